import fc from 'fast-check';
import { getCountrySpecifications, isValidIBAN } from 'ibantools';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import whole from 'libphonenumber-js/min/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { ibanLength, isIban } from '../../../lib/core/detectors/personal/iban.ts';
import { internationalNumber, nationalNumber } from '../../../lib/core/detectors/phonePlans.ts';

const callingCodes = new Map(Object.entries(whole.countries).map(([country, [code]]) => [country, code]));
const numbers = Object.entries(examples).map(([country, national]) => ({
  code: String(callingCodes.get(country)),
  national: String(national),
}));

/** What the package itself makes of it. */
function asPackage(code: string, national: string): string | null {
  const phone = parsePhoneNumberFromString(`+${code}${national}`, whole);
  return phone?.isValid() ? phone.nationalNumber : null;
}

test('every country’s example is a number, with its calling code and without', () => {
  expect(numbers.length).toBeGreaterThan(230);
  for (const { code, national } of numbers) {
    expect(internationalNumber(code + national), code + national).toBe(asPackage(code, national));
    expect(nationalNumber(national, code), code + national).toBe(national);
  }
});

test('whatever the package takes for a number is one here, and hardly anything else', () => {
  let asked = 0;
  let laxer = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...numbers),
      fc.nat(14),
      fc.integer({ min: 0, max: 9 }),
      fc.boolean(),
      fc.boolean(),
      ({ code, national }, at, digit, cut, trunk) => {
        const other = national.slice(0, at) + digit + national.slice(at + 1);
        const dialled = (trunk ? '0' : '') + (cut ? other.slice(0, -1) : other);
        const wanted = asPackage(code, dialled);
        const found = internationalNumber(code + dialled);
        asked += 1;
        if (wanted === null && found !== null) laxer += 1;
        if (wanted !== null) expect(found).toBe(wanted);
      },
    ),
    { numRuns: 2000 },
  );
  expect(laxer / asked).toBeLessThan(0.02);
});

test('no digits have a plan that is not there', () => {
  for (const digits of ['', '0', '999', '21', '1', '44']) expect(internationalNumber(digits)).toBeNull();
});

test('whatever the package takes for an account is one here', () => {
  const countries = Object.entries(getCountrySpecifications()).filter(([, { bban_regexp }]) => bban_regexp);
  const sign = fc.constantFrom(...'0123456789ABZ');
  fc.assert(
    fc.property(
      fc.constantFrom(...countries),
      fc.array(sign, { minLength: 36, maxLength: 36 }),
      fc.boolean(),
      ([country, { chars }], signs, plain) => {
        const length = chars ?? 0;
        const account = signs.join('').slice(0, length - 4);
        const iban = `${country}${checked(country, plain ? account.replace(/[A-Z]/g, '7') : account)}`;
        expect(ibanLength(country)).toBe(length);
        // A few countries have check digits within the account too: those are not asked for.
        if (isValidIBAN(iban)) expect(isIban(iban), iban).toBe(true);
        expect(isIban(`${country}${account}`.slice(0, length - 1)), iban).toBe(false);
      },
    ),
    { numRuns: 1000 },
  );
  expect(isIban('GB29NWBK60161331926819')).toBe(true);
  expect(isIban('GB28NWBK60161331926819')).toBe(false);
});

/** The account with the check digits that make it valid before it. */
function checked(country: string, account: string): string {
  const figures = Array.from(`${account}${country}00`, (one) => Number.parseInt(one, 36)).join('');
  return String(98n - (BigInt(figures) % 97n)).padStart(2, '0') + account;
}
