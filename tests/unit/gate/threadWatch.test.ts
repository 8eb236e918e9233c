import { expect, test } from 'vitest';
import { newMessage } from '../../../lib/gate/threadWatch.ts';

const thread = (...texts: string[]) => texts.map((text) => ({ author: 'Sam Novak', at: null, text }));
const many = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `Message ${from + at}`);

test.each([
  ['one more at the end', ['a', 'b'], ['a', 'b', 'c'], 'c'],
  ['one more at the beginning, where the newest stands first', ['a', 'b'], ['c', 'a', 'b'], 'c'],
  ['the first of all', [], ['a'], 'a'],
  ['one more in a thread of which the last 20 are read', many(0, 20), many(1, 21), 'Message 20'],
])('a message is new: %s', (_, before, now, text) => {
  expect(newMessage(before, thread(...now))?.text).toBe(text);
});

test.each([
  ['nothing more', ['a', 'b'], ['a', 'b']],
  ['the same words once more', ['a', 'b'], ['a', 'b', 'b']],
  ['several, loaded late', ['d', 'e'], ['a', 'b', 'c', 'd', 'e']],
  ['one in the middle, where a folded message opens', ['a', 'c'], ['a', 'b', 'c']],
  ['one in the place of another, as a list scrolls', ['a', 'b'], ['b', 'c']],
  ['several in the place of others', many(0, 20), many(5, 25)],
  ['one that is worded anew', ['a', 'b'], ['a', 'b, edited']],
  ['one that goes away', ['a', 'b'], ['a']],
])('no message is new: %s', (_, before, now) => {
  expect(newMessage(before, thread(...now))).toBeNull();
});
