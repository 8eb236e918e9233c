import { commonHead, commonTail } from '../editors/commonEnds.ts';

/** One replaced part: `removed` units at `at` of the earlier text became `inserted` units at `start` of the later. */
export interface Hunk {
  at: number;
  removed: number;
  start: number;
  inserted: number;
}

/** Beyond this many different words two texts are simply other texts. */
const MOST_EDITS = 500;
/** What two texts have in common by chance: fewer words in a row than this say nothing. */
const CHANCE = 3;
const TOKENS = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** The one part in which two texts differ, without what both begin and end with; null where they are equal. */
export function coarseChange(before: string, after: string): Hunk | null {
  if (before === after) return null;
  const head = commonHead(before, after);
  const tail = commonTail(before, after, Math.min(before.length, after.length) - head);
  return {
    at: head,
    removed: before.length - tail - head,
    start: head,
    inserted: after.length - tail - head,
  };
}

/**
 * The parts in which two texts differ, word by word; white space of any kind and amount counts as equal.
 * `coarse` is where they differ at all. Where they have next to nothing in common, it is the one part.
 */
export function fineChanges(before: string, after: string, coarse: Hunk): Hunk[] {
  const old = tokensOf(before.slice(coarse.at, coarse.at + coarse.removed));
  const now = tokensOf(after.slice(coarse.start, coarse.start + coarse.inserted));
  const runs = commonRuns(old.keys, now.keys);
  if (runs === null) return [coarse];
  const hunks: Hunk[] = [];
  let [x, y] = [0, 0];
  const hunkUpTo = (nextX: number, nextY: number) => {
    const [at, from] = [old.offsets[x] ?? 0, now.offsets[y] ?? 0];
    const removed = (old.offsets[nextX] ?? 0) - at;
    const inserted = (now.offsets[nextY] ?? 0) - from;
    if (removed + inserted > 0) {
      hunks.push({ at: coarse.at + at, removed, start: coarse.start + from, inserted });
    }
  };
  for (const run of runs) {
    const words = now.keys.slice(run.y, run.y + run.length).filter((key) => key !== ' ');
    if (words.length < CHANCE) continue;
    hunkUpTo(run.x, run.y);
    // Equal words may stand between other white space, so that the rest of the offsets is taken afresh.
    for (let at = 0; at < run.length; at += 1) {
      const spaces = spaceHunk(old, now, run.x + at, run.y + at);
      if (spaces !== null) {
        hunks.push({ ...spaces, at: coarse.at + spaces.at, start: coarse.start + spaces.start });
      }
    }
    [x, y] = [run.x + run.length, run.y + run.length];
  }
  hunkUpTo(old.keys.length, now.keys.length);
  return hunks;
}

/** UTF-16 units without white space. */
export function bareLength(text: string): number {
  let spaces = 0;
  for (let at = 0; at < text.length; at += 1) if (isSpace(text.charCodeAt(at))) spaces += 1;
  return text.length - spaces;
}

/** White space as editors use it: also hard spaces, and the invisible ones that hold a caret's place. */
export function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x200b || code === 0x2060 || code === 0xfeff;
}

interface Tokens {
  keys: string[];
  /** Where each token begins, and where the last one ends. */
  offsets: number[];
}

function tokensOf(text: string): Tokens {
  const keys: string[] = [];
  const offsets: number[] = [];
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    keys.push(isSpace(token.charCodeAt(0)) ? ' ' : token);
    offsets.push(index);
  }
  offsets.push(text.length);
  return { keys, offsets };
}

function spaceHunk(old: Tokens, now: Tokens, x: number, y: number): Hunk | null {
  if (now.keys[y] !== ' ') return null;
  const [at, start] = [old.offsets[x] ?? 0, now.offsets[y] ?? 0];
  const removed = (old.offsets[x + 1] ?? at) - at;
  const inserted = (now.offsets[y + 1] ?? start) - start;
  return removed === inserted ? null : { at, removed, start, inserted };
}

interface CommonRun {
  x: number;
  y: number;
  length: number;
}

/** E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986); null beyond `MOST_EDITS`. */
function commonRuns(old: readonly string[], now: readonly string[]): CommonRun[] | null {
  const offset = MOST_EDITS + 1;
  const furthest = new Int32Array(2 * offset + 1);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= MOST_EDITS; edits += 1) {
    trace.push(furthest.slice(offset - edits - 1, offset + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const isDown =
        k === -edits || (k !== edits && (furthest[offset + k - 1] ?? 0) < (furthest[offset + k + 1] ?? 0));
      let x = isDown ? (furthest[offset + k + 1] ?? 0) : (furthest[offset + k - 1] ?? 0) + 1;
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x += 1;
      furthest[offset + k] = x;
      if (x >= old.length && x - k >= now.length) return runsBack(trace, old.length, now.length);
    }
  }
  return null;
}

function runsBack(trace: readonly Int32Array[], oldLength: number, newLength: number): CommonRun[] {
  const runs: CommonRun[] = [];
  let [x, y] = [oldLength, newLength];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits];
    const at = (k: number) => furthest?.[k + edits + 1] ?? 0;
    const k = x - y;
    const isDown = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
    const fromX = edits === 0 ? 0 : isDown ? at(k + 1) : at(k - 1) + 1;
    const length = x - fromX;
    if (length > 0) runs.push({ x: fromX, y: y - length, length });
    if (edits === 0) break;
    x = isDown ? fromX : fromX - 1;
    y = isDown ? fromX - k - 1 : fromX - k;
  }
  return runs.reverse();
}
