import { expect, test } from 'vitest';
import { PARTS } from './gold.ts';
import { mspScore } from './mspPolicy.ts';

test.each([null, 0.95])(
  'the MSP policy holds what is harmful and few ordinary words, at a confidence of %s',
  (confidence) => {
    const scores = PARTS.map((part) => mspScore(part, confidence));
    const sum = (of: (score: (typeof scores)[number]) => number) =>
      scores.reduce((all, score) => all + of(score), 0);
    expect(sum(({ harmfulHeld }) => harmfulHeld) / sum(({ harmful }) => harmful)).toBeGreaterThanOrEqual(
      0.95,
    );
    // Invoices and actions are asked about by what they are; whoever is asked is interrupted all the same.
    expect(sum(({ actsHeld }) => actsHeld)).toBe(sum(({ acts }) => acts));
    const held = scores.flatMap(({ ordinaryHeld }) => ordinaryHeld);
    const interruptions = held.length + sum(({ actsHeld }) => actsHeld);
    const all = sum(({ ordinary }) => ordinary) + sum(({ acts }) => acts);
    expect((100 * interruptions) / all, held.join(', ')).toBeLessThanOrEqual(3);
  },
  30_000,
);
