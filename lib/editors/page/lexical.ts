import type { Place } from '../blockText.ts';
import { asForeign, type Model, type ModelKind, type PlacedChange } from './model.ts';

// The parts of Lexical (lexical.dev/docs/api) that are used. Its `$` functions are out of reach; its nodes are not.
interface LexicalNode {
  __type: string;
  getKey(): string;
  getParent(): LexicalNode | null;
  getTextContent(): string;
  isInline(): boolean;
  getChildren?(): LexicalNode[];
  getFormat?(): number;
  getStyle?(): string;
  select?(anchor: number, focus: number): Selection;
  insertAfter(node: LexicalNode): unknown;
  insertBefore(node: LexicalNode): unknown;
}
interface End {
  set(key: string, offset: number, type: 'text' | 'element'): void;
}
interface Selection {
  anchor: End;
  focus: End;
  format: number;
  style: string;
  isCollapsed(): boolean;
  removeText(): void;
  insertText(text: string): void;
  insertParagraph(): void;
}
interface State {
  _nodeMap: Map<string, LexicalNode>;
  read<T>(run: () => T): T;
}
interface Engine {
  _key: string;
  _pendingEditorState: State | null;
  getEditorState(): State;
  setEditorState(state: State, options: { tag: string }): void;
  update(run: () => void, options: { discrete: true; tag: string }): void;
}

/** Lexical, which leaves its instance on the element that is edited. */
export const lexical: ModelKind = {
  id: 'Lexical',
  open(root) {
    const instance = asForeign(Reflect.get(root, '__lexicalEditor'));
    return instance === null ? null : openInstance(instance as unknown as Engine);
  },
};

interface Spot {
  key: string;
  offset: number;
  type: 'text' | 'element';
}

function openInstance(editor: Engine): Model {
  let before = editor.getEditorState();
  return {
    lines() {
      const state = editor.getEditorState();
      return state.read(() => {
        const root = state._nodeMap.get('root');
        return root === undefined ? [] : linesIn(root);
      });
    },
    apply(changes) {
      before = editor.getEditorState();
      const placed = changes.map((change) => ({
        ...change,
        from: spotOf(editor, change.from),
        to: spotOf(editor, change.to),
      }));
      // `history-push` makes it a step of its own, whatever was typed just before.
      const change = () => {
        for (const each of placed.toReversed()) applyTo(editor, each);
      };
      editor.update(change, { discrete: true, tag: 'history-push' });
    },
    restore: () => editor.setEditorState(before, { tag: 'historic' }),
  };
}

/** Lexical hangs each node's key on the element that it draws for it. */
function spotOf(editor: Engine, { node, offset }: Place): Spot {
  const name = `__lexicalKey_${editor._key}`;
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    const key: unknown = Reflect.get(at, name);
    if (typeof key !== 'string') continue;
    const isText = editor.getEditorState()._nodeMap.get(key)?.__type !== 'root' && node.nodeType === 3;
    return { key, offset, type: isText ? 'text' : 'element' };
  }
  throw new Error('a place that this editor did not draw');
}

function nodeAt(editor: Engine, key: string): LexicalNode {
  const node = (editor._pendingEditorState ?? editor.getEditorState())._nodeMap.get(key);
  if (node === undefined) throw new Error('a node that is not there any more');
  return node;
}

type SpottedChange = Omit<PlacedChange, 'from' | 'to'> & { from: Spot; to: Spot };

function applyTo(editor: Engine, { from, to, insert, unlinked, like }: SpottedChange): void {
  const node = nodeAt(editor, from.key);
  const lines = insert.split('\n');
  let selection = node.select?.(from.offset, from.offset);
  if (selection === undefined) throw new Error('a node that holds no selection');
  selection.anchor.set(from.key, from.offset, from.type);
  selection.focus.set(to.key, to.offset, to.type);
  const form = { format: node.getFormat?.() ?? 0, style: node.getStyle?.() ?? '' };
  const isText = from.type === 'text';
  const restyle = () => {
    if (selection !== undefined && isText) Object.assign(selection, form);
  };
  restyle();
  const link = unlinked && selection.isCollapsed() ? linkAround(node) : null;
  const [first = '', ...others] = lines;
  if (first === '' || link !== null) {
    if (!selection.isCollapsed()) selection.removeText();
  } else selection.insertText(first);
  if (link !== null) {
    const beside = newText(node, first);
    if (like === 'before') link.insertAfter(beside);
    else link.insertBefore(beside);
    selection = beside.select?.(first.length, first.length) ?? selection;
  }
  for (const line of others) {
    selection.insertParagraph();
    restyle();
    if (line !== '') selection.insertText(line);
  }
}

function linkAround(node: LexicalNode): LexicalNode | null {
  const parent = node.getParent();
  return parent?.isInline() === true && /link/i.test(parent.__type) ? parent : null;
}

/** A plain text node, made of the class that the editor itself makes them of. */
function newText(like: LexicalNode, text: string): LexicalNode {
  return Reflect.construct(like.constructor, [text]) as LexicalNode;
}

function linesIn(element: LexicalNode): string[] {
  const lines: string[] = [];
  let open = false;
  const children = element.getChildren?.() ?? [];
  for (const child of children) {
    const isBlock = child.getChildren !== undefined && !child.isInline();
    if (isBlock) {
      lines.push(...linesIn(child));
      open = false;
    } else {
      const text = child.__type === 'linebreak' ? '\n' : child.getTextContent();
      lines.push(`${open ? (lines.pop() ?? '') : ''}${text}`);
      open = true;
    }
  }
  return children.length === 0 ? [''] : lines;
}
