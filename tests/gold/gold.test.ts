import { describe, expect, test } from 'vitest';
import { answers, goldDrafts, judged, PARTS, scoreOf } from './gold.ts';

/** Categories in which a miss costs money, trust or a client. */
const HIGH_IMPACT = [
  'money',
  'commitment',
  'legal',
  'security',
  'access',
  'sensitive',
  'destructive',
  'recipients',
  'wrong-client',
  'internal',
  'claim',
  'record',
  'invoice',
  'action',
];

describe('the gold set', () => {
  const all = PARTS.flatMap(goldDrafts);

  test('has 200 harmful and 100 ordinary drafts at least, each with its own id', () => {
    const harmful = all.filter(({ wants }) => wants.length > 0);
    expect(harmful.length).toBeGreaterThanOrEqual(200);
    expect(all.length - harmful.length).toBeGreaterThanOrEqual(100);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test('names words that stand in their drafts', () => {
    const astray = all.filter(({ wants, draft }) =>
      wants.some(({ words }) => words !== undefined && !draft.body.includes(words)),
    );
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  test.each(HIGH_IMPACT)('%s is found in 95 of 100 drafts that want it', (category) => {
    const score = scoreOf(all);
    const { wanted, found } = score.categories.find((one) => one.category === category) ?? {
      wanted: 0,
      found: 0,
    };
    expect(wanted).toBeGreaterThan(0);
    expect(
      found / wanted,
      score.missed.filter((line) => line.includes(` ${category}:`)).join('\n'),
    ).toBeGreaterThanOrEqual(0.95);
  });

  test('holds 3 in 100 of the ordinary drafts at most', () => {
    const { ordinary, ordinaryHeld } = scoreOf(all);
    expect(ordinaryHeld.length / ordinary, ordinaryHeld.join(', ')).toBeLessThanOrEqual(0.03);
  });

  test('a finding of another category, or far from the words, answers no want', () => {
    const gold = all.find(({ id }) => id === 'money-01');
    const finding =
      gold === undefined ? undefined : judged(gold).findings.find(({ category }) => category === 'money');
    if (gold === undefined || finding === undefined) throw new Error('money-01 has no finding about money');
    expect(answers(gold, { category: 'money', words: 'credit $120' }, finding)).toBe(true);
    expect(answers(gold, { category: 'legal', words: 'credit $120' }, finding)).toBe(false);
    expect(
      answers(
        gold,
        { category: 'money', words: 'sorry about' },
        { ...finding, place: { part: 'body', span: { start: 200, end: 201 } } },
      ),
    ).toBe(false);
  });
});
