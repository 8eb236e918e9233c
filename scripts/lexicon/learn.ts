import { BUCKETS, bucketsOf, STEP, ZERO } from '../../lib/core/detectors/personal/lexicon/likeness.ts';
import { hashOf } from '../../lib/core/detectors/personal/lexicon/spelling.ts';
import { ALPHABET } from '../../lib/core/detectors/personal/lexicon/wordSet.ts';

type Examples = Readonly<Record<'person' | 'place' | 'word', ReadonlySet<string>>>;

/** How many examples of each kind, and how often each is seen. */
const EXAMPLES = 200_000;
const ROUNDS = 6;
const RATE = 0.1;
const SHRINK = 1e-6;

/**
 * Learns, by logistic regression, which pieces of words names and places are made of: two weights a bucket,
 * packed one to a character. The same examples give the same weights: their order is that of their hashes.
 */
export function learnLikeness(examples: Examples): string {
  const rows = [
    ...rowsOf(examples.person, 0),
    ...rowsOf(examples.place, 1),
    ...rowsOf(examples.word, 2),
  ].sort((a, b) => a.order - b.order);
  const weights = new Float64Array(BUCKETS * 2);
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = RATE / (1 + round);
    for (const { buckets, kind } of rows) step(weights, buckets, kind, rate);
  }
  return Array.from(weights, (weight) => {
    const packed = Math.round(weight / STEP) + ZERO;
    return ALPHABET.charAt(Math.max(0, Math.min(63, packed)));
  }).join('');
}

function rowsOf(words: ReadonlySet<string>, kind: 0 | 1 | 2) {
  return (
    [...words]
      .map((word) => ({ word, order: hashOf(word, 7 + kind) }))
      .sort((a, b) => a.order - b.order)
      .slice(0, EXAMPLES)
      // Another hash than the one that chose them: the kinds have to come mixed.
      .map(({ word }) => ({ order: hashOf(word, 77 + kind), kind, buckets: bucketsOf(word) }))
  );
}

/** One step of gradient descent over the three kinds, of which ordinary words are the zero. */
function step(weights: Float64Array, buckets: readonly number[], kind: number, rate: number): void {
  const scores = [0, 1].map((at) =>
    buckets.reduce((sum, bucket) => sum + (weights[at * BUCKETS + bucket] ?? 0), 0),
  );
  const odds = [...scores.map((score) => Math.exp(Math.min(30, score))), 1];
  const total = odds.reduce((sum, one) => sum + one, 0);
  for (const at of [0, 1]) {
    const error = (kind === at ? 1 : 0) - (odds[at] ?? 0) / total;
    for (const bucket of buckets) {
      const index = at * BUCKETS + bucket;
      const weight = weights[index] ?? 0;
      weights[index] = weight + rate * (error - SHRINK * weight);
    }
  }
}
