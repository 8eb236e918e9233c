import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText } from '../../../lib/core/diff/diffText.ts';
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

const lines = (count: number, seed: number) =>
  Array.from({ length: count }, (_, at) => `line ${at} says ${(at * seed) % 997} and goes on for a while`);

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

describe('a change reads as one', () => {
  test.each([
    [
      'a word that happens to stand in both halves goes with them',
      'We will call you on the phone tomorrow.',
      'We write to you about the invoice tomorrow.',
      'We [-will call you on the phone-]{+write to you about the invoice+} tomorrow.',
    ],
    [
      'an unchanged clause between small changes stays',
      'The old server in the basement was stopped.',
      'The new server in the basement was started.',
      'The [-old-]{+new+} server in the basement was [-stopped-]{+started+}.',
    ],
    [
      'a rewritten sentence is replaced whole, and its neighbours stay',
      'Hello. We kindly ask that you would send us the signed form back by Friday. Thanks.',
      'Hello. Please sign the attached form and send it whenever you find time. Thanks.',
      'Hello. [-We kindly ask that you would send us the signed form back by Friday-]{+Please sign the attached form and send it whenever you find time+}. Thanks.',
    ],
    [
      'so does one of which only small words are left in between',
      'Hello. Your plan includes daily backups and a spare server in the north. Thanks.',
      'Hello. The plan has weekly backups plus one spare disk in the east. Thanks.',
      'Hello. [-Your plan includes daily backups and a spare server in the north.-]{+The plan has weekly backups plus one spare disk in the east.+} Thanks.',
    ],
    [
      'words put in on both sides of one leave it alone',
      'a good day',
      'a very good old day',
      'a {+very +}good{+ old+} day',
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(marked(diffWords(before, after))).toBe(expected);
  });
});

describe('diffText', () => {
  const [greeting, backup, printer, laptops, regards] = [
    'Hello Dana,\n',
    'the backup of the file server ran through last night.\n',
    'For the printer on the second floor we wait for a part.\n',
    'The three new starters find their laptops on their desks.\n',
    'Kind regards\n',
  ];
  /** As `marked`, with the number of the block that moved. */
  const shown = (parts: readonly DiffPart[]) =>
    parts.map((part) => (part.moved ? `<${part.op} ${part.moved}: ${part.text}>` : marked([part]))).join('');

  test('a paragraph that stands elsewhere has moved', () => {
    const parts = diffText(
      greeting + backup + printer + laptops + regards,
      greeting + laptops + backup + printer + regards,
    );
    expect(shown(parts)).toBe(
      `${greeting}<insert 1: ${laptops}>${backup}${printer}<delete 1: ${laptops}>${regards}`,
    );
    expect(countChanges(parts)).toBe(1);
  });

  test('paragraphs that moved together are one block', () => {
    const parts = diffText(
      greeting + backup + printer + laptops + regards,
      greeting + laptops + backup + printer + regards,
    );
    expect(new Set(parts.flatMap(({ moved }) => moved ?? [])).size).toBe(1);
    const both = diffText(
      backup + printer + greeting + laptops + regards + laptops,
      greeting + laptops + regards + laptops + backup + printer,
    );
    expect(shown(both)).toContain(`<insert 1: ${backup}${printer}>`);
  });

  test('what was edited in a paragraph that moved is told', () => {
    const parts = diffText(
      greeting + backup + printer + laptops + regards,
      greeting + laptops.replace('three', 'four') + backup + printer + regards,
    );
    expect(shown(parts)).toBe(
      `${greeting}<insert 1: The >{+four+}<insert 1:  new starters find their laptops on their desks.\n>` +
        `${backup}${printer}<delete 1: The >[-three-]<delete 1:  new starters find their laptops on their desks.\n>${regards}`,
    );
  });

  test('a paragraph that was edited where it stands has not', () => {
    const parts = diffText(
      greeting + backup + regards,
      greeting + printer + backup.replace('last', 'this') + regards,
    );
    expect(parts.some(({ moved }) => moved !== undefined)).toBe(false);
  });

  test('short lines that stand in many places have not', () => {
    const parts = diffText(`Thanks,\n${backup}${printer}`, `${backup}${printer}Thanks,\n`);
    expect(parts.some(({ moved }) => moved !== undefined)).toBe(false);
  });

  test('gives both texts back, to the character', () => {
    const line = fc.constantFrom(
      greeting,
      backup,
      printer,
      laptops,
      regards,
      backup.replace('last', 'this'),
      '\n',
      'no line feed',
      'שלום\n',
    );
    const text = fc.array(line, { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffText(before, after);
        expect(side(parts, 'insert')).toBe(before);
        expect(side(parts, 'delete')).toBe(after);
        expect(countChanges(parts) === 0).toBe(before === after);
        const moves = (op: DiffPart['op']) =>
          new Set(parts.flatMap((part) => (part.op === op ? (part.moved ?? []) : [])));
        expect(moves('insert')).toEqual(moves('delete'));
      }),
      { numRuns: 500 },
    );
  });

  test('looks for nothing elsewhere in texts with nothing in common, and still tells both', () => {
    const [one, other] = [lines(5000, 7).join('\n'), lines(5000, 11).join('\n').toUpperCase()];
    expect(diffText(one, other).map(({ op }) => op)).toEqual(['delete', 'insert']);
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
