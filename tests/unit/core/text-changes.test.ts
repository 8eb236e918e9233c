import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextChange, textChanges } from '../../../lib/core/diff/textChanges.ts';
import { linksAfterEdit } from '../../../lib/core/review/canonicalText.ts';

const TEXT = 'Hello Dana,\nyour refund of EUR 400 goes to your account today.\nKind regards\nInes';

const applied = (text: string, changes: readonly TextChange[]) =>
  changes
    .toReversed()
    .reduce((now, { start, end, insert }) => now.slice(0, start) + insert + now.slice(end), text);
const shown = (after: string) =>
  textChanges(TEXT, after).map(({ start, end, insert }) => [TEXT.slice(start, end), insert]);

describe('the smallest changes', () => {
  it('changes what differs of a word', () => {
    expect(shown(TEXT.replace('today', 'on Friday'))).toEqual([['to', 'on Fri']]);
    expect(shown(TEXT.replace('400', '4000'))).toEqual([['', '0']]);
  });

  it('makes one change a place', () => {
    expect(shown(TEXT.replace('refund', 'payment').replace('today', 'tomorrow'))).toEqual([
      ['refund', 'payment'],
      ['day', 'morrow'],
    ]);
  });

  it('puts a line in behind the one above, and takes one out with the line feed before it', () => {
    expect(shown(TEXT.replace('Kind', 'Thank you.\nKind'))).toEqual([['', '\nThank you.']]);
    expect(shown(TEXT.replace('Kind regards\n', ''))).toEqual([['\nKind regards', '']]);
  });

  it('puts a line in on the side of its quote marks', () => {
    const before = 'See below.\n> When?';
    expect(textChanges(before, 'See below.\n> Dana asks:\n> When?')).toEqual([
      { start: 11, end: 11, insert: '> Dana asks:\n' },
    ]);
    expect(textChanges(before, 'See below.\nInes\n> When?')).toEqual([
      { start: 10, end: 10, insert: '\nInes' },
    ]);
  });

  it.each([
    ['an emoji of several characters', 'a \u{1F469}\u200D\u{1F467} b', 'a \u{1F468}\u200D\u{1F467} b'],
    ['a combining mark', 'Cafe\u0301', 'Cafe\u0302'],
    ['one emoji for another', '\u{1F642}', '\u{1F643}'],
  ])('does not cut %s', (_, before, after) => {
    for (const { start, end, insert } of textChanges(before, after)) {
      expect(before.slice(start, end).isWellFormed()).toBe(true);
      expect(insert.isWellFormed()).toBe(true);
      expect(/^\p{M}|^\u200d/u.test(before.slice(start, end) + insert)).toBe(false);
    }
  });

  it('always makes the one text of the other, by changes in order that do not touch', () => {
    const line = fc.constantFrom('a', 'b c', 'a, b', '> q', '', '\u{1F642} e\u0301', 'today on Friday');
    const text = fc.array(line, { maxLength: 7 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = textChanges(before, after);
        expect(applied(before, changes)).toBe(after);
        changes.forEach(({ start, end }, index) => {
          expect(start).toBeLessThanOrEqual(end);
          expect(start).toBeGreaterThanOrEqual(changes[index - 1]?.end ?? 0);
        });
      }),
    );
  });
});

describe('links after an edit', () => {
  const start = TEXT.indexOf('your account');
  const link = { href: 'https://alderfinch.example/', start, end: start + 'your account'.length };
  const words = (after: string) =>
    linksAfterEdit(TEXT, after, [link]).map((moved) => after.slice(moved.start, moved.end));

  it.each([
    ['words on both sides', TEXT.replace('refund', 'payment').replace('today', 'soon'), ['your account']],
    ['words at its borders', TEXT.replace('your account', 'the your account now'), ['your account']],
    ['a word inside', TEXT.replace('your account', 'your bank account'), ['your bank account']],
    ['a word of it replaced', TEXT.replace('your account', 'your ledger'), ['your ledger']],
    ['nothing left of it', TEXT.replace('your account ', ''), []],
  ])('%s', (_, after, expected) => {
    expect(words(after)).toEqual(expected);
  });
});
