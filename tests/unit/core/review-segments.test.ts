import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensFor } from '../../../lib/core/masking/tokens.ts';
import type { Finding } from '../../../lib/core/model/finding.ts';
import { readable } from '../../../lib/core/review/readable.ts';
import { segmentsOf } from '../../../lib/core/review/segments.ts';
import { maskedValues, type ShownText } from '../../../lib/core/review/shownText.ts';

const TEXT = 'We promise the card 4026001182736454 is refunded today.';

const found = (category: Finding['category'], type: string, start: number, end: number): Finding => ({
  detector: 'test',
  type,
  category,
  severity: 'medium',
  score: 1,
  place: { part: 'body', span: { start, end } },
  sentence: 'A test.',
});
const card = found('personal-data', 'CREDIT_CARD', 20, 36);
const promise = found('commitment', 'PROMISE', 3, 54);

function segments(text: string, findings: Finding[], footnotes: ShownText['footnotes']) {
  const source = { text, findings, footnotes };
  return segmentsOf(source, tokensFor(maskedValues(source), [text]), new Set());
}

describe('segmentsOf', () => {
  test('a mark goes on behind a mask, and its last piece has the number', () => {
    expect(
      segments(
        TEXT,
        [promise, card],
        [
          { note: 2, route: 'review' },
          { note: 1, route: 'escalate' },
        ],
      ),
    ).toEqual([
      { type: 'text', text: 'We ' },
      { type: 'mark', text: 'promise the card ', note: null, route: 'review' },
      { type: 'mask', token: 'CARD ••6454', value: null, note: 1 },
      { type: 'mark', text: ' is refunded today', note: 2, route: 'review' },
      { type: 'text', text: '.' },
    ]);
  });

  test('what no reason names is plain text, and a mask without a number', () => {
    expect(segments(TEXT, [promise, card], [null, null]).map(({ type }) => type)).toEqual([
      'text',
      'mask',
      'text',
    ]);
  });

  test('two marks on the same words: the earlier has them, the later what is left', () => {
    const later = found('content', 'TONE', 10, 19);
    const earlier = found('commitment', 'PROMISE', 3, 14);
    const notes = [
      { note: 1, route: 'review' as const },
      { note: 2, route: 'review' as const },
    ];
    const marks = segments(TEXT, [later, earlier], notes).filter(({ type }) => type === 'mark');
    expect(marks.map((mark) => ('text' in mark ? mark.text : ''))).toEqual(['promise the', ' card']);
  });

  test('for any findings the pieces are the whole text', () => {
    const finding = fc
      .tuple(
        fc.constantFrom('credential', 'commitment', 'money'),
        fc.nat(TEXT.length + 5),
        fc.nat(30),
        fc.option(fc.integer({ min: 1, max: 3 })),
      )
      .map(([category, start, length, note]) => ({
        finding: found(category, 'TEST', start, start + length),
        footnote: note === null ? null : { note, route: 'review' as const },
      }));
    fc.assert(
      fc.property(fc.array(finding), (all) => {
        const source = {
          text: TEXT,
          findings: all.map((one) => one.finding),
          footnotes: all.map((one) => one.footnote),
        };
        const pieces = segmentsOf(source, tokensFor(maskedValues(source), [TEXT]), 'all');
        expect(readable(pieces)).toBe(TEXT);
        expect(pieces.every((piece) => piece.type === 'mask' || piece.text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
