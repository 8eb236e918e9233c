import { describe, expect, test } from 'vitest';
import { findAmounts } from '../../../lib/core/detectors/money/amounts.ts';

const read = (text: string) => findAmounts(text).map(({ value, currency }) => `${value} ${currency}`);

describe('amounts are read as numbers', () => {
  test.each<[string, string[]]>([
    ['$1,284.00', ['1284 USD']],
    ['EUR 1.284,00', ['1284 EUR']],
    ['1 284,50 €', ['1284.5 EUR']],
    ['1’284.50 CHF', ['1284.5 CHF']],
    ['$1.284', ['1284 USD']],
    ['$0.125', ['0.13 USD']],
    ['€ 12', ['12 EUR']],
    ['US$30 and A$45', ['30 USD', '45 AUD']],
    ['$36k', ['36000 USD']],
    ['£1.5 million', ['1500000 GBP']],
    ['12k USD', ['12000 USD']],
    ['five hundred dollars', ['500 USD']],
    ['two hundred and fifty thousand euros', ['250000 EUR']],
    ['twenty-five dollars', ['25 USD']],
    ['a hundred dollars', ['100 USD']],
    ['99 cents', ['0.99 USD']],
    ['$5–$10', ['5 USD', '10 USD']],
    ['$1,284.00.', ['1284 USD']],
    ['no amount, 12 seats', []],
    ['the dollars and a euro', []],
  ])('%j', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });
});
