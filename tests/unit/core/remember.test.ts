import { expect, test, vi } from 'vitest';
import { remember } from '../../../lib/core/remember.ts';

test('an answer is made once, and made again only when too many others came between', () => {
  const make = vi.fn((key: string) => key.length);
  const ask = remember(make, 2);
  expect([ask('a'), ask('a'), ask('bb')]).toEqual([1, 1, 2]);
  expect(make).toHaveBeenCalledTimes(2);
  ask('ccc');
  ask('dddd');
  expect(ask('a')).toBe(1);
  expect(make).toHaveBeenCalledTimes(5);
});
