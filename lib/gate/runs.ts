import type { Hunk } from './textChange.ts';

/** Where a piece of text came from. Compared by identity: one object is one source. */
export interface Source {
  type: 'typed' | 'preset' | 'pasted' | 'marked' | 'page' | 'streamed' | 'assistant' | 'chosen';
  /** The control that was used before, by its accessible name. */
  control: string | null;
}

/** What a person's hand puts in. */
export const HANDS = {
  typed: { type: 'typed', control: null },
  pasted: { type: 'pasted', control: null },
  marked: { type: 'marked', control: null },
} satisfies Record<string, Source>;
export type Hands = Record<keyof typeof HANDS, Source>;

/** So many units of the text, one after the other, of one source. */
export interface Run {
  length: number;
  source: Source;
}

/** The runs of a part of the text. */
export function sliceRuns(runs: readonly Run[], start: number, length: number): Run[] {
  const part: Run[] = [];
  let from = 0;
  for (const run of runs) {
    const [begin, end] = [Math.max(from, start), Math.min(from + run.length, start + length)];
    if (end > begin) part.push({ length: end - begin, source: run.source });
    from += run.length;
    if (from >= start + length) break;
  }
  return part;
}

/** The runs after each hunk's old part gave way to the pieces that `pieceOf` has for it. Hunks are in order. */
export function replaceRuns(
  runs: readonly Run[],
  hunks: readonly Hunk[],
  pieceOf: (hunk: Hunk) => readonly Run[],
): Run[] {
  const parts: Run[][] = [];
  let from = 0;
  for (const hunk of hunks) {
    parts.push(sliceRuns(runs, from, hunk.at - from), [...pieceOf(hunk)]);
    from = hunk.at + hunk.removed;
  }
  parts.push(sliceRuns(runs, from, Number.MAX_SAFE_INTEGER - from));
  return joined(parts.flat());
}

/** Neighbours of one source become one run. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && last.source === run.source) last.length += run.length;
    else if (run.length > 0) result.push({ ...run });
  }
  return result;
}
