import { remember } from '../../../remember.ts';
import { LIKENESS } from './lexicon.generated.ts';
import { beginHash, endHash, stepHash } from './spelling.ts';
import { valuesOf } from './wordSet.ts';

/** How many weights each class has. */
export const BUCKETS = 4096;
/** A packed weight is 0 to 63 around this one, in steps of `STEP`. */
export const ZERO = 32;
export const STEP = 0.2;
/** The pieces of a word that are weighed: two to so many letters. */
const LONGEST = 4;
const WORDS = 4000;

/** Log-odds of a person's name and of a place's, each against an ordinary English word. */
export interface NameLikeness {
  person: number;
  place: number;
}

/** The buckets of a word's pieces of two to four letters, its ends marked. */
export function bucketsOf(word: string): number[] {
  const marked = `^${word}$`;
  const buckets: number[] = [];
  for (let from = 0; from + 2 <= marked.length; from += 1) {
    let hash = stepHash(beginHash(), marked.charCodeAt(from));
    const end = Math.min(marked.length, from + LONGEST);
    for (let at = from + 1; at < end; at += 1) {
      hash = stepHash(hash, marked.charCodeAt(at));
      buckets.push(endHash(hash) % BUCKETS);
    }
  }
  return buckets;
}

/** Reads packed weights: two for each bucket, the person's before the place's. */
export function readLikeness(packed: string): (word: string) => NameLikeness {
  let weights: Uint8Array | null = null;
  return (word) => {
    weights ??= valuesOf(packed);
    let person = 0;
    let place = 0;
    for (const bucket of bucketsOf(word)) {
      person += (weights[bucket] ?? ZERO) - ZERO;
      place += (weights[BUCKETS + bucket] ?? ZERO) - ZERO;
    }
    return { person: person * STEP, place: place * STEP };
  };
}

/** So little does no name look like one, but for few that are in the lists: such words need not be listed. */
const PLAIN = -3;

export function looksPlain({ person, place }: NameLikeness): boolean {
  return person < PLAIN && place < PLAIN;
}

/** What a word in `plainSpelling` looks like by its letters. */
export const likenessOf = remember(readLikeness(LIKENESS), WORDS);
