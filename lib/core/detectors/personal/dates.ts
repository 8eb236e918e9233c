import type { FoundEntity } from './foundEntity.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\\.?';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?:(?:1[89]|20)\\d\\d)';
const TIME = '(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?';
const ISO = `${YEAR}([-/.])(?:0?[1-9]|1[0-2])\\1${DAY}${TIME}`;
const NUMERIC = `${DAY}([-/.])${DAY}\\2(?:${YEAR}|\\d\\d)`;
const SPELLED = `${DAY}(?:st|nd|rd|th|\\.)?(?: of)?[ -]${MONTH}(?:,?[ -](?:${YEAR}|\\d\\d(?!\\d|:)))?|${MONTH} ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?(?!\\d|:)|${MONTH} ${YEAR}`;
/** A year by itself counts where the words before it say that it is one: `in 1987`, `since 2014`; or from one to another. */
const BARE_YEAR = `(?<=\\b(?:in|since|until|till|before|after|from|by|of|circa|around|anno|im jahr|seit|bis|en|desde|hasta) )${YEAR}|(?:1[89]|20)\\d\\d-(?:1[89]|20)\\d\\d`;
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}_.,/$€£-])(?:${ISO}|${NUMERIC}|${SPELLED}|${BARE_YEAR})(?![\\p{L}\\p{N}_/]|[-.]\\d)`,
  'giu',
);

/** Words that make a date a date of birth. */
const BIRTH =
  /(?:\bborn\b|\bbirth(?:day|date)?\b|\bd\.?o\.?b\.?(?![a-z])|\bgeboren\b|\bgeburtsdatum\b|\bnacimiento\b|\bnaissance\b|\bné(?:e)? le\b)[^\n]{0,30}$/i;

/** Dates with a day or a year, in numbers and in words, and years that are said to be one. A date of birth is personal; others are not. */
export function findDates(text: string, label = ''): FoundEntity[] {
  const isBirthField = BIRTH.test(label);
  return Array.from(text.matchAll(DATE)).flatMap((match) => {
    const start = match.index;
    const isBirth = isBirthField || BIRTH.test(text.slice(Math.max(0, start - 60), start));
    return [
      {
        start,
        end: start + match[0].length,
        type: 'DATE_TIME',
        value: match[0].toLowerCase(),
        what: isBirth ? 'A date of birth' : 'A date',
        severity: isBirth ? 'high' : 'info',
        score: 0.85,
      },
    ];
  });
}
