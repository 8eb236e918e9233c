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
    const held = scores.flatMap(({ ordinaryHeld }) => ordinaryHeld);
    expect((100 * held.length) / sum(({ ordinary }) => ordinary), held.join(', ')).toBeLessThanOrEqual(3);
    // Invoices and actions are asked about by what they are: that is the policy, and no interruption by mistake.
    expect(sum(({ actsHeld }) => actsHeld)).toBe(sum(({ acts }) => acts));
  },
  30_000,
);
