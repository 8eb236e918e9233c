import { ACCOUNT_FORMS } from './accountForms.generated.ts';

/** ISO 13616: `8n12c` are eight digits and twelve letters or digits. */
const KINDS: Readonly<Record<string, string>> = { n: '\\d', a: '[A-Z]', c: '[A-Z\\d]' };
const FORMS = new Map(ACCOUNT_FORMS.split(' ').map((form) => [form.slice(0, 2), form.slice(2)]));

/** How many letters and digits an IBAN of a country has, its code in capitals; 0 where the country has none. */
export function ibanLength(country: string): number {
  const form = FORMS.get(country);
  return form === undefined ? 0 : (form.match(/\d+/g) ?? []).reduce((sum, count) => sum + Number(count), 4);
}

/** An IBAN in capitals and without blanks: its country's form of account, and the check digits of ISO 7064, MOD 97-10. */
export function isIban(iban: string): boolean {
  const form = FORMS.get(iban.slice(0, 2));
  if (form === undefined) return false;
  const account = form.replace(/(\d+)([nac])/g, (_, count, kind) => `${KINDS[kind]}{${count}}`);
  return new RegExp(`^[A-Z]{2}\\d{2}${account}$`).test(iban) && remainder(iban) === 1;
}

/** Letters count 10 to 35; country and check digits stand last. */
function remainder(iban: string): number {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
