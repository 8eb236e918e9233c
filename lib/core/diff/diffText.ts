import { diffArrays } from 'diff';
import { DIFF_LIMITS, diffWords } from './diffWords.ts';
import { pairMoved } from './moves.ts';
import { type DiffPart, tidy } from './parts.ts';

/**
 * What changed from `before` to `after`, for a reader: words within lines, and lines that stand elsewhere as
 * moved. The `same` and `delete` parts together are `before`, the `same` and `insert` parts `after`, to the
 * character. A moved line is a `delete` in its old and an `insert` in its new place, with the same `moved`;
 * what changed in it on the way has none. Bounded by `DIFF_LIMITS`: beyond them nothing is looked for elsewhere.
 */
export function diffText(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }];
  const stretches = stretchesOf(before, after);
  if (stretches === null) return diffWords(before, after);
  const moved = pairMoved(
    stretches.flatMap(({ deleted }) => deleted),
    stretches.flatMap(({ inserted }) => inserted),
  );
  if (moved.size === 0) return diffWords(before, after);
  const parts: DiffPart[] = [];
  for (const { same, deleted, inserted } of stretches) {
    parts.push(...inPlace(chunksOf(deleted, moved), chunksOf(inserted, moved)), { op: 'same', text: same });
  }
  return joinNeighbours(parts);
}

/** One line with its line feed, as it stands on one side. `stretch` numbers the place where both sides differ. */
export interface Line {
  text: string;
  stretch: number;
}

/** Lines that differ, and the unchanged text behind them. */
interface Stretch {
  deleted: Line[];
  inserted: Line[];
  same: string;
}

function stretchesOf(before: string, after: string): Stretch[] | null {
  const { units, edits } = DIFF_LIMITS.lines;
  if (before.length + after.length > units) return null;
  const changes = diffArrays(linesOf(before), linesOf(after), { maxEditLength: edits });
  if (changes === undefined) return null;
  const stretches: Stretch[] = [];
  let open: Stretch = { deleted: [], inserted: [], same: '' };
  for (const { added, removed, value } of changes) {
    if ((added || removed) && open.same !== '') {
      stretches.push(open);
      open = { deleted: [], inserted: [], same: '' };
    }
    const stretch = stretches.length;
    const lines = value.map((text) => ({ text, stretch }));
    if (added) open.inserted.push(...lines);
    else if (removed) open.deleted.push(...lines);
    else open.same += value.join('');
  }
  return [...stretches, open];
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Neighbouring lines of one side that moved, or that did not. */
interface Chunk {
  text: string;
  /** What it is made of where it moved; null where it stayed. */
  parts: DiffPart[] | null;
}

function chunksOf(lines: readonly Line[], moved: ReadonlyMap<Line, DiffPart[]>): Chunk[] {
  const chunks: Chunk[] = [];
  for (const line of lines) {
    const parts = moved.get(line) ?? null;
    const last = chunks.at(-1);
    if (parts === null && last?.parts === null) last.text += line.text;
    else chunks.push({ text: line.text, parts });
  }
  return chunks;
}

/** Both sides in their own order; what did not move is compared with what stands in its place. */
function inPlace(deleted: readonly Chunk[], inserted: readonly Chunk[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [from, to] = [0, 0];
  while (from < deleted.length || to < inserted.length) {
    const old = deleted[from];
    const young = inserted[to];
    if (old?.parts) {
      parts.push(...old.parts);
      from += 1;
    } else if (young?.parts) {
      parts.push(...young.parts);
      to += 1;
    } else {
      parts.push(...diffWords(old?.text ?? '', young?.text ?? ''));
      from += 1;
      to += 1;
    }
  }
  return parts;
}

/** As `tidy`, with moved lines as borders: they are no part of a change beside them. */
function joinNeighbours(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let open: DiffPart[] = [];
  for (const part of [...parts, null]) {
    if (part !== null && part.moved === undefined) {
      open.push(part);
      continue;
    }
    joined.push(...tidy(open));
    open = [];
    const last = joined.at(-1);
    if (part === null) break;
    if (last !== undefined && last.moved === part.moved && last.op === part.op) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
