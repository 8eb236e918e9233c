import { expect, test } from 'vitest';
import { falseAlarms, labelledTexts, scoreOfValues } from './values.ts';

const texts = labelledTexts();
const scores = scoreOfValues(texts);
const f2Of = (type: string) => scores.find((one) => one.type === type)?.f2 ?? 0;

test.each([
  ['PERSON', 0.85],
  ['LOCATION', 0.82],
  ['CREDENTIAL', 0.9],
  ['PHONE_NUMBER', 0.95],
  ['EMAIL_ADDRESS', 0.97],
  ['IBAN_CODE', 0.97],
  ['CREDIT_CARD', 0.97],
] as const)('of %s at least %f is found, recall counting twice', (type, least) => {
  expect(f2Of(type)).toBeGreaterThanOrEqual(least);
});

test('of the near misses, made to be mistaken, hardly any is', () => {
  const { of, alarms } = falseAlarms(texts);
  expect(of).toBe(60);
  expect(alarms).toBeLessThanOrEqual(6);
});

test('where nothing is kept, nothing is found', () => {
  expect(scoreOfValues(texts, () => 2).every(({ recall }) => recall === 0)).toBe(true);
});
