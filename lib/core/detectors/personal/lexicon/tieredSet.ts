import { type PackedWords, wordSet } from './wordSet.ts';

/**
 * A set of words in parts, by how much each looks like one of them. A packed set takes some words for its own
 * by chance, and the fewer bits it has the more: a word that looks like a name may well be one, so that its part
 * can do with few, and a word that doesn't has to be looked up in many.
 */
export interface TieredWords {
  /** Words of several parts, with blanks between. */
  readonly phrases: PackedWords | null;
  /** The single words, from those that look least like one of the set; as many as `TIERS` has edges, and one. */
  readonly tiers: readonly PackedWords[];
}

/** The likeness at which each part but the first begins. */
export const TIERS = [0, 2, 4] as const;

export function tierOf(likeness: number): number {
  const tier = TIERS.findIndex((edge) => likeness < edge);
  return tier < 0 ? TIERS.length : tier;
}

/** Says whether a word in `plainSpelling`, or several with blanks between, is in the set. */
export function tieredSet(words: TieredWords, likeness: (word: string) => number): (word: string) => boolean {
  const phrases = words.phrases === null ? () => false : wordSet(words.phrases);
  const tiers = words.tiers.map(wordSet);
  return (word) => (word.includes(' ') ? phrases(word) : (tiers[tierOf(likeness(word))]?.(word) ?? false));
}
