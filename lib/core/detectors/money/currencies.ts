import { plainSet } from '../words/plainWords.ts';

/** How currencies are written: ISO 4217 code by symbol and by word. `$` alone counts as the US dollar. */
const SYMBOLS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  '₴': 'UAH',
  '₺': 'TRY',
  '₫': 'VND',
};

/** Dollars and reals of several countries: the letters before the sign. */
const LETTERED: Readonly<Record<string, string>> = {
  A: 'AUD',
  AU: 'AUD',
  C: 'CAD',
  CA: 'CAD',
  HK: 'HKD',
  NZ: 'NZD',
  R: 'BRL',
  S: 'SGD',
  US: 'USD',
};

const CODES = [
  'AED',
  'AUD',
  'BRL',
  'CAD',
  'CHF',
  'CNY',
  'CZK',
  'DKK',
  'EUR',
  'GBP',
  'HKD',
  'HUF',
  'ILS',
  'INR',
  'JPY',
  'MXN',
  'NOK',
  'NZD',
  'PLN',
  'RON',
  'SEK',
  'SGD',
  'TRY',
  'USD',
  'ZAR',
];

/** Each with its code; hundredths of any currency have the name of their own. */
const WORDS: ReadonlyMap<string, string> = new Map(
  (['USD', 'EUR', 'GBP', 'CHF', 'MXN', 'INR', 'JPY', 'cent'] as const).flatMap((code) =>
    [...plainSet(`money-${code}`)].map((word) => [word, code] as const),
  ),
);

/** Every way in which a text may name a currency. */
export const CURRENCY_MARK = new RegExp(
  `(?:(?<![A-Za-z])(?:US|AU|CA|HK|NZ|[ACRS]))?\\$|[${Object.keys(SYMBOLS)
    .filter((symbol) => symbol !== '$')
    .join('')}]|(?<![A-Za-z])(?:${[...CODES, ...WORDS.keys()].join('|')})(?![A-Za-zÀ-ÿ])`,
  'gi',
);

/** The currency of a mark that `CURRENCY_MARK` found, and whether a number may follow it. */
export function currencyOf(mark: string): { code: string; leads: boolean } {
  const symbol = SYMBOLS[mark];
  if (symbol !== undefined) return { code: symbol, leads: true };
  if (mark.endsWith('$')) return { code: LETTERED[mark.slice(0, -1).toUpperCase()] ?? 'USD', leads: true };
  const word = WORDS.get(mark.toLowerCase());
  return word === undefined ? { code: mark.toUpperCase(), leads: true } : { code: word, leads: false };
}
