import { LIKENESS } from './lexicon.generated.ts';
import { hashOf } from './spelling.ts';
import { valuesOf } from './wordSet.ts';

/** How many weights each class has. */
export const BUCKETS = 4096;
/** A packed weight is 0 to 63 around this one, in steps of `STEP`. */
export const ZERO = 32;
export const STEP = 0.12;

/** The buckets of a word's pieces of two to four letters, its ends marked. */
export function bucketsOf(word: string): number[] {
  const marked = `^${word}$`;
  const buckets: number[] = [];
  for (let length = 2; length <= 4; length += 1) {
    for (let at = 0; at + length <= marked.length; at += 1) {
      buckets.push(hashOf(marked.slice(at, at + length)) % BUCKETS);
    }
  }
  return buckets;
}

let weights: Uint8Array | null = null;

/**
 * What a word in `plainSpelling` looks like by its letters: log-odds of a person's name and of a place's,
 * each against an ordinary English word.
 */
export function likenessOf(word: string): { person: number; place: number } {
  weights ??= valuesOf(LIKENESS);
  let person = 0;
  let place = 0;
  for (const bucket of bucketsOf(word)) {
    person += (weights[bucket] ?? ZERO) - ZERO;
    place += (weights[BUCKETS + bucket] ?? ZERO) - ZERO;
  }
  return { person: person * STEP, place: place * STEP };
}
