import type { Detector } from './detector.ts';
import { type DigitGroup, type DigitRun, digitRuns, digitsOf } from './digitRuns.ts';

const TYPE = 'CREDIT_CARD';

/** Prefixes and lengths of issuers, after ISO/IEC 7812 and the issuers' own public tables. */
const BRANDS: readonly { prefix: RegExp; lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [13, 16, 19] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^(?:6011|64[4-9]|65)/, lengths: [16, 19] },
  { prefix: /^(?:30[0-5]|309|36|3[89])/, lengths: [14, 16, 19] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { prefix: /^62/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:50|5[6-9]|6)/, lengths: [16, 18, 19] },
];

/** Words that name a card: with one near it, what no issuer's table lists counts too, if its check digit fits. */
const WORDS =
  /(?<!\p{L})(?:(?:credit|debit|bank|payment)?[ -]?cards?|visa|master ?card|maestro|amex|american express|karten?(?:nummer)?|tarjeta|carte (?:bancaire|bleue)|cc ?#)(?!\p{L})/iu;
const WORDS_BEFORE = 60;
const WORDS_AFTER = 30;

/** How the digits of a card are grouped in writing. */
const LAYOUT = /^(?:\d{12,19}|4,4,4,[1-4]|4,4,4,4,[1-3]|4,6,[45]|8,8)$/;
const SEPARATOR = /^[ .\u200b-]$/;

export interface FoundCard {
  start: number;
  end: number;
  /** The digits alone. */
  value: string;
}

/** The payment cards among the digit runs of a folded text. */
export function findCards(text: string, runs: readonly DigitRun[]): FoundCard[] {
  return runs.flatMap((run) => cardsIn(text, run));
}

function cardsIn(text: string, run: DigitRun): FoundCard[] {
  const found: FoundCard[] = [];
  for (let first = 0; first < run.length; first += 1) {
    const groups = longestCard(text, run, first);
    const start = groups[0];
    const last = groups.at(-1);
    if (start === undefined || last === undefined) continue;
    found.push({ start: start.start, end: last.end, value: digitsOf(text, groups) });
    first += groups.length - 1;
  }
  return found;
}

/** The longest card that begins with group `first`; empty where there is none. */
function longestCard(text: string, run: DigitRun, first: number): readonly DigitGroup[] {
  let best: readonly DigitGroup[] = [];
  let digits = 0;
  const begin = run[first];
  // No layout begins with fewer: lists of short numbers are passed over quickly.
  if (begin === undefined || begin.end - begin.start < 4) return best;
  for (let last = first; last < run.length; last += 1) {
    const group = run[last];
    if (group === undefined) break;
    if (last > first && !hasOneSeparator(text, run, last)) break;
    digits += group.end - group.start;
    if (digits > 19) break;
    if (digits < 12) continue;
    const groups = run.slice(first, last + 1);
    if (isCard(text, groups)) best = groups;
  }
  return best;
}

function hasOneSeparator(text: string, run: DigitRun, at: number): boolean {
  const before = run[at - 1];
  const group = run[at];
  return before !== undefined && group !== undefined && SEPARATOR.test(text.slice(before.end, group.start));
}

function isCard(text: string, groups: readonly DigitGroup[]): boolean {
  const sizes = groups.map((group) => group.end - group.start);
  const layout = sizes.length === 1 ? '0'.repeat(sizes[0] ?? 0) : sizes.join(',');
  if (!LAYOUT.test(layout)) return false;
  const first = groups[0];
  const last = groups.at(-1);
  if (first === undefined || last === undefined) return false;
  if (isWordCharacter(text.charAt(first.start - 1)) || isWordCharacter(text.charAt(last.end))) return false;
  const digits = digitsOf(text, groups);
  if (!passesLuhn(digits) || /^(\d)\1+$/.test(digits)) return false;
  const isIssued = BRANDS.some((brand) => brand.lengths.includes(digits.length) && brand.prefix.test(digits));
  return isIssued || isNamed(text, first.start, last.end);
}

function isNamed(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - WORDS_BEFORE), start);
  return WORDS.test(before) || WORDS.test(text.slice(end, end + WORDS_AFTER));
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}_]/u.test(character);
}

/** The check digit of ISO/IEC 7812-1, annex B. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const extract = (text: string) => findCards(text, digitRuns(text)).map((card) => card.value);

/**
 * Payment card numbers. One that stands in the thread is `info`; one that stands in the record is not, for
 * the record is ours and the reader may never have seen it.
 */
export const paymentCard: Detector = {
  meta: { id: 'payment-card', category: 'personal-data', types: [TYPE] },
  detect(input) {
    return input.texts.flatMap((text) =>
      findCards(text.text, text.digitRuns).map((card) => {
        const isKnown = input.known.values('thread', extract).has(card.value);
        return {
          detector: 'payment-card',
          type: TYPE,
          category: 'personal-data' as const,
          severity: isKnown ? ('info' as const) : ('high' as const),
          score: 1,
          place: text.placeAt(card.start, card.end),
          sentence: isKnown
            ? 'A card number that stands in the thread already.'
            : 'A card number would leave; the thread does not have it.',
        };
      }),
    );
  },
};
