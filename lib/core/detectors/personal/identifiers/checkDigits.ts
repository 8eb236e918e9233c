import { passesLuhn } from '../../paymentCard.ts';

/** Each takes letters and digits alone, in upper case, and says whether the check digit fits. */
export type Check = (compact: string) => boolean;

const digitsOf = (compact: string) => Array.from(compact, Number);
const weighted = (compact: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * (digitsOf(compact)[index] ?? 0), 0);

export const luhn: Check = (compact) => /^\d+$/.test(compact) && passesLuhn(compact);

/** The weighted sum of all digits is a multiple of `modulus`. */
export const sumOf =
  (weights: readonly number[], modulus: number): Check =>
  (compact) =>
    compact.length === weights.length && weighted(compact, weights) % modulus === 0;

/** Modulus 11 as the NHS has it: the last digit is 11 less the remainder, 11 counts as 0, and 10 is none. */
export const nhs: Check = (compact) => {
  const check = (11 - (weighted(compact, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check === Number(compact[9]);
};

/** The US provider number: Luhn over it with the prefix 80840 (45 CFR 162.406). */
export const npi: Check = (compact) => passesLuhn(`80840${compact}`) && !/^(\d)\1{8}/.test(compact);

/** The US drug enforcement number: two letters and seven digits, of which the last is a check digit. */
export const dea: Check = (compact) => {
  const digits = digitsOf(compact.slice(2));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, check = 0] = digits;
  return (a + c + e + 2 * (b + d + f)) % 10 === check;
};

/** ISO 7064, MOD 11,10. */
export const mod1110: Check = (compact) => {
  let product = 10;
  for (const digit of digitsOf(compact.slice(0, -1))) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(compact.at(-1));
};

/** Germany's tax number: of the first ten digits none stands more than three times. */
export const germanTax: Check = (compact) =>
  mod1110(compact) && !/(\d)(?:\d*\1){3}/.test(compact.slice(0, 10));

/** Germany's pension insurance: the letter counts as two digits; cross sums of the products, modulus 10. */
export const germanPension: Check = (compact) => {
  const letter = String(compact.charCodeAt(8) - 64).padStart(2, '0');
  const digits = digitsOf(compact.slice(0, 8) + letter + compact.slice(9, 11));
  const sum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((total, weight, index) => {
    const product = weight * (digits[index] ?? 0);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === Number(compact[11]);
};

const VERHOEFF_TIMES = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const VERHOEFF_TURN = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** J. Verhoeff, Error Detecting Decimal Codes (1969). */
export const verhoeff: Check = (compact) => {
  let check = 0;
  for (let index = 0; index < compact.length; index += 1) {
    const digit = Number(compact.at(-1 - index));
    check = Number(VERHOEFF_TIMES[check]?.[Number(VERHOEFF_TURN[index % 8]?.[digit])]);
  }
  return check === 0;
};

/** Spain: the number modulo 23 names the letter; X, Y and Z stand for 0, 1 and 2. */
export const spanish: Check = (compact) => {
  const number = Number(compact.slice(0, -1).replace(/^X/, '0').replace(/^Y/, '1').replace(/^Z/, '2'));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === compact.at(-1);
};

/** Finland: the nine digits modulo 31 name the last sign. */
export const finnish: Check = (compact) => {
  const number = Number(compact.slice(0, 6) + compact.slice(-4, -1));
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[number % 31] === compact.at(-1);
};

/** Singapore's identity card and foreign number: seven weighted digits and an offset name the letter. */
export const singapore: Check = (compact) => {
  const first = compact.charAt(0);
  const offset = first === 'T' || first === 'G' ? 4 : first === 'M' ? 3 : 0;
  const rest = (offset + weighted(compact.slice(1, 8), [2, 7, 6, 5, 4, 3, 2])) % 11;
  const letters = /[ST]/.test(first) ? 'JZIHGFEDCBA' : first === 'M' ? 'XWUTRQPNJLK' : 'XWUTRQPNMLK';
  return letters[rest] === compact.at(-1);
};

/** Turkey: two check digits. */
export const turkish: Check = (compact) => {
  const d = digitsOf(compact);
  const odd = (d[0] ?? 0) + (d[2] ?? 0) + (d[4] ?? 0) + (d[6] ?? 0) + (d[8] ?? 0);
  const even = (d[1] ?? 0) + (d[3] ?? 0) + (d[5] ?? 0) + (d[7] ?? 0);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === d[9] && d.slice(0, 10).reduce((sum, digit) => sum + digit, 0) % 10 === d[10];
};

/** The provinces of ISO 3166-2:TH, which are the second and third digit of a Thai number. */
const THAI_PROVINCES = /^.(?:1[0-9]|2[0-7]|3[0-9]|4[0-9]|5[0-8]|6[0-7]|7[0-7]|8[0-6]|9[0-6])/;

/** Thailand: the province where it was issued, and modulus 11 over twelve digits. */
export const thai: Check = (compact) =>
  THAI_PROVINCES.test(compact) &&
  (11 - (weighted(compact, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(compact[12]);

/** Australia's business number: one less in the first place, modulus 89. */
export const abn: Check = (compact) =>
  (weighted(compact, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;

/** Australia's company number. */
export const acn: Check = (compact) =>
  (10 - (weighted(compact, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === Number(compact[8]);

/** Australia's Medicare number: modulus 10 over eight digits. */
export const medicare: Check = (compact) =>
  weighted(compact, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(compact[8]);

/** Germany's health insurance number: the letter counts as two digits, then Luhn's weights from the left. */
export const germanHealth: Check = (compact) => {
  const letter = String(compact.charCodeAt(0) - 64).padStart(2, '0');
  const sum = Array.from(letter + compact.slice(1, -1), (digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return product > 9 ? product - 9 : product;
  }).reduce((total, one) => total + one, 0);
  return sum % 10 === Number(compact.at(-1));
};

/** A number whose first six digits are a date, `yymmdd` or `ddmmyy`. */
export const beginsWithDate =
  (order: 'yymmdd' | 'ddmmyy'): Check =>
  (compact) => {
    const [day, month] =
      order === 'yymmdd'
        ? [compact.slice(4, 6), compact.slice(2, 4)]
        : [compact.slice(0, 2), compact.slice(2, 4)];
    return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  };

/** Every one of `checks`. */
export const all =
  (...checks: readonly Check[]): Check =>
  (compact) =>
    checks.every((check) => check(compact));
