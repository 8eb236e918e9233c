import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../lib/core/detectors/foldText.ts';
import { withoutOverlaps } from '../../../lib/core/detectors/overlaps.ts';
import { detectAll } from '../../../lib/core/detectors/registry.ts';
import { SCAN_LIMIT } from '../../../lib/core/detectors/scannedText.ts';
import { emptyContext } from '../../../lib/core/model/context.ts';
import { Finding } from '../../../lib/core/model/finding.ts';
import { spanOf } from '../../../lib/core/model/spanOf.ts';
import { context, mail } from './specimens.ts';

/** Detectors that look for a form of words, whatever the sentence does with it. */
const FORMS = [
  'money-amount',
  'email-address',
  'payment-card',
  'credential',
  'external-recipient',
  'text-cut',
];

const wordsOf = (draft: ReturnType<typeof mail>, finding: Finding): string => {
  const { place } = finding;
  switch (place.part) {
    case 'recipient':
      return draft.recipients[place.index]?.address ?? '';
    case 'field':
      return (draft.fields[place.index]?.after ?? '').slice(place.span.start, place.span.end);
    case 'hidden':
      return (draft.hidden?.[place.index]?.text ?? '').slice(place.span.start, place.span.end);
    case 'subject':
      return (draft.subject ?? '').slice(place.span.start, place.span.end);
    case 'body':
      return draft.body.slice(place.span.start, place.span.end);
    default:
      return '';
  }
};

describe('detectAll', () => {
  test('a promise of money stands on the words of the person whom it names', () => {
    const draft = mail({ body: 'Hello,\n\nwe will refund Pavel Orlov the setup fee.' });
    const types = detectAll(draft, context({})).map(({ type }) => type);
    expect(types).toContain('PERSON');
    expect(types).toContain('MONEY_PROMISE');
  });

  test('finds in subject, body, fields and recipients, in the order of their places', () => {
    const draft = mail({
      subject: 'Refund of $20',
      body: 'Write to pavel@greenquay.example, card 4026 0011 8273 6454.',
      fields: [
        { name: 'a', label: 'A', before: null, after: 'EUR 5' },
        { name: 'b', label: 'B', before: 'EUR 9', after: 'EUR 7' },
      ],
      recipients: [
        { role: 'to', address: 'dana.whitfield@alderfinch.example', name: null },
        { role: 'cc', address: 'pavel@greenquay.example', name: null },
      ],
    });
    const all = detectAll(draft, context({ ownIdentities: ['northgate.example'] }));
    const found = all.filter(({ detector }) => FORMS.includes(detector));
    expect(found.map((finding) => [finding.type, wordsOf(draft, finding)])).toEqual([
      ['MONEY_AMOUNT', '$20'],
      ['EMAIL_ADDRESS', 'pavel@greenquay.example'],
      ['CREDIT_CARD', '4026 0011 8273 6454'],
      ['MONEY_AMOUNT', 'EUR 5'],
      ['MONEY_AMOUNT', 'EUR 7'],
      ['EXTERNAL_RECIPIENT', 'dana.whitfield@alderfinch.example'],
      ['EXTERNAL_RECIPIENT', 'pavel@greenquay.example'],
      ['MIXED_RECIPIENTS', 'pavel@greenquay.example'],
    ]);
  });

  test('reads up to its limit, and says where it stopped', () => {
    const head = 'x '.repeat(SCAN_LIMIT / 2 - 8);
    const body = `${head}$20 and then $300 and a password: Heron-Lamp-77`;
    const all = detectAll(mail({ subject: null, recipients: [], body }), emptyContext);
    const found = all.filter(({ detector }) => FORMS.includes(detector));
    expect(found.map(({ type, severity, place }) => ({ type, severity, place }))).toEqual([
      {
        type: 'MONEY_AMOUNT',
        severity: 'medium',
        place: { part: 'body', span: { start: head.length, end: head.length + 3 } },
      },
      {
        type: 'TEXT_CUT',
        severity: 'high',
        // Before "$300", which the limit would have cut in two.
        place: { part: 'body', span: { start: head.length + 12, end: body.length } },
      },
    ]);
  });

  test('what one text leaves over of the limit is for the next', () => {
    const fields = [{ name: 'f', label: 'F', before: null, after: 'password: Heron-Lamp-77' }];
    const body = 'x '.repeat(SCAN_LIMIT / 2);
    const found = detectAll(mail({ subject: null, recipients: [], body, fields }), emptyContext);
    expect(found.map(({ type, place }) => [type, place.part])).toEqual([['TEXT_CUT', 'field']]);
  });

  test('a line of a million characters is cut', () => {
    const found = detectAll(mail({ body: 'a'.repeat(1_000_000) }), emptyContext);
    expect(found.map(({ type }) => type)).toContain('TEXT_CUT');
  });

  test('carries no text of the draft', () => {
    const draft = mail({ body: 'password: Heron-Lamp-77, pavel@greenquay.example, 4026001182736454, $1284' });
    expect(JSON.stringify(detectAll(draft, emptyContext))).not.toMatch(/Heron|pavel|4026|1284/);
  });

  test('the same words in the same context give the same findings', () => {
    const draft = mail({ body: 'Call (415) 555-0132, token ghp_q7Zt2mWk9xLr4vNb8cYs1dFg5hJp3eUa6iTo' });
    expect(detectAll(draft, emptyContext)).toEqual(detectAll(structuredClone(draft), emptyContext));
  });
});

