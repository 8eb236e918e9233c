import type { Finding, Severity } from '../model/finding.ts';
import type { Detector } from './detector.ts';
import { type DigitGroup, type DigitRun, digitRuns, digitsOf } from './digitRuns.ts';
import { internationalNumber, nationalNumber } from './phonePlans.ts';
import {
  hasPlus,
  isAnnounced,
  isLabelled,
  MOST_GROUPS,
  type PhoneShape,
  phoneShape,
  wholeStart,
} from './phoneShapes.ts';

const TYPE = 'PHONE_NUMBER';

/** Where a number without a calling code may be from, tried in this order, by how it is written: North America, then 44 for the United Kingdom … */
const CODES: Record<Exclude<PhoneShape, 'international'>, readonly string[]> = {
  northAmerican: ['1'],
  trunk: '44 49 33 31 61 43 41 32 353 64 46 91 27 63 90'.split(' '),
  bare: '1 44 49 33 34 39 48 351 45 47 65 91 61 63 90'.split(' '),
};

const SCORES: Record<PhoneShape, number> = {
  international: 0.95,
  northAmerican: 0.8,
  trunk: 0.75,
  bare: 0.6,
};
/** The score of a number that a word before it names. */
const ANNOUNCED = 0.95;
/** The score of one that only its label vouches for. */
const LABELLED = 0.7;
/** The score of one that stands by itself: an identity number with a check digit is as likely. */
const ALONE = 0.65;
/** No longer than this is a text that is a number and nothing else. */
const MOST_ALONE = 24;

const EXTENSION = /[ ,;]{0,2}(?:ext|extension|durchwahl|x)\.?[ :]{0,2}\d{1,6}(?!\d)/iy;

/** Where a number may be without its plus it has to be longer than nearly any without a calling code. */
const LONGEST_NATIONAL = 10;

export interface FoundPhone {
  start: number;
  end: number;
  /** The national number, without country code and trunk prefix: digits alone. */
  value: string;
  score: number;
}

/** The phone numbers among the digit runs of a folded text. */
export function findPhones(text: string, runs: readonly DigitRun[]): FoundPhone[] {
  const plans = askPlans();
  return runs.flatMap((run) => phonesIn(text, run, plans));
}

type Plans = (digits: string, shape: PhoneShape) => string | null;

function phonesIn(text: string, run: DigitRun, plans: Plans): FoundPhone[] {
  const found: FoundPhone[] = [];
  for (let first = 0; first < run.length; first += 1) {
    if (!mayBeginWithin(text, run, first)) continue;
    const phone = longestPhone(text, run, first, plans);
    if (phone === null) continue;
    found.push(phone.found);
    first += phone.groups - 1;
  }
  return found;
}

/** In the middle of a run a number begins only after a space or with its own plus. */
function mayBeginWithin(text: string, run: DigitRun, first: number): boolean {
  const group = run[first];
  const before = run[first - 1];
  if (group === undefined || before === undefined) return true;
  return hasPlus(text, group.start) || /^ ?\(?$/.test(text.slice(before.end, group.start));
}

function longestPhone(
  text: string,
  run: DigitRun,
  first: number,
  plans: Plans,
): { found: FoundPhone; groups: number } | null {
  const begin = run[first];
  if (begin === undefined) return null;
  const start = wholeStart(text, begin.start);
  let announced: boolean | null = null;
  let labelled: readonly DigitGroup[] | null = null;
  for (let end = Math.min(run.length, first + MOST_GROUPS); end > first; end -= 1) {
    const groups = run.slice(first, end);
    const shape = phoneShape(text, groups);
    if (shape === null) continue;
    announced ??= isAnnounced(text, start);
    labelled ??= groups;
    const alone = !announced && isAlone(text, groups);
    if (shape === 'bare' && !announced && !alone) continue;
    const digits = digitsOf(text, groups);
    const value = plans(digits, shape);
    if (value === null) continue;
    const found = {
      start,
      end: withExtension(text, groups.at(-1)?.end ?? begin.end),
      value,
      score: announced ? ANNOUNCED : alone ? ALONE : SCORES[shape],
    };
    return { found, groups: groups.length };
  }
  return labelled === null || !isLabelled(text, start) ? null : byLabel(text, start, labelled);
}

/** A number that no plan knows, and that is called one. */
function byLabel(
  text: string,
  start: number,
  groups: readonly DigitGroup[],
): { found: FoundPhone; groups: number } {
  const end = withExtension(text, groups.at(-1)?.end ?? start);
  const value = digitsOf(text, groups).replace(/^0+/, '');
  return { found: { start, end, value, score: LABELLED }, groups: groups.length };
}

/** A text that is nothing but these digits: a field, or an answer. */
function isAlone(text: string, groups: readonly DigitGroup[]): boolean {
  const length = (groups.at(-1)?.end ?? 0) - (groups[0]?.start ?? 0);
  return text.length <= MOST_ALONE && text.trim().length - length <= 2;
}

function withExtension(text: string, end: number): number {
  EXTENSION.lastIndex = end;
  return EXTENSION.test(text) ? EXTENSION.lastIndex : end;
}

/** Asks the numbering plans whether digits are a valid number anywhere that their shape allows: its national part, or null. */
function askPlans(): Plans {
  const answers = new Map<string, string | null>();
  return (digits, shape) => {
    const key = `${shape} ${digits}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = nationalPart(digits, shape);
    answers.set(key, answer);
    return answer;
  };
}

function nationalPart(digits: string, shape: PhoneShape): string | null {
  if (shape === 'international') return internationalNumber(digits.replace(/^00/, ''));
  for (const code of CODES[shape]) {
    const found = nationalNumber(digits, code);
    if (found !== null) return found;
  }
  // Without its plus, or in one with the 00 that stands for it.
  const whole = digits.replace(/^00/, '');
  const hasCode = shape === 'bare' && CODES.bare.some((code) => whole.startsWith(code));
  return hasCode && whole.length > LONGEST_NATIONAL ? internationalNumber(whole) : null;
}

/** Every way in which a digit run may end in a national number of 7 to 15 digits. */
function endings(text: string): string[] {
  return digitRuns(text).flatMap((run) => {
    const digits = digitsOf(text, run).slice(-60);
    return Array.from({ length: 9 }, (_, index) => index + 7)
      .filter((length) => length <= digits.length)
      .map((length) => digits.slice(-length));
  });
}

const extract = (text: string) => [
  ...endings(text),
  ...findPhones(text, digitRuns(text)).map((phone) => phone.value),
];

/** Phone numbers of many countries. What the thread or the record has already is `info`. */
export const phoneNumber: Detector = {
  meta: { id: 'phone-number', category: 'personal-data', types: [TYPE] },
  detect({ texts, known }) {
    return texts.flatMap((text) =>
      findPhones(text.text, text.digitRuns).map((phone): Finding => {
        const isKnown =
          known.values('thread', extract).has(phone.value) ||
          known.values('record', extract).has(phone.value);
        const severity: Severity = isKnown ? 'info' : phone.start >= text.signatureStart ? 'low' : 'medium';
        return {
          detector: 'phone-number',
          type: TYPE,
          category: 'personal-data',
          severity,
          score: phone.score,
          place: text.placeAt(phone.start, phone.end),
          sentence: SENTENCES[severity],
        };
      }),
    );
  },
};

const SENTENCES = {
  info: 'A phone number that stands in the thread or the record already.',
  low: 'A phone number in the signature; the thread does not have it.',
  medium: 'A phone number would leave; the thread does not have it.',
};
