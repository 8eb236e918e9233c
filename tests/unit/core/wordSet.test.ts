import { expect, test } from 'vitest';
import { isCommonWord, isGivenName } from '../../../lib/core/detectors/personal/lexicon/lexicon.ts';
import { wordSet } from '../../../lib/core/detectors/personal/lexicon/wordSet.ts';
import { packWords } from '../../../scripts/lexicon/pack.ts';

const words = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${(index * 7919).toString(36)}`);

test.each([
  [1, 7],
  [60, 3],
  [5000, 6],
])('%i words in %i bits: each is in the set, and of others about one in 2^bits', (count, bits) => {
  const packed = packWords(new Set(words('in', count)), bits);
  const isIn = wordSet(packed);
  expect(words('in', count).filter((word) => !isIn(word))).toEqual([]);
  const strange = words('out', 20_000).filter(isIn).length / 20_000;
  expect(strange * 2 ** bits).toBeGreaterThan(0.5);
  expect(strange * 2 ** bits).toBeLessThan(2);
  expect(packed.rows).toBeLessThan(count * 1.1 + 128);
});

test('a set of nothing has nothing in it', () => {
  expect(wordSet(packWords(new Set(), 6))('vale')).toBe(false);
});

test('no given name is lost because it seems an everyday word by chance', () => {
  const names = 'anthony maria robin teresa oliver agnieszka derek hannah christopher sofia'.split(' ');
  expect(names.filter((name) => !isGivenName(name))).toEqual([]);
  expect(['meeting', 'server', 'password', 'yesterday'].filter((word) => !isCommonWord(word))).toEqual([]);
});
