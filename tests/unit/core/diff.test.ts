import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIFF_LIMITS, diffWords } from '../../../lib/core/diff/diffWords.ts';
import { countChanges, type DiffPart, shortenSame } from '../../../lib/core/diff/parts.ts';

/** `{+inserted+}` and `[-deleted-]`, as a reader would mark them. */
const marked = (parts: readonly DiffPart[]) =>
  parts
    .map(({ op, text }) => (op === 'same' ? text : op === 'insert' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
const side = (parts: readonly DiffPart[], without: DiffPart['op']) =>
  parts
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('');

describe('diffWords', () => {
  test.each([
    ['Dear Customer, thanks.', 'Hi Dana, thanks.', '[-Dear Customer-]{+Hi Dana+}, thanks.'],
    [
      'charge on 9 November. We apologise for any inconvenience. We have',
      'charge on 9 November, and I am sorry for this. We have',
      'charge on 9 November[-. We apologise for any inconvenience-]{+, and I am sorry for this+}. We have',
    ],
    ['the quick brown fox', 'the slow red fox', 'the [-quick brown-]{+slow red+} fox'],
    ['a b c', 'a c', 'a [-b -]c'],
    ['within 2 days', 'within 7 days', 'within [-2-]{+7+} days'],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['same', 'same', 'same'],
    ['', '', ''],
    ['👩‍💻 on call', '👨‍💻 on call', '[-👩-]{+👨+}‍💻 on call'],
  ])('%j → %j', (before, after, expected) => {
    expect(marked(diffWords(before, after))).toBe(expected);
  });

  test('gives both texts back, to the character', () => {
    const word = fc.constantFrom(
      'alpha',
      'beta',
      ' ',
      '  ',
      '\n',
      ',',
      '.',
      'é',
      'e\u0301',
      '👩‍💻',
      'שלום',
      '\ud83d',
    );
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect(side(parts, 'insert')).toBe(before);
        expect(side(parts, 'delete')).toBe(after);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        expect(countChanges(parts) === 0).toBe(before === after);
      }),
      { numRuns: 500 },
    );
  });

  const lines = (count: number, seed: number) =>
    Array.from({ length: count }, (_, at) => `line ${at} says ${(at * seed) % 997} and goes on for a while`);

  test('a long text with few edits is compared by words within its lines', () => {
    const before = lines(5000, 7);
    const after = [...before];
    after[3] = `${before[3]} here`;
    after.splice(2500, 1);
    after[4900] = after[4900]?.replace('goes', 'went') ?? '';
    const parts = diffWords(before.join('\n'), after.join('\n'));
    expect(before.join('\n').length).toBeGreaterThan(DIFF_LIMITS.words.units);
    expect(parts.filter(({ op }) => op !== 'same')).toEqual([
      { op: 'insert', text: ' here' },
      { op: 'delete', text: `${before[2500]}\n` },
      { op: 'delete', text: 'goes' },
      { op: 'insert', text: 'went' },
    ]);
  });

  test('texts with nothing in common are replaced whole, in bounded time', () => {
    const before = lines(20_000, 7).join('\n');
    const after = lines(20_000, 11).join('\n').toUpperCase();
    const parts = diffWords(before, after);
    expect(parts.map(({ op }) => op)).toEqual(['delete', 'insert']);
    expect(side(parts, 'insert')).toBe(before);
  });
});

describe('shortenSame', () => {
  const long = 'word '.repeat(60).trim();

  test('keeps what stands beside a change', () => {
    const short = shortenSame(
      [
        { op: 'same', text: `${long} before ` },
        { op: 'insert', text: 'new' },
        { op: 'same', text: ` after ${long} and before ` },
        { op: 'delete', text: 'old' },
        { op: 'same', text: ` after ${long}` },
      ],
      16,
    );
    expect(marked(short)).toBe('… word before {+new+} after word … and before [-old-] after word …');
  });

  test('leaves a short stretch, and changes, as they are', () => {
    const parts: DiffPart[] = [
      { op: 'same', text: 'Hello ' },
      { op: 'insert', text: long },
      { op: 'same', text: ' there' },
    ];
    expect(shortenSame(parts)).toEqual(parts);
  });

  test('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.nat(40), (padding) => {
        const text = `${'x'.repeat(padding)}${'👩‍💻'.repeat(60)}`;
        for (const { text: shown } of shortenSame([
          { op: 'insert', text: 'a' },
          { op: 'same', text },
          { op: 'insert', text: 'b' },
        ])) {
          expect(shown.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
