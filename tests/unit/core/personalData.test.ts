import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectAll, detectors } from '../../../lib/core/detectors/registry.ts';
import { mask, unmask } from '../../../lib/core/masking/mask.ts';
import { emptyContext } from '../../../lib/core/model/context.ts';
import type { Finding } from '../../../lib/core/model/finding.ts';
import { mail } from './specimens.ts';

const found = (body: string): Finding[] => detectAll(mail({ subject: null, body }), emptyContext);
const spans = (body: string) =>
  found(body).flatMap(({ type, place }) =>
    place.part === 'body' ? [{ type, words: body.slice(place.span.start, place.span.end) }] : [],
  );

/** Values with what they are found as: made up, with sound check digits. */
const VALUES = [
  ['EMAIL_ADDRESS', 'lou@greenquay.example'],
  ['CREDIT_CARD', '4026 0011 8273 6454'],
  ['IBAN_CODE', 'DE56700519950047113388'],
  ['US_SSN', '517-46-3092'],
  ['IP_ADDRESS', '84.17.52.113'],
  ['IP_ADDRESS', '2a02:8109:9ac0:1d3c::5e2'],
  ['URL', 'https://help.northgate.example/vpn'],
  ['DATE_TIME', '24 November 2026'],
  ['LOCATION', '48 Heron Street'],
] as const;

/** What may stand around a value without changing where it is. */
const AROUND = [
  ['emoji', '🦉👩‍👩‍👧 ', ' 🏳️‍🌈'],
  ['combining marks', 'e\u0301a\u0308 ', ' o\u0302'],
  ['right to left', 'שלום עליכם ', ' مرحبا'],
  ['no-break spaces', 'a\u00a0b\u202fc ', '\u00a0d'],
  ['zero-width characters', 'a\u200bb\u2060 ', ' \ufeffc'],
  ['full-width letters', 'ＡＢＣ ', ' ｄｅｆ'],
] as const;

describe.each(AROUND)('offsets are right beside %s', (_, before, after) => {
  test.each(VALUES)('%s %s', (type, value) => {
    expect(spans(`${before}${value}${after}`)).toContainEqual({ type, words: value });
  });
});

test('digits in full width and with zero-width characters between are the same number', () => {
  expect(spans('４０２６ ００１１ ８２７３ ６４５４')).toEqual([
    { type: 'CREDIT_CARD', words: '４０２６ ００１１ ８２７３ ６４５４' },
  ]);
});

test('what was found once is found wherever it stands again, in the body and in the subject', () => {
  const body = 'The password is Heron-Lamp-77. Then type Heron-Lamp-77 again, and not Heron-Lamp-778.';
  const all = detectAll(mail({ subject: 'About Heron-Lamp-77', body }), emptyContext);
  const secrets = all.filter(({ type }) => type === 'CREDENTIAL').map(({ place }) => place);
  expect(secrets).toEqual([
    { part: 'subject', span: { start: 6, end: 19 } },
    { part: 'body', span: { start: 16, end: 29 } },
    { part: 'body', span: { start: 41, end: 54 } },
  ]);
  expect(
    mask(
      body,
      all.filter(({ place }) => place.part === 'body'),
    ).text,
  ).not.toMatch(/Heron-Lamp-77\b/);
});

/** Any string: with halves of surrogate pairs, with pieces that detectors look for, with signs of all kinds. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ...VALUES.map(([, value]) => value),
        '\ud83e',
        '\udc00',
        'password: ',
        'token=',
        'Dr. ',
        'Maria Novak',
        ' Street 12',
        '::',
        '\u200b',
        'é',
        '\n\n',
        '-----BEGIN PRIVATE KEY-----',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

test('no detector throws on any string, and every span lies in it', () => {
  fc.assert(
    fc.property(anyText, (body) => {
      for (const { place } of found(body)) {
        if (place.part !== 'body') continue;
        expect(place.span.start).toBeLessThan(place.span.end);
        expect(place.span.end).toBeLessThanOrEqual(body.length);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('masking then unmasking gives the text back, and no masked value is left in it', () => {
  fc.assert(
    fc.property(anyText, (body) => {
      const masked = mask(body, found(body));
      expect(unmask(masked)).toBe(body);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('the same draft has the same findings', () => {
  const body = 'Maria Novak, 48 Heron Street, 517-46-3092, token=Zk7fQ2mX9bR4tW1v';
  expect(found(body)).toEqual(found(body));
  expect(new Set(detectors.map(({ meta }) => meta.id)).size).toBe(detectors.length);
});
