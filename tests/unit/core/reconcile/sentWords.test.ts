import { expect, test } from 'vitest';
import { isAuthor, isSameMessage, leftPrint } from '../../../../lib/core/reconcile/sentWords.ts';

const KEY = new Uint8Array(32).fill(7);
const LEFT =
  'Hello Dana,\nthe switch in rack two was replaced this morning, and all of its ports are up again. The old one goes back to the vendor on 24 November 2026.\n\nKind regards\nSam Novak';

function isKnown(shown: string, left = LEFT): boolean {
  const print = leftPrint(left, KEY);
  if (print === null) throw new Error('no words');
  return isSameMessage(shown, print, KEY);
}

test.each([
  ['as it left', LEFT],
  [
    'with other white space and invisible characters',
    LEFT.replaceAll('\n', ' \u00a0\n\n ').replace('rack', 'ra\u200bck'),
  ],
  ['without the signature that was in it', LEFT.slice(0, LEFT.indexOf('Kind regards'))],
  [
    'with a quoted message below',
    `${LEFT}\n\nOn 20 Nov 2026, at 09:10, Dana Whitfield wrote:\n> Is the switch back?`,
  ],
  [
    'with a signature that the tool adds',
    `${LEFT.slice(0, LEFT.indexOf('\n\nKind'))}\nSam Novak\nAlderfinch IT, +44 20 7946 0018\nsam@alderfinch.example`,
  ],
  [
    'with a notice that the tool adds',
    `${LEFT.slice(0, LEFT.indexOf('\n\nKind'))}\n\nThis message is confidential and meant for its recipient alone.`,
  ],
  ['cut off in the middle of a word', `${LEFT.slice(0, 130)}…`],
  ['cut off, with a link to the rest', `${LEFT.slice(0, 130)}... Show more`],
])('a message is known %s', (_, shown) => {
  expect(isKnown(shown)).toBe(true);
});

test.each([
  ['another amount or day', LEFT.replace('24 November', '25 November')],
  ['a sentence more at the end', LEFT.replace('2026.', '2026. We refund the whole month.')],
  [
    'a sentence more in a line of its own',
    `${LEFT.slice(0, LEFT.indexOf('\n\nKind'))}\nWe refund the whole month.`,
  ],
  ['a sentence more at the beginning', `We refund the whole month. ${LEFT}`],
  [
    'a sentence less, with nothing cut off',
    LEFT.replace(' The old one goes back to the vendor on 24 November 2026.', ''),
  ],
  ['another beginning, cut off', `${LEFT.slice(0, 130).replace('two', 'three')}…`],
  ['too little of it, cut off', 'Hello Dana, the switch…'],
  ['other words', 'The invoice is on its way to you.'],
  ['no words', ' \n'],
])('a message is another one with %s', (_, shown) => {
  expect(isKnown(shown)).toBe(false);
});

test('the prints hold no word, and nobody without the key makes them', () => {
  const print = leftPrint(LEFT, KEY);
  expect(JSON.stringify(print)).not.toMatch(/switch|dana/i);
  expect(print).not.toEqual(leftPrint(LEFT, new Uint8Array(32).fill(8)));
  expect(leftPrint(' - \n', KEY)).toBeNull();
});

test('an author is the sender by name or address, or what tools call the reader', () => {
  const names = ['Sam Novak', 'sam@alderfinch.example'];
  expect(isAuthor('Sam Novak (Alderfinch)', names)).toBe(true);
  expect(isAuthor('SAM@alderfinch.example', names)).toBe(true);
  expect(isAuthor('You', [])).toBe(true);
  expect(isAuthor('Dana Whitfield', names)).toBe(false);
  expect(isAuthor(null, names)).toBe(false);
  expect(isAuthor('Dana Whitfield', [null, ''])).toBe(false);
});
