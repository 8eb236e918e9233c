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

const WORDS: Readonly<Record<string, string>> = {
  bucks: 'USD',
  cent: 'cent',
  cents: 'cent',
  dollar: 'USD',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  francs: 'CHF',
  pesos: 'MXN',
  pounds: 'GBP',
  quid: 'GBP',
  rupees: 'INR',
  yen: 'JPY',
};

/** Every way in which a text may name a currency. */
export const CURRENCY_MARK = new RegExp(
  `(?:(?<![A-Za-z])(?:US|AU|CA|HK|NZ|[ACRS]))?\\$|[${Object.keys(SYMBOLS)
    .filter((symbol) => symbol !== '$')
    .join('')}]|(?<![A-Za-z])(?:${[...CODES, ...Object.keys(WORDS)].join('|')})(?![A-Za-z])`,
  'gi',
);

/** The currency of a mark that `CURRENCY_MARK` found, and whether a number may follow it. */
export function currencyOf(mark: string): { code: string; leads: boolean } {
  const symbol = SYMBOLS[mark];
  if (symbol !== undefined) return { code: symbol, leads: true };
  if (mark.endsWith('$')) return { code: LETTERED[mark.slice(0, -1).toUpperCase()] ?? 'USD', leads: true };
  const word = WORDS[mark.toLowerCase()];
  return word === undefined ? { code: mark.toUpperCase(), leads: true } : { code: word, leads: false };
}
