import { diffLines, diffWordsWithSpace } from 'diff';
import { joinIslands, replaceSentences } from './islands.ts';
import { bridgeBlanks, type DiffPart, tidy } from './parts.ts';

/**
 * What a comparison may cost. A longer or a more different stretch is compared by lines, and only what lies
 * between unchanged lines by words; beyond the limits of lines too it counts as replaced whole. The limits
 * count text and edits, not time, so that the same texts give the same answer on every machine.
 */
export const DIFF_LIMITS = {
  /** UTF-16 units of both sides together, and edited words. */
  words: { units: 80_000, edits: 600 },
  /** UTF-16 units of both sides together, and edited lines. */
  lines: { units: 1_000_000, edits: 250 },
} as const;

/**
 * What changed from `before` to `after`, in words. The `same` and `delete` parts together are `before`, the
 * `same` and `insert` parts `after`, to the character.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const head = commonHead(before, after);
  const tail = commonTail(before.slice(head), after.slice(head));
  const old = before.slice(head, before.length - tail);
  const young = after.slice(head, after.length - tail);
  return tidy([
    { op: 'same', text: before.slice(0, head) },
    ...replaceSentences(joinIslands(bridgeBlanks(compare(old, young)))),
    { op: 'same', text: before.slice(before.length - tail) },
  ]);
}

function compare(before: string, after: string): DiffPart[] {
  return byWords(before, after) ?? byLines(before, after) ?? replaced(before, after);
}

function byWords(before: string, after: string): DiffPart[] | null {
  const { units, edits } = DIFF_LIMITS.words;
  if (before === '' || after === '') return replaced(before, after);
  if (before.length + after.length > units) return null;
  return diffWordsWithSpace(before, after, { maxEditLength: edits })?.map(toPart) ?? null;
}

function byLines(before: string, after: string): DiffPart[] | null {
  const { units, edits } = DIFF_LIMITS.lines;
  if (before.length + after.length > units) return null;
  const lines = diffLines(before, after, { maxEditLength: edits })?.map(toPart);
  return lines === undefined
    ? null
    : changesOf(tidy(lines)).flatMap(([deleted, inserted, same]) => [
        ...(byWords(deleted, inserted) ?? replaced(deleted, inserted)),
        { op: 'same' as const, text: same },
      ]);
}

/** Each change as what was deleted, what was inserted there, and the unchanged text after it. */
function changesOf(parts: readonly DiffPart[]): [string, string, string][] {
  const changes: [string, string, string][] = [];
  let open: [string, string, string] = ['', '', ''];
  for (const { op, text } of parts) {
    if (op !== 'same' && open[2] !== '') {
      changes.push(open);
      open = ['', '', ''];
    }
    open[op === 'delete' ? 0 : op === 'insert' ? 1 : 2] += text;
  }
  return [...changes, open];
}

function replaced(before: string, after: string): DiffPart[] {
  return [
    { op: 'delete', text: before },
    { op: 'insert', text: after },
  ];
}

function toPart({ added, removed, value }: { added: boolean; removed: boolean; value: string }): DiffPart {
  return { op: added ? 'insert' : removed ? 'delete' : 'same', text: value };
}

/** The length of what both begin with, cut back to the beginning of a word. */
function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  if (length === a.length && length === b.length) return length;
  while (length > 0 && !isBoundary(a.charAt(length - 1))) length -= 1;
  return length;
}

/** The length of what both end with, cut back to the end of a word. */
function commonTail(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) {
    length += 1;
  }
  while (length > 0 && !isBoundary(a.charAt(a.length - length))) length -= 1;
  return length;
}

function isBoundary(character: string): boolean {
  return /\s/.test(character);
}
