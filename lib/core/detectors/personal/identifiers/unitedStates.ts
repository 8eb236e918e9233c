import { dea, npi, sumOf } from './checkDigits.ts';
import { type IdentifierForm, own, words } from './identifierForm.ts';

/** Letters of a Medicare number: without those that look like digits. */
const MBI = '[AC-HJKMNP-RT-Y]';

/** No number was ever issued with these areas, groups and serials (Social Security Administration). */
const SSN_AREA = '(?!000|666|9)\\d{3}';
const isIssued = (compact: string) =>
  !/^\d{3}00|0000$/.test(compact) && compact !== '123456789' && compact !== '987654321';

export const UNITED_STATES: readonly IdentifierForm[] = [
  {
    type: 'US_SSN',
    what: 'A social security number',
    counts: 'form',
    pattern: own(`${SSN_AREA}([-. ])\\d{2}\\1\\d{4}`),
    check: isIssued,
    words: words('ssn', 'social security', 'social'),
  },
  {
    type: 'US_SSN',
    what: 'A social security number',
    counts: 'words',
    pattern: own(`${SSN_AREA}\\d{6}`),
    check: isIssued,
    words: words('ssns?', 'ss ?#', 'social security'),
  },
  {
    type: 'US_ITIN',
    what: 'A taxpayer number',
    counts: 'form',
    pattern: own('9\\d\\d([- ])(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])\\1\\d{4}'),
    words: words('itin', 'taxpayer'),
  },
  {
    type: 'US_ITIN',
    what: 'A taxpayer number',
    counts: 'alone',
    pattern: own('9\\d\\d(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])\\d{4}'),
    words: words('itin', 'taxpayer', 'tax id'),
  },
  {
    type: 'MEDICAL_LICENSE',
    what: 'A medical licence number',
    counts: 'form',
    pattern: own('[ABCDEFGHJKLMPRSTUX][A-Z9]\\d{7}'),
    check: dea,
    words: words('dea', 'medical licen[cs]e', 'certificate'),
  },
  {
    type: 'US_NPI',
    what: 'A provider number',
    counts: 'alone',
    pattern: own('[12]\\d{9}|[12]\\d{3}([- ])\\d{3}\\1\\d{3}'),
    check: npi,
    words: words('npi', 'provider', 'national provider identifier'),
    severity: 'medium',
  },
  {
    type: 'US_MBI',
    what: 'A Medicare number',
    counts: 'form',
    pattern: own(`[1-9]${MBI}(?:${MBI}|\\d)\\d-?${MBI}(?:${MBI}|\\d)\\d-?${MBI}{2}\\d{2}`),
    words: words('mbi', 'medicare'),
  },
  {
    type: 'ABA_ROUTING_NUMBER',
    what: 'A bank routing number',
    counts: 'alone',
    pattern: own(
      '(?:0\\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\\d{7}|(?:0\\d|1[0-2]|2[1-9]|3[0-2])\\d{2}-\\d{4}-\\d',
    ),
    check: sumOf([3, 7, 1, 3, 7, 1, 3, 7, 1], 10),
    words: words('aba', 'routing', 'rtn', 'transit', 'wire'),
  },
  {
    type: 'US_PASSPORT',
    what: 'A passport number',
    counts: 'words',
    pattern: own('[A-Z]\\d{8}|\\d{9}'),
    words: words('passports?'),
  },
  {
    type: 'US_BANK_NUMBER',
    what: 'A bank account number',
    counts: 'words',
    pattern: own('\\d{8,17}'),
    words: words(
      'bank accounts?',
      'account numbers?',
      'accounts? like',
      'savings accounts?',
      'checking accounts?',
      'acct',
      'account no',
      'member accounts?',
      'account #',
    ),
  },
  {
    type: 'US_DRIVER_LICENSE',
    what: 'A driving licence number',
    counts: 'words',
    pattern: own(
      '(?=[A-Z\\d -]{0,18}\\d{3})[A-Z]{0,3}\\d[A-Z\\d]{0,14}(?:-[A-Z\\d]{1,6}){0,4}|[A-Z]{1,3}\\d{3,14}',
    ),
    check: (compact) => compact.length >= 6 && compact.length <= 16,
    words: words(
      "driver[’']?s?[’']? licen[cs]es?",
      'driving licen[cs]es?',
      'licen[cs]e (?:number|no|#)',
      'dl (?:number|no|#)',
      "driver[’']?s? permit",
    ),
  },
];
