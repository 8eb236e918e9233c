import { describe, expect, test } from 'vitest';
import { Policy } from '../../../../lib/core/model/policy.ts';
import { defaultPolicy } from '../../../../lib/core/policy/default.ts';
import { drawOf, sampleDraw } from '../../../../lib/core/policy/gates/sample.ts';
import { byHand, judged, mail, NOW, situation, sure } from '../specimens.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index);

const sampled = (share: number, when: 'before' | 'after', draw?: number, provenance = sure(0.99)) => {
  const policy = Policy.parse({
    ...defaultPolicy,
    gates: { ...defaultPolicy.gates, sample: { share, when } },
  });
  const given = draw === undefined ? situation() : situation({ draw });
  return judged(mail(), provenance, { policy, situation: given }).verdict;
};

describe('the draw', () => {
  test('is uniform: 100,000 drafts in 100 bins', () => {
    const bins = new Array<number>(100).fill(0);
    const drafts = 100_000;
    for (let index = 0; index < drafts; index += 1) {
      const bin = Math.floor(drawOf(key, `draft ${index}`) * bins.length);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const expected = drafts / bins.length;
    const statistic = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // Chi-squared with 99 degrees of freedom: 148.2 is passed by chance once in a thousand. The key is fixed.
    expect(statistic).toBeLessThan(148.2);
    expect(statistic).toBeGreaterThan(50);
  });

  test('is the same on every device', () => {
    // From outside of this code: HMAC-SHA-256 of "unit" under the bytes 0 to 31, its first 48 bits over 2^48.
    expect(drawOf(key, 'unit')).toBe(0.8114607566551797);
  });

  test('does not change with the words, and so cannot be fished for', () => {
    const one = sampleDraw(key, mail(), situation());
    expect(sampleDraw(key, mail({ body: 'Other words.', subject: 'Other' }), situation())).toBe(one);
    expect(sampleDraw(key, mail(), situation({ now: '2026-11-20T21:00:00.000Z' }))).toBe(one);
    expect(sampleDraw(key, mail(), situation({ now: '2026-11-21T09:00:00.000Z' }))).not.toBe(one);
    const record = { type: 'ticket', id: '7', title: null };
    expect(sampleDraw(key, mail({ record }), situation())).not.toBe(one);
    expect(sampleDraw(key.toReversed(), mail(), situation())).not.toBe(one);
  });
});

describe('the sample', () => {
  test('before: what is drawn is held, with one key', () => {
    expect(sampled(0.1, 'before', 0.0999)).toMatchObject({
      route: 'review',
      reasons: [{ gate: 'sample', rule: 'gate:sample' }],
      requirements: { reason: 'optional' },
    });
    expect(sampled(0.1, 'before', 0.1).route).toBe('allow');
  });

  test('after: it leaves, and is marked', () => {
    expect(sampled(0.1, 'after', 0.05)).toMatchObject({ route: 'allow', after: 'sample', reasons: [] });
    expect(sampled(0.1, 'after', 0.5)).not.toHaveProperty('after');
  });

  test('draws nothing where there is no draw, where a person typed it, or where it is asked about anyway', () => {
    expect(sampled(1, 'before').route).toBe('allow');
    expect(sampled(1, 'before', 0, byHand).route).toBe('allow');
    expect(sampled(1, 'after', 0, sure(0.8)).reasons).toMatchObject([{ gate: 'confidence' }]);
  });

  test('a workflow has its own', () => {
    const policy = Policy.parse({
      ...defaultPolicy,
      workflows: defaultPolicy.workflows.map((one) =>
        one.id === 'client-mail' ? { ...one, gates: { sample: { share: 1 } } } : one,
      ),
    });
    const by = { policy, situation: situation({ draw: 0.7, now: NOW }) };
    expect(judged(mail(), sure(0.99), by).verdict.route).toBe('review');
    expect(judged(mail({ kind: 'record-update' }), sure(0.99), by).verdict.route).toBe('allow');
  });
});
