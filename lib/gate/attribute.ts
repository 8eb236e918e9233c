import { type Hands, joined, type Run, replaceRuns, type Source, sliceRuns } from './runs.ts';
import type { Taken } from './taken.ts';
import { bareLength, coarseChange, fineChanges, type Hunk } from './textChange.ts';

/** Less than this is punctuation that an editor mended. UTF-16 units, as all below. */
const SLIGHT = 3;
/** What a page mends in what is being typed: autocorrect, a picked name, a list's mark. */
const MENDED = { units: 24, shareOfTyped: 0.1 } as const;
/** What an undo brings back and nobody had looked at: no more than that was typed between two looks. */
const UNSEEN = 64;

/** What input events account for since the last look; each is what may still be asked for. */
export interface Given {
  /** Typed, put in by an input method, dictated, mended by the browser. */
  hand: number;
  /** Keys that write a character: an editor that takes a key for itself brings no other event. */
  keys: number;
  pasted: number;
  marked: number;
  undone: number;
}

/**
 * The runs of `after`, from those of `before`: each new part is given to what input events account for, to where
 * it stood before, and else to `page`. What it accounts for is taken off `given`.
 */
export function attribute(from: {
  before: string;
  after: string;
  runs: readonly Run[];
  given: Given;
  /** This script's own objects are other ones than the gate's. */
  hands: Hands;
  page: Source;
  taken: Taken;
}): Run[] {
  const { before, after, runs, given, hands, page, taken } = from;
  const coarse = coarseChange(before, after);
  if (coarse === null) return [...runs];
  const textOf = (hunk: Hunk) => after.slice(hunk.start, hunk.start + hunk.inserted);
  const coarseUnits = bareLength(textOf(coarse));
  given.hand = Math.max(given.hand, Math.min(given.keys, coarseUnits));
  given.keys = 0;
  const isHands = coarseUnits - given.hand < SLIGHT && given.undone + given.pasted + given.marked === 0;
  const hunks = isHands ? [coarse] : fineChanges(before, after, coarse);

  const pieces = new Map<Hunk, Run[]>();
  const fill = (length: number): Run[] => (length > 0 ? [{ length, source: hands.typed }] : []);
  const open: Hunk[] = [];
  const mayBeBack = !isHands && given.marked === 0;
  for (const hunk of hunks) {
    const text = textOf(hunk);
    const back = mayBeBack ? (taken.find(text, fill) ?? copied(text, from)) : null;
    if (back === null) open.push(hunk);
    else {
      pieces.set(hunk, back);
      const units = bareLength(text);
      given.pasted = Math.max(0, given.pasted - units);
    }
  }
  for (const hunk of hunks) {
    if (hunk.removed > 0) {
      taken.remember(before.slice(hunk.at, hunk.at + hunk.removed), sliceRuns(runs, hunk.at, hunk.removed));
    }
  }
  share(open, textOf, from, pieces, page);
  given.undone = 0;
  return replaceRuns(runs, hunks, (hunk) => pieces.get(hunk) ?? []);
}

/** A paste of words that stand here already: a person doubles or moves them. */
function copied(text: string, { before, runs, given }: Parameters<typeof attribute>[0]): Run[] | null {
  if (given.pasted === 0 || bareLength(text) < SLIGHT) return null;
  const at = before.indexOf(text.trim());
  if (at < 0) return null;
  const lead = text.length - text.trimStart().length;
  const words = text.trim().length;
  return [
    ...sliceRuns(runs, at, Math.min(lead, 1)).map((run) => ({ ...run, length: lead })),
    ...sliceRuns(runs, at, words),
    ...sliceRuns(runs, at, 1).map((run) => ({ ...run, length: text.length - lead - words })),
  ];
}

/** Gives the new parts to pastes, the page and the person's hand, the largest first: a person's are small. */
function share(
  hunks: readonly Hunk[],
  textOf: (hunk: Hunk) => string,
  from: Parameters<typeof attribute>[0],
  pieces: Map<Hunk, Run[]>,
  page: Source,
): void {
  const { given, hands } = from;
  const account = given.hand + given.pasted + given.marked;
  const bare = hunks.reduce((sum, hunk) => sum + bareLength(textOf(hunk)), 0);
  let fromPage = hunks.reduce((sum, { inserted }) => sum + inserted, 0) - account;
  // An editor that turns its blocks into lines of text, or back, has written nothing.
  if (bare - account < SLIGHT || isMended(fromPage, hunks, from)) fromPage = 0;
  for (const hunk of hunks.toSorted((a, b) => b.inserted - a.inserted)) {
    const parts: Run[] = [];
    let left = hunk.inserted;
    const take = (amount: number, source: Source): number => {
      // The clipboard may have fewer spaces than the editor makes of it.
      const isAll = amount > 0 && amount >= bareLength(textOf(hunk)) - SLIGHT;
      const length = isAll ? left : Math.min(amount, left);
      if (length > 0) parts.push({ length, source });
      left -= length;
      return Math.min(amount, length);
    };
    given.marked -= take(given.marked, hands.marked);
    given.pasted -= take(given.pasted, hands.pasted);
    if (fromPage > 0) fromPage -= take(fromPage, page);
    given.hand = Math.max(0, given.hand - left);
    if (left > 0) parts.push({ length: left, source: hands.typed });
    pieces.set(hunk, joined(parts));
  }
}

/** What the page put in is a mending of the person's own words, or what undo brought back. */
function isMended(
  fromPage: number,
  hunks: readonly Hunk[],
  { before, runs, given, hands, page }: Parameters<typeof attribute>[0],
): boolean {
  if (fromPage < SLIGHT) return true;
  if (given.undone > 0 && fromPage <= UNSEEN) return true;
  if (page.type === 'assistant' || page.type === 'streamed') return false;
  const limit = Math.max(MENDED.units, given.hand * MENDED.shareOfTyped);
  if (given.hand > 0) return fromPage <= limit;
  // Nothing was typed: a few letters in the place of others, in words of the person's own.
  return hunks.every(
    ({ at, removed, inserted }) =>
      inserted <= MENDED.units &&
      (inserted === 0 ||
        (bareLength(before.slice(at, at + removed)) > 0 &&
          sliceRuns(runs, at, removed).every(({ source }) => source === hands.typed))),
  );
}
