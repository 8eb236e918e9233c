import type { Place } from '../blockText.ts';
import { asForeign, type Foreign, type Model, type ModelKind, type PlacedChange } from './model.ts';

// The parts of Quill (quilljs.com/docs/api) that are used.
interface Operation {
  insert?: unknown;
  attributes?: Foreign;
}
interface Delta {
  ops: Operation[];
  retain(length: number, attributes?: Foreign): Delta;
  delete(length: number): Delta;
  insert(text: string, attributes?: Foreign): Delta;
}
interface Blot {
  offset(root: unknown): number;
  index(node: Node, offset: number): number;
}
interface Engine {
  root: HTMLElement;
  scroll: { find(node: Node, bubble: boolean): Blot | null };
  history?: { cutoff(): void };
  getContents(): Delta;
  getText(): string;
  getLength(): number;
  getFormat(index: number, length: number): Foreign;
  updateContents(delta: Delta, source: string): void;
  setContents(delta: Delta, source: string): void;
}

/** Formats of a line's own, which stand on its line feed: https://quilljs.com/docs/formats */
const LINE_FORMATS = ['header', 'list', 'indent', 'align', 'direction', 'blockquote', 'code-block', 'table'];

interface Span {
  from: number;
  to: number;
}

/** Quill 1 and 2. */
export const quill: ModelKind = {
  id: 'Quill',
  open(root) {
    const container = root.parentElement;
    if (container === null || !container.classList.contains('ql-container')) return null;
    const instance = asForeign(Reflect.get(container, '__quill')) ?? catchInstance(container);
    return instance?.root === root ? openEngine(instance as unknown as Engine) : null;
  },
};

/**
 * Quill 2 keeps its instances in a WeakMap by their container, and asks it at every `selectionchange`: so that
 * one question is listened to.
 */
function catchInstance(container: Element): Foreign | null {
  const original = Object.getOwnPropertyDescriptor(WeakMap.prototype, 'get');
  let caught: Foreign | null = null;
  const listening = {
    get(this: WeakMap<object, unknown>, key: object): unknown {
      const value: unknown = original?.value?.call(this, key);
      const found = key === container ? asForeign(value) : null;
      if (found !== null && 'updateContents' in found) caught = found;
      return value;
    },
  };
  if (original === undefined) return null;
  Object.defineProperty(WeakMap.prototype, 'get', { ...original, value: listening.get });
  try {
    container.ownerDocument.dispatchEvent(new Event('selectionchange'));
  } finally {
    Object.defineProperty(WeakMap.prototype, 'get', original);
  }
  return caught;
}

function openEngine(editor: Engine): Model {
  let before = editor.getContents();
  return {
    lines: () => editor.getText().replace(/\n$/, '').split('\n'),
    apply(changes) {
      before = editor.getContents();
      const at = ({ node, offset }: Place) => {
        const blot = editor.scroll.find(node, true);
        if (blot === null) throw new Error('a place that this editor did not draw');
        return blot.offset(editor.scroll) + blot.index(node, offset);
      };
      const spots = changes.map((change) =>
        wholeLines(editor, at(change.from), at(change.to), change.insert),
      );
      const delta = emptyDelta(before);
      let done = 0;
      for (const [index, change] of changes.entries()) {
        const range = spots[index];
        if (range === undefined) continue;
        delta.retain(range.from - done).delete(range.to - range.from);
        done = range.to;
        insertInto(editor, delta, range.from, change);
        done += keepForm(editor, delta, range, spots[index + 1]?.from);
      }
      editor.history?.cutoff();
      editor.updateContents(delta, 'user');
      editor.history?.cutoff();
    },
    restore: () => editor.setContents(before, 'user'),
  };
}

function emptyDelta(like: Delta): Delta {
  return Reflect.construct(like.constructor, []) as Delta;
}

/**
 * A line's form stands on the line feed at its end. Who takes out a line feed and the line behind it would leave
 * that line's form to the line above: the line and its own line feed go instead.
 */
function wholeLines(editor: Engine, from: number, to: number, insert: string): Span {
  const text = textWithEmbeds(editor);
  const isLines = insert === '' && from < to && text[from] === '\n' && text[to] === '\n';
  return isLines ? { from: from + 1, to: to + 1 } : { from, to };
}

/**
 * Where lines were joined, the line feed that is left is the last one's: it takes the form of the first, unless
 * another change comes before it. Answers how far the delta has moved on.
 */
function keepForm(editor: Engine, delta: Delta, { from, to }: Span, next: number | undefined): number {
  const text = textWithEmbeds(editor);
  const feed = text.indexOf('\n', to);
  const isJoined = text.slice(from, to).includes('\n') && !isLineStart(text, from, to);
  if (!isJoined || feed < 0 || (next !== undefined && next <= feed)) return 0;
  const isWhole = from === 0 && feed === text.length - 1 && to === feed;
  const form = isWhole ? {} : editor.getFormat(from, 0);
  delta.retain(feed - to);
  delta.retain(1, Object.fromEntries(LINE_FORMATS.map((name) => [name, form[name] ?? null])));
  return feed + 1 - to;
}

/** Whole lines with their own line feeds: nothing is joined. */
function isLineStart(text: string, from: number, to: number): boolean {
  return (from === 0 || text[from - 1] === '\n') && text[to - 1] === '\n';
}

/** One character for every unit of length, as positions count: an embedded object is one. */
function textWithEmbeds(editor: Engine): string {
  return editor
    .getContents()
    .ops.map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc'))
    .join('');
}

function insertInto(editor: Engine, delta: Delta, at: number, change: PlacedChange): void {
  if (change.insert === '') return;
  const text = textWithEmbeds(editor);
  const beginsLine = at === 0 || text[at - 1] === '\n';
  const endsLine = text[at] === '\n';
  // The format of a range of one character is that character's.
  const isBefore = !beginsLine && (change.like === 'before' || endsLine);
  const near = editor.getFormat(isBefore ? at - 1 : at, beginsLine && endsLine ? 0 : 1);
  const line = Object.fromEntries(Object.entries(near).filter(([name]) => LINE_FORMATS.includes(name)));
  const form = Object.fromEntries(
    Object.entries(near).filter(
      ([name]) => !LINE_FORMATS.includes(name) && !(change.unlinked && name === 'link'),
    ),
  );
  change.insert.split('\n').forEach((words, index) => {
    if (index > 0) delta.insert('\n', line);
    if (words !== '') delta.insert(words, form);
  });
}
