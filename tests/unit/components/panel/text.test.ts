import { describe, expect, test } from 'vitest';
import { hiddenIn, notesInDraft } from '../../../../components/panel/footnotes.ts';
import { createInput, takeEditText } from '../../../../components/panel/input.ts';
import { linesOf } from '../../../../components/panel/lines.ts';
import { fileSize, whereabouts, whoDecides } from '../../../../components/panel/sentences.ts';
import { clean, email, escalated, reopened } from '../../../visual/fixtures.ts';

describe('lines of a draft', () => {
  test('line feeds divide, empty lines stay, the last one is dropped', () => {
    const lines = linesOf([{ type: 'text', text: 'one\n\ntwo\n' }]);
    expect(lines).toEqual([[{ type: 'text', text: 'one' }], [], [{ type: 'text', text: 'two' }]]);
  });

  test('a mark over two lines is marked on both, and numbered once', () => {
    const lines = linesOf([
      { type: 'text', text: 'a ' },
      { type: 'mark', text: 'b\nc', note: 1, route: 'review' },
      { type: 'text', text: '.' },
    ]);
    expect(lines).toEqual([
      [
        { type: 'text', text: 'a ' },
        { type: 'mark', text: 'b', note: null, route: 'review' },
      ],
      [
        { type: 'mark', text: 'c', note: 1, route: 'review' },
        { type: 'text', text: '.' },
      ],
    ]);
  });

  test('a mask is never divided', () => {
    const mask = { type: 'mask', token: 'CARD', value: '4242\n4242', note: null } as const;
    expect(linesOf([mask])).toEqual([[mask]]);
  });

  test('what is masked in the request counts as hidden too', () => {
    const mask = { type: 'mask', token: 'EMAIL_1', value: null, note: null } as const;
    expect(hiddenIn(clean)).toBe(0);
    expect(hiddenIn(email)).toBe(2);
    expect(hiddenIn({ ...clean, request: { author: null, at: null, text: [mask] } })).toBe(1);
  });
});

describe('words to edit', () => {
  const page = { body: 'From the page', subject: null };
  const newer = { body: 'Newer, from the page', subject: null };

  test('an edit that was begun is not overwritten; the person is asked', () => {
    const input = createInput();
    takeEditText(input, page);
    input.edit.value = { base: page, words: { body: 'Mine', subject: null }, newer: null };
    takeEditText(input, page);
    expect(input.edit.value).toMatchObject({ words: { body: 'Mine' }, newer: null });
    takeEditText(input, newer);
    expect(input.edit.value).toMatchObject({ words: { body: 'Mine' }, newer });
  });

  test('one that was not begun follows the page', () => {
    const input = createInput();
    takeEditText(input, page);
    takeEditText(input, newer);
    expect(input.edit.value).toEqual({ base: newer, words: newer, newer: null });
  });
});

describe('sentences', () => {
  test('a size reads as people say it', () => {
    expect([0, 999, 1000, 84_210, 999_600, 12_400_000].map(fileSize)).toEqual([
      '0 bytes',
      '999 bytes',
      '1.0 kB',
      '84 kB',
      '1.0 MB',
      '12 MB',
    ]);
  });

  test('what became of the draft is said as it is', () => {
    expect(whereabouts(null)).toBe('Nothing has been sent');
    expect(whereabouts({ ...clean, phase: 'left' })).toBe('Sent');
    expect(whereabouts({ ...clean, phase: 'unknown' })).toBe('It may have been sent');
  });

  test('who decides, and how many reasons there are', () => {
    expect(whoDecides(clean)).toBe('You may decide this one. One reason.');
    expect(whoDecides(escalated)).toBe('Someone else has to decide. Three reasons, worst first.');
    expect(whoDecides(reopened)).toBe('You may decide this one. One new, three from before.');
  });

  test('a reason leads to the words only where its number stands there', () => {
    expect([...notesInDraft(email)].sort()).toEqual([1, 2, 3]);
    expect([...notesInDraft(clean)]).toEqual([]);
  });
});
