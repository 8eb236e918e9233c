import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectAll } from '../../../lib/core/detectors/registry.ts';
import { mask, unmask } from '../../../lib/core/masking/mask.ts';
import { isMasked } from '../../../lib/core/masking/maskable.ts';
import { tokensFor } from '../../../lib/core/masking/tokens.ts';
import { emptyContext } from '../../../lib/core/model/context.ts';
import type { Finding, Severity } from '../../../lib/core/model/finding.ts';
import { context, mail } from './specimens.ts';

const inBody = (body: string, thread = ''): Finding[] =>
  detectAll(
    mail({ subject: null, body }),
    thread === '' ? emptyContext : context({ thread: [{ author: null, at: null, text: thread }] }),
  );
const masked = (body: string, thread = '') => mask(body, inBody(body, thread)).text;

describe('mask', () => {
  test('one token for one value, however it is spelled', () => {
    expect(
      masked(
        'Pavel@greenquay.example, 4026 0011 8273 6454; pavel@greenquay.example, 4026001182736454, +44 20 7946 0958',
      ),
    ).toBe('[EMAIL_1], [CARD ••6454]; [EMAIL_1], [CARD ••6454], [PHONE_1]');
  });

  test('another value, another token', () => {
    expect(masked('a.one@greenquay.example b.two@greenquay.example')).toBe('[EMAIL_1] [EMAIL_2]');
  });

  test('two cards that end alike are told apart', () => {
    const tokens = tokensFor(
      [
        { type: 'CREDIT_CARD', value: '4026001182736454' },
        { type: 'CREDIT_CARD', value: '5111001182736454' },
      ],
      [],
    );
    expect(tokens.of({ type: 'CREDIT_CARD', value: '5111 0011 8273 6454' })).toBe('CARD ••6454 #2');
  });

  test('only the secret of a sentence', () => {
    expect(masked('The password is Heron-Lamp-77 for pavel@greenquay.example.')).toBe(
      'The password is [CREDENTIAL_1] for [EMAIL_1].',
    );
  });

  test('what the reader has already stays legible, secrets do not', () => {
    const words = 'Write to pavel@greenquay.example, card 4026 0011 8273 6454, password: Heron-Lamp-77';
    expect(masked(words, words)).toBe(
      'Write to pavel@greenquay.example, card [CARD ••6454], password: [CREDENTIAL_1]',
    );
  });

  test('money is never masked', () => {
    expect(masked('We refund $1,284.00.')).toBe('We refund $1,284.00.');
  });

  test('a token that was written stays apart from one that was put in', () => {
    const body = 'The form says [EMAIL_1]: pavel@greenquay.example';
    const result = mask(body, inBody(body));
    expect(result.text).toBe('The form says [EMAIL_1]: [EMAIL_2]');
    expect(unmask(result)).toBe(body);
  });

  test('where two findings share words the first has them', () => {
    const body = 'Ask a.one@greenquay.example now.';
    const [found] = inBody(body);
    if (found === undefined) throw new Error('the specimen has an address');
    const inside: Finding = {
      ...found,
      type: 'PERSON',
      place: { part: 'body', span: { start: 6, end: 12 } },
    };
    const result = mask(body, [found, inside]);
    expect(result.text).toBe('Ask [EMAIL_1] now.');
    expect(unmask(result)).toBe(body);
  });

  test('unmask passes over a token that was taken out', () => {
    const body = 'Ask a.one@greenquay.example or b.two@greenquay.example.';
    const result = mask(body, inBody(body));
    expect(unmask({ ...result, text: 'Ask [EMAIL_2] alone.' })).toBe('Ask b.two@greenquay.example alone.');
  });

  test('a value that no one listed is an error that names its type and not its words', () => {
    const tokens = tokensFor([], []);
    expect(() => tokens.of({ type: 'EMAIL_ADDRESS', value: 'a@b.example' })).toThrow(
      'a EMAIL_ADDRESS was not among the values',
    );
  });
});

test.each<[Finding['category'], string, Severity, boolean]>([
  ['credential', 'CREDENTIAL', 'info', true],
  ['credential', 'CREDENTIAL', 'critical', true],
  ['personal-data', 'CREDIT_CARD', 'info', true],
  ['personal-data', 'EMAIL_ADDRESS', 'info', false],
  ['personal-data', 'EMAIL_ADDRESS', 'low', false],
  ['personal-data', 'EMAIL_ADDRESS', 'medium', true],
  ['personal-data', 'US_SSN', 'high', true],
  ['money', 'MONEY_AMOUNT', 'high', false],
  ['recipients', 'EXTERNAL_RECIPIENT', 'high', false],
])('isMasked: %s %s %s: %s', (category, type, severity, expected) => {
  const place = { part: 'body' as const, span: { start: 0, end: 1 } };
  expect(isMasked({ detector: 'test', category, type, severity, score: 1, place, sentence: 'A test.' })).toBe(
    expected,
  );
});

describe('for any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'a.one@greenquay.example',
      'A.One@greenquay.example',
      '4026 0011 8273 6454',
      '4026-0011-8273-6454',
      '+44 20 7946 0958',
      'password: Heron-Lamp-77',
      'postgres://app:s3cr3t-x@db.example',
      '[EMAIL_1]',
      '[CARD ••6454]',
      'e\u0301',
      '👩‍💻',
      'مرحبا',
      'שלום\u200f',
      '\u00a0',
      '\u200b',
      '\ud83d',
      '$5',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(' '));

  test('masking and unmasking gives the text back', () => {
    fc.assert(
      fc.property(text, (body) => {
        expect(unmask(mask(body, inBody(body)))).toBe(body);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing that is masked is left to read', () => {
    fc.assert(
      fc.property(text, (body) => {
        const result = mask(body, inBody(body));
        const rest = result.items.reduce((words, { token }) => words.replace(`[${token}]`, ''), result.text);
        expect(rest).not.toContain('s3cr3t-x');
        expect(rest.replaceAll('[CARD ••6454]', '')).not.toMatch(/4026.0011.8273.6454/);
      }),
    );
  });

  test('findings of another text are left out rather than cutting at the wrong place', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(unmask(mask(one, inBody(other)))).toBe(one);
      }),
    );
  });
});
