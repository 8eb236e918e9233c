import { nhs } from './checkDigits.ts';
import { type IdentifierForm, own, words } from './identifierForm.ts';

export const UNITED_KINGDOM: readonly IdentifierForm[] = [
  {
    type: 'UK_NHS',
    what: 'A health service number',
    counts: 'alone',
    pattern: own('\\d{3}([- ]?)\\d{3}\\1\\d{4}'),
    check: nhs,
    words: words(
      'nhs',
      'national health service',
      'health services? (?:number|authority)',
      'patient (?:number|id)',
    ),
  },
  {
    type: 'UK_NINO',
    what: 'A national insurance number',
    counts: 'form',
    pattern: own(
      '(?!BG|GB|NK|KN|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]',
    ),
    words: words('national insurance', 'ni number', 'nino'),
  },
  {
    type: 'UK_DRIVING_LICENCE',
    what: 'A driving licence number',
    counts: 'form',
    pattern: own(
      '[A-Z]{1,5}9{0,4}\\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\\d|3[01])\\d[A-Z9]{2}[A-Z\\d]\\d?[A-Z]{2}',
    ),
    check: (compact) => compact.length === 16,
    words: words('licen[cs]e', 'dvla', 'driving'),
  },
  {
    type: 'UK_PASSPORT',
    what: 'A passport number',
    counts: 'words',
    pattern: own('[A-Z]{2}\\d{7}'),
    words: words('passports?'),
  },
  {
    type: 'UK_VEHICLE_REGISTRATION',
    what: 'A number plate',
    counts: 'alone',
    pattern: own(
      '[A-HJ-PR-Y][A-HJ-PR-Y](?:[05][1-9]|[16]\\d|[27][0-6]) ?[A-HJ-PR-Z]{3}|[A-HJ-NPR-TV-Y]\\d{1,3} ?[A-HJ-PR-Y]{3}',
    ),
    words: words('vehicle', 'registration', 'number plate', 'licen[cs]e plate', 'reg', 'car', 'van'),
    severity: 'medium',
  },
  {
    type: 'UK_POSTCODE',
    what: 'A postcode',
    counts: 'words',
    pattern: own(
      '[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPS-UW]|[A-HK-Y]\\d[ABEHMNPRV-Y]) ?\\d[ABD-HJLNP-UW-Z]{2}',
    ),
    words: words('post ?codes?', 'address', 'live', 'lives', 'deliver(?:y|ed)?', 'based'),
    severity: 'low',
  },
];