const strength = ({ category, type }: Finding): number =>
  ['credential', 'personal-data', 'money'].indexOf(category) * 2 + (type === 'CREDIT_CARD' ? 0 : 1);

function overlap({ place: a }: Finding, { place: b }: Finding): boolean {
  return a.part === 'body' && b.part === 'body' && a.span.start < b.span.end && b.span.start < a.span.end;
}

describe('for any text', () => {
  const pieces = fc.constantFrom(
    'a@b.example',
    '4026 0011 8273 6454',
    'password: ',
    'is ',
    '$1,284.00 ',
    '+44 20 7946 0958',
    '-----BEGIN PRIVATE KEY-----',
    'postgres://u:p@h/',
    'ghp_',
    'e\u0301',
    '👩‍💻',
    'שלום ',
    '\u200b',
    '\u00a0',
    '４０２６',
    '٤٠٢٦',
    '\ud800',
    '\udc00',
    '(',
    '0',
    '.',
    '\n',
    ' ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  test('no detector throws, every finding fits the schema, and its span lies in its text', () => {
    fc.assert(
      fc.property(text, text, text, (subject, body, thread) => {
        const draft = mail({
          subject,
          body,
          fields: [{ name: 'f', label: 'F', before: null, after: thread }],
        });
        const found = detectAll(draft, context({ thread: [{ author: null, at: null, text: thread }] }));
        for (const finding of found) {
          Finding.parse(finding);
          const span = spanOf(finding.place);
          if (span === null) continue;
          const { start, end } = span;
          expect(wordsOf(draft, finding)).toHaveLength(end - start);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('folding keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        expect(foldText(given)).toHaveLength(given.length);
      }),
    );
  });

  test('no two findings that name the same words are left', () => {
    const category = fc.constantFrom('credential', 'personal-data', 'money');
    const finding = fc
      .tuple(category, fc.nat(100), fc.integer({ min: 1, max: 30 }), fc.constantFrom('CREDIT_CARD', 'OTHER'))
      .map(
        ([what, start, length, type]): Finding => ({
          detector: 'test',
          type,
          category: what,
          severity: 'medium',
          score: 1,
          place: { part: 'body', span: { start, end: start + length } },
          sentence: 'A test.',
        }),
      );
    fc.assert(
      fc.property(fc.array(finding), (all) => {
        const left = withoutOverlaps(all);
        const spans = left
          .map(({ place }) => (place.part === 'body' ? place.span : { start: 0, end: 0 }))
          .sort((a, b) => a.start - b.start);
        spans.forEach((span, index) => {
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        });
        for (const one of all.filter((finding) => !left.includes(finding))) {
          const stronger = left.filter((other) => strength(other) <= strength(one));
          expect(stronger.some((other) => overlap(one, other))).toBe(true);
        }
      }),
    );
  });
});

describe('hostile texts stay within the budget', () => {
  // Far above the budget of 50 ms, so that a busy machine does not fail it, and far below what a pattern
  // that runs away would take. `npm run bench` measures the budget itself.
  const LIMIT = 1000;
  test.each([
    ['a@'],
    ['1 '],
    ['12 34 56 78 '],
    ['('],
    ['+1'],
    ['4111 '],
    ['password '],
    ['password is '],
    ['password:'],
    ['eyJ'],
    ['eyJaaaaaaaaaaaa.'],
    ['a://a:b'],
    ['sk-'],
    ['$'],
    ['1k '],
    ['one hundred and '],
    ['-----BEGIN PRIVATE KEY-----'],
    ['\u200b'],
    ['call 030 901820\n'],
    ['0123-'],
    ['a.'],
    ['api_key='],
  ])('%j ten thousand characters long', (piece) => {
    const body = piece.repeat(Math.ceil(10_000 / piece.length));
    const thread = [{ author: body, at: null, text: body }];
    detectAll(mail({ body }), context({ thread }));
    const start = performance.now();
    detectAll(mail({ body }), context({ thread }));
    expect(performance.now() - start).toBeLessThan(LIMIT);
  });
});
