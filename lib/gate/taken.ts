import { type Run, sliceRuns } from './runs.ts';
import { bareLength } from './textChange.ts';

/** Less than this could come again by chance. UTF-16 units without white space. */
const TELLING = 8;
const MOST_PIECES = 40;
const MOST_UNITS = 100_000;

/**
 * What was taken out of one composer lately, with where it came from: undo, a move and a page that draws its
 * editor anew put the same words back. It lives in the content script's own world and as long as the page, as
 * the browser's own undo does.
 */
export function createTaken() {
  const pieces: { text: string; runs: Run[] }[] = [];

  return {
    remember(text: string, runs: Run[]): void {
      if (bareLength(text) < TELLING) return;
      pieces.unshift({ text, runs });
      let units = 0;
      const keep = pieces.findIndex((piece, index) => {
        units += piece.text.length;
        return index >= MOST_PIECES || units > MOST_UNITS;
      });
      // The newest stays, however long.
      if (keep > 0) pieces.length = keep;
    },
    /** Where these words came from when they stood here before; `around` fills in what stands beside them. */
    find(text: string, around: (length: number) => Run[]): Run[] | null {
      if (bareLength(text) < TELLING) return null;
      for (const piece of pieces) {
        const at = piece.text.indexOf(text);
        if (at >= 0) return sliceRuns(piece.runs, at, text.length);
      }
      for (const piece of pieces) {
        const words = piece.text.trim();
        const at = text.indexOf(words);
        if (at < 0 || bareLength(words) < TELLING) continue;
        const lead = piece.text.indexOf(words);
        return [
          ...around(at),
          ...sliceRuns(piece.runs, lead, words.length),
          ...around(text.length - at - words.length),
        ];
      }
      return null;
    },
  };
}
export type Taken = ReturnType<typeof createTaken>;
