import type { Place } from '../blockText.ts';
import { asForeign, type Foreign, type Model, type ModelKind, type PlacedChange } from './model.ts';
import { findAbove } from './reactFiber.ts';

// The parts of Slate (docs.slatejs.org/api) that are used: its data, and the methods of an editor.
type SlateNode = { text?: string; children?: SlateNode[] } & Foreign;
interface SlatePoint {
  path: number[];
  offset: number;
}
interface Range {
  anchor: SlatePoint;
  focus: SlatePoint;
}
interface Batch {
  operations: unknown[];
  selectionBefore?: unknown;
}
interface Engine {
  children: SlateNode[];
  selection: Range | null;
  marks: Foreign | null;
  history?: { undos: Batch[] };
  apply(operation: Foreign): void;
  insertText(text: string): void;
  insertNode(node: SlateNode): void;
  insertBreak(): void;
  deleteFragment(): void;
  isInline(node: SlateNode): boolean;
  undo?(): void;
}

/** Slate, in React. */
export const slate: ModelKind = {
  id: 'Slate',
  open(root) {
    if (!root.hasAttribute('data-slate-editor')) return null;
    const editor = findAbove(root, (fiber) => {
      const properties = asForeign(fiber.memoizedProps);
      const given = asForeign(properties?.editor) ?? asForeign(asForeign(properties?.value)?.editor);
      return typeof given?.apply === 'function' && Array.isArray(given.children) ? given : null;
    });
    return editor === null ? null : openEngine(editor as unknown as Engine, root);
  },
};

function openEngine(editor: Engine, root: HTMLElement): Model {
  let steps = 0;
  return {
    lines: () => linesOf(editor),
    apply(changes) {
      const paths = [...textsIn(editor.children)];
      const spots = [...root.querySelectorAll('[data-slate-node="text"]')];
      if (paths.length !== spots.length) throw new Error('not all of this editor is drawn');
      const at = (place: Place) => pointOf(place, spots, paths);
      const placed = changes.map((change) => ({ ...change, from: at(change.from), to: at(change.to) }));
      const undos = editor.history?.undos;
      const known = undos?.length ?? 0;
      const last = undos?.at(-1)?.operations.length ?? 0;
      const selectionBefore = editor.selection;
      for (const change of placed.toReversed()) applyTo(editor, change);
      if (undos !== undefined) splitLast(undos, known, last, selectionBefore);
      steps = (undos?.length ?? 0) - known;
    },
    restore() {
      for (; steps > 0; steps -= 1) editor.undo?.();
    },
  };
}

/** slate-history adds to the last step what comes in the same turn, or right behind it: ours stands by itself. */
function splitLast(undos: Batch[], known: number, last: number, selectionBefore: unknown): void {
  const batch = undos[known - 1];
  const after = undos.splice(known).flatMap(({ operations }) => operations);
  const ours = [...(batch?.operations.splice(last) ?? []), ...after];
  if (ours.length > 0) undos.push({ operations: ours, selectionBefore });
}

type PointedChange = Omit<PlacedChange, 'from' | 'to'> & { from: SlatePoint; to: SlatePoint };

function applyTo(editor: Engine, { from, to, insert, unlinked, like }: PointedChange): void {
  select(editor, { anchor: from, focus: to });
  const isReplaced = from.offset !== to.offset || from.path.join() !== to.path.join();
  const form = formOf(editor, from.path);
  const [first = '', ...others] = insert.split('\n');
  // New words first, so that an inline element whose words all go is not gone before they come.
  if (isReplaced) {
    const isWithin = from.path.join() === to.path.join();
    if (isWithin && first !== '' && others.length === 0) {
      const collapsed = { path: from.path, offset: to.offset };
      select(editor, { anchor: collapsed, focus: collapsed });
      editor.insertText(first);
      select(editor, { anchor: from, focus: collapsed });
      editor.deleteFragment();
      return;
    }
    editor.deleteFragment();
  }
  const link = unlinked && !isReplaced ? inlineAround(editor, from.path) : null;
  if (link !== null) stepOut(editor, link, like);
  if (first !== '') put(editor, first, form);
  for (const line of others) {
    editor.insertBreak();
    if (line !== '') put(editor, line, form);
  }
}

function put(editor: Engine, text: string, form: Foreign): void {
  const path = editor.selection?.anchor.path ?? [];
  const isAlike = JSON.stringify(formOf(editor, path)) === JSON.stringify(form);
  if (isAlike) editor.insertText(text);
  else editor.insertNode({ ...form, text });
}

function select(editor: Engine, range: Range): void {
  editor.apply({ type: 'set_selection', properties: editor.selection, newProperties: range });
}

function nodeAt(editor: Engine, path: readonly number[]): SlateNode | undefined {
  return path.reduce<SlateNode | undefined>((node, index) => node?.children?.[index], {
    children: editor.children,
  } as SlateNode);
}

/** A text's marks: what stands on it beside the text. */
function formOf(editor: Engine, path: readonly number[]): Foreign {
  const { text: _, ...form } = nodeAt(editor, path) ?? {};
  return form;
}

function inlineAround(editor: Engine, path: readonly number[]): number[] | null {
  const above = path.slice(0, -1);
  const node = nodeAt(editor, above);
  return above.length > 0 && node !== undefined && editor.isInline(node) ? above : null;
}

/** Beside every inline element Slate keeps a text, empty where nothing is written there. */
function stepOut(editor: Engine, inline: readonly number[], like: 'before' | 'after'): void {
  const index = (inline.at(-1) ?? 0) + (like === 'before' ? 1 : -1);
  const path = [...inline.slice(0, -1), index];
  const offset = like === 'before' ? 0 : (nodeAt(editor, path)?.text?.length ?? 0);
  select(editor, { anchor: { path, offset }, focus: { path, offset } });
}

function* textsIn(nodes: readonly SlateNode[], above: readonly number[] = []): Generator<number[]> {
  for (const [index, node] of nodes.entries()) {
    const path = [...above, index];
    if (node.children === undefined) yield path;
    else yield* textsIn(node.children, path);
  }
}

/** The n-th text that is drawn is the n-th text of the document. */
function pointOf({ node, offset }: Place, spots: readonly Element[], paths: readonly number[][]): SlatePoint {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const spot =
    element?.closest('[data-slate-node="text"]') ?? element?.querySelector('[data-slate-node="text"]');
  const path = paths[spot ? spots.indexOf(spot) : -1];
  if (spot === null || spot === undefined || path === undefined) throw new Error('not a place of a text');
  let before = 0;
  for (const drawn of spot.querySelectorAll('[data-slate-string],[data-slate-zero-width]')) {
    const isEmpty = drawn.hasAttribute('data-slate-zero-width');
    if (drawn.contains(node)) return { path, offset: before + (isEmpty ? 0 : offset) };
    before += isEmpty
      ? Number(drawn.getAttribute('data-slate-length') ?? 0)
      : (drawn.textContent ?? '').length;
  }
  return { path, offset: 0 };
}

function linesOf(editor: Engine): string[] {
  const lines: string[] = [];
  const textOf = (node: SlateNode): string => node.text ?? (node.children ?? []).map(textOf).join('');
  const visit = (node: SlateNode) => {
    const children = node.children ?? [];
    if (children.every((child) => child.text !== undefined || editor.isInline(child)))
      lines.push(textOf(node));
    else children.forEach(visit);
  };
  editor.children.forEach(visit);
  return lines;
}
