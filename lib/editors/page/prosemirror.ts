import type { Place } from '../blockText.ts';
import { asForeign, type Foreign, type Model, type ModelKind, type PlacedChange } from './model.ts';

// The parts of ProseMirror (prosemirror.net/docs/ref) that are used, as they have been since its 1.0.
interface Mark {
  attrs: Foreign;
  type: { name: string };
  isInSet(set: readonly Mark[]): boolean;
}
interface DocNode {
  type: { name: string; spec: { code?: boolean } };
  text?: string;
  marks: readonly Mark[];
  content: { size: number };
  isTextblock: boolean;
  isText: boolean;
  isLeaf: boolean;
  eq(other: DocNode): boolean;
  resolve(position: number): Resolved;
  descendants(visit: (node: DocNode, position: number) => boolean): void;
  forEach(visit: (node: DocNode, offset: number) => void): void;
}
interface Resolved {
  depth: number;
  parent: DocNode;
  parentOffset: number;
  nodeBefore: DocNode | null;
  nodeAfter: DocNode | null;
  node(depth: number): DocNode;
  before(depth?: number): number;
  indexAfter(depth: number): number;
  marks(): readonly Mark[];
}
interface Transaction {
  doc: DocNode;
  delete(from: number, to: number): Transaction;
  insert(position: number, node: DocNode): Transaction;
  split(position: number, depth: number, types?: ({ type: unknown } | null)[]): Transaction;
  replaceWith(from: number, to: number, content: unknown): Transaction;
  setMeta(key: string, value: unknown): Transaction;
}
interface View {
  dom: HTMLElement;
  state: {
    doc: DocNode;
    tr: Transaction;
    schema: { text(text: string, marks: readonly Mark[]): DocNode; nodes: Record<string, unknown> };
  };
  dispatch(transaction: Transaction): void;
  posAtDOM(node: Node, offset: number): number;
  nodeDOM(position: number): Node | null;
}

const LIST_ITEM = /list_?item|task_?item|todo/i;

/** ProseMirror, and Tiptap on top of it. */
export const prosemirror: ModelKind = {
  id: 'ProseMirror',
  open(root) {
    const view = viewOf(root);
    return view === null ? null : openView(view);
  },
};

function viewOf(root: HTMLElement): View | null {
  // Tiptap leaves its editor on the element.
  const view = asForeign(asForeign(Reflect.get(root, 'editor'))?.view);
  if (view?.dom === root) return view as unknown as View;
  const drawn = asForeign(Reflect.get(root, 'pmViewDesc'));
  return drawn === null ? null : catchView(root, drawn);
}

/**
 * A bare ProseMirror leaves only what it has drawn on its element, which knows no way to the view. It is handed
 * the view when it draws a selection: so that is listened to while the selection moves.
 */
function catchView(root: HTMLElement, drawn: Foreign): View | null {
  let caught: Foreign | null = null;
  const { setSelection } = drawn;
  if (typeof setSelection !== 'function') return null;
  drawn.setSelection = (...parameters: unknown[]) => {
    caught ??= asForeign(parameters.find((each) => asForeign(each)?.dom === root));
    return Reflect.apply(setSelection, drawn, parameters);
  };
  try {
    const document = root.ownerDocument;
    const selection = document.getSelection();
    root.focus();
    // Two ends: one of them is not where the selection was.
    for (const toStart of [true, false]) {
      const range = document.createRange();
      range.selectNodeContents(root);
      range.collapse(toStart);
      selection?.removeAllRanges();
      selection?.addRange(range);
      document.dispatchEvent(new Event('selectionchange'));
    }
  } finally {
    // What was put in front of the method that all of them share.
    Reflect.deleteProperty(drawn, 'setSelection');
  }
  return caught;
}

function openView(view: View): Model {
  let before = view.state.doc;
  return {
    lines: () => linesOf(view),
    apply(changes) {
      before = view.state.doc;
      const { tr } = view.state;
      const at = ({ node, offset }: Place) => view.posAtDOM(node, offset);
      const placed = changes.map((change) => ({ ...change, from: at(change.from), to: at(change.to) }));
      for (const change of placed.toReversed()) applyTo(view, tr, change);
      // A step of its own in the history: what prosemirror-history's `closeHistory` sets.
      view.dispatch(tr.setMeta('closeHistory$', true));
    },
    restore() {
      const { doc, tr } = view.state;
      if (doc.eq(before)) return;
      view.dispatch(tr.replaceWith(0, doc.content.size, before.content).setMeta('addToHistory', false));
    },
  };
}

type Numbered = Omit<PlacedChange, 'from' | 'to'> & { from: number; to: number };

function applyTo(view: View, tr: Transaction, change: Numbered): void {
  const { from, to, insert } = change;
  const marks = marksFor(tr.doc.resolve(from), change);
  if (from < to) deleteIn(tr, from, to);
  let position = from;
  insert.split('\n').forEach((line, index) => {
    if (index > 0) position = breakAt(view, tr, position, marks);
    if (line === '') return;
    tr.insert(position, view.state.schema.text(line, marks));
    position += line.length;
  });
}

function marksFor($at: Resolved, { like, unlinked }: Numbered): readonly Mark[] {
  const near = like === 'before' ? ($at.nodeBefore ?? $at.nodeAfter) : ($at.nodeAfter ?? $at.nodeBefore);
  const marks = near?.isText === true ? near.marks : $at.marks();
  return unlinked ? marks.filter(({ attrs }) => typeof attrs.href !== 'string') : marks;
}

function deleteIn(tr: Transaction, from: number, to: number): void {
  const [$from, $to] = [tr.doc.resolve(from), tr.doc.resolve(to)];
  const isWholeBlocks = $from.parentOffset === 0 && $to.parentOffset === 0 && $from.parent !== $to.parent;
  if (!isWholeBlocks || $from.depth !== $to.depth) tr.delete(from, to);
  else tr.delete($from.before(), $to.before());
}

/** Begins another block as Enter does; answers where it begins. */
function breakAt(view: View, tr: Transaction, position: number, marks: readonly Mark[]): number {
  const $at = tr.doc.resolve(position);
  if ($at.parent.type.spec.code === true) {
    tr.insert(position, view.state.schema.text('\n', marks));
    return position + 1;
  }
  const isInItem = $at.depth > 1 && LIST_ITEM.test($at.node($at.depth - 1).type.name);
  const depth = isInItem ? 2 : 1;
  const endsHeading =
    $at.parent.type.name === 'heading' && $at.parentOffset === $at.parent.content.size && depth === 1;
  const { paragraph } = view.state.schema.nodes;
  tr.split(position, depth, endsHeading && paragraph !== undefined ? [{ type: paragraph }] : undefined);
  return position + 2 * depth;
}

function linesOf(view: View): string[] {
  const lines: string[] = [];
  view.state.doc.descendants((block, start) => {
    if (!block.isTextblock) return true;
    let line = '';
    block.forEach((node, offset) => {
      // What is one piece in the model has its words on the screen alone.
      if (node.isText) line += node.text ?? '';
      else if (/break/i.test(node.type.name)) line += '\n';
      else line += view.nodeDOM(start + 1 + offset)?.textContent ?? '';
    });
    lines.push(line);
    return false;
  });
  return lines;
}
