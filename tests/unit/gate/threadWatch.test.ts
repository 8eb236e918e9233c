import { expect, test } from 'vitest';
import { newMessages } from '../../../lib/gate/threadWatch.ts';

const thread = (...texts: string[]) => texts.map((text) => ({ author: 'Sam Novak', at: null, text }));
const many = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `Message ${from + at}`);
const found = (before: string[], now: string[], grows: 'first' | 'last' | null) =>
  newMessages(before, thread(...now), grows).messages.map(({ text }) => text);

test.each([
  ['one more at the end', ['a', 'b'], ['a', 'b', 'c'], ['c']],
  ['one more at the beginning, where the newest stands first', ['a', 'b'], ['c', 'a', 'b'], ['c']],
  ['the first of all', [], ['a'], ['a']],
  ['one more in a thread of which the last 20 are read', many(0, 20), many(1, 21), ['Message 20']],
  ['one more where the newest of many stand first', many(1, 21), many(0, 20), ['Message 0']],
  ['two more at the end', ['a', 'b'], ['a', 'b', 'c', 'd'], ['c', 'd']],
  ['two more than fit', many(0, 19), many(1, 21), ['Message 19', 'Message 20']],
  ['one more, as older ones are loaded', ['c', 'd'], ['a', 'b', 'c', 'd', 'e'], ['e']],
])('messages are new: %s', (_, before, now, texts) => {
  expect(found(before, now, null)).toEqual(texts);
});

test.each([
  ['nothing more', ['a', 'b'], ['a', 'b']],
  ['the same words once more', ['a', 'b'], ['a', 'b', 'b']],
  ['several, loaded late', ['d', 'e'], ['a', 'b', 'c', 'd', 'e']],
  ['two, loaded late', ['d', 'e'], ['b', 'c', 'd', 'e']],
  ['a whole page of them', ['a'], ['a', 'b', 'c', 'd', 'e']],
  ['several where there was none', [], ['a', 'b']],
  ['one in the middle, where a folded message opens', ['a', 'c'], ['a', 'b', 'c']],
  ['one in the place of another, as a list scrolls', ['a', 'b'], ['b', 'c']],
  ['several in the place of others', many(0, 20), many(5, 25)],
  ['one that is worded anew', ['a', 'b'], ['a', 'b, edited']],
  ['one that goes away', ['a', 'b'], ['a']],
  ['one of many went, and nothing came', many(0, 20), many(0, 19)],
  ['many moved on at both ends', many(0, 20), ['x', ...many(1, 19), 'y']],
  ['another thread', ['a', 'b'], ['c', 'd']],
])('no message is new: %s', (_, before, now) => {
  expect(found(before, now, null)).toEqual([]);
});

test('where one came alone, several at once are looked for', () => {
  expect(newMessages(['a'], thread('b', 'a'), null).end).toBe('first');
  expect(found(['a', 'b'], ['d', 'c', 'a', 'b'], 'first')).toEqual(['d', 'c']);
  expect(found(['a', 'b'], ['a', 'b', 'c', 'd'], 'first')).toEqual([]);
  expect(found(['a', 'b'], ['c', 'a', 'b', 'y', 'z'], 'first')).toEqual(['c']);
});
