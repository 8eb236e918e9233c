import type { DigitGroup } from './digitRuns.ts';

/**
 * What groups of digits look like before a library is asked:
 *
 * - `international`: a plus, or the 00 that stands for it
 * - `northAmerican`: 3-3-4 digits, with or without a leading 1
 * - `trunk`: begins with the single 0 that most of Europe and Australia dial within the country
 * - `bare`: nothing but its length speaks for it; it needs a word such as "call" before it
 */
export type PhoneShape = 'international' | 'northAmerican' | 'trunk' | 'bare';

/** The most groups that a written phone number has: `00 33 1 23 45 67 89`. */
export const MOST_GROUPS = 7;

const NAMES =
  'answer(?:ing|s|ed)?|call(?:ed|ing)?|cell(?:phone)?|contact(?: number)?|desk phone|dial|direct|fax|hotline|mob|mobile|mobil|phones?|reach(?:ed|able)?|reach (?:me|us|him|her|them)|ring|sms|tel|telephone|telefon|telefono|teléfono|téléphone|handy|text me|whatsapp|direct line|landline';
const WORDS = new RegExp(`(?:^|[^\\p{L}])(?:${NAMES})(?:$|[^\\p{L}])`, 'iu');
/** The word and the number belong together: `Desk: …`, `they are not answering at …`, `my number is …`. */
const LABEL = new RegExp(
  `(?:(?:^|[^\\p{L}])(?:${NAMES})(?: (?:me|us|him|her|them))?(?: (?:at|on|is|number|no|nr|number is|under))?|(?:^|\\n)[ \\t]*(?:desk|office|home|work|[tmpf])|(?:my|his|her|their|our) (?:new )?number(?: is)?)[.:#]{0,2}[ \\t]{0,3}\\+?\\(?$`,
  'iu',
);
/** How far before a number such a word may stand, on the same line. */
const WORD_REACH = 32;

/** True where a word just before `start` says that a phone number comes. */
export function isAnnounced(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - WORD_REACH), start);
  return WORDS.test(near.slice(near.lastIndexOf('\n') + 1)) || isLabelled(text, start);
}

/** True where the words at `start` can announce nothing else: then no numbering plan has to know the number. */
export function isLabelled(text: string, start: number): boolean {
  // In the middle of figures there is no label: that is seen at once.
  let at = start - 1;
  while (at > start - 8 && /[ \t.:#+(]/.test(text.charAt(at))) at -= 1;
  if (!/\p{L}/u.test(text.charAt(at))) return false;
  return LABEL.test(text.slice(Math.max(0, start - WORD_REACH), start));
}

/** The shape of these groups; null where they cannot be a phone number. */
export function phoneShape(text: string, groups: readonly DigitGroup[]): PhoneShape | null {
  const first = groups[0];
  const last = groups.at(-1);
  if (first === undefined || last === undefined) return null;
  const sizes = groups.map((group) => group.end - group.start);
  const digits = sizes.reduce((sum, size) => sum + size, 0);
  if (digits < 7 || digits > 15) return null;
  const hasCode = hasPlus(text, first.start) || text.startsWith('00', first.start);
  // A lone digit inside is the (0) of an international number, or this is a list of digits.
  if (!hasCode && sizes.some((size, index) => size === 1 && index > 0)) return null;
  if (!mayEnd(text, last.end)) return null;
  if (hasPlus(text, first.start)) return 'international';
  if (!mayBegin(text, first.start) || isDate(sizes) || isNetworkAddress(text, groups, sizes)) return null;
  if (hasCode) return sizes.length > 1 ? 'international' : 'bare';
  if (isNorthAmerican(sizes)) return 'northAmerican';
  const hasTrunk = text.charAt(first.start) === '0' && digits >= 9 && sizes.length > 1;
  return hasTrunk ? 'trunk' : 'bare';
}

/** Where the whole number begins: with its plus and its bracket. */
export function wholeStart(text: string, start: number): number {
  let from = start;
  while (from > 0 && (text.charAt(from - 1) === '+' || text.charAt(from - 1) === '(')) from -= 1;
  return from;
}

export function hasPlus(text: string, start: number): boolean {
  return text.slice(wholeStart(text, start), start).includes('+');
}

/** Not in the middle of a word, of an amount, or of an identifier such as `SN-2093` or `#88213`. */
function mayBegin(text: string, start: number): boolean {
  const from = wholeStart(text, start);
  return !/[\p{L}\p{N}_#№$€£¥]$|[\p{L}\p{N}][/-]$/u.test(text.slice(Math.max(0, from - 2), from));
}

function mayEnd(text: string, end: number): boolean {
  const after = text.slice(end, end + 2);
  return /^x\d/i.test(after) || !/^(?:[\p{L}_%€$£]|[.,:/-]\d)/u.test(after);
}

function isNorthAmerican(sizes: readonly number[]): boolean {
  const local = sizes.length === 4 && sizes[0] === 1 ? sizes.slice(1) : sizes;
  return local.length === 3 && local[0] === 3 && local[1] === 3 && local[2] === 4;
}

/** A date, with or without a time: 4-2-2 or 2-2-4 digits, or less where no zero fills them up. */
function isDate([year = 0, month = 0, day = 0, ...time]: readonly number[]): boolean {
  if (time.length > 3 || time.some((size) => size > 2)) return false;
  if (year === 4) return month >= 1 && month <= 2 && day >= 1 && day <= 2;
  return year <= 2 && month >= 1 && month <= 2 && (day === 4 || (day === 2 && time.length === 0));
}

function isNetworkAddress(text: string, groups: readonly DigitGroup[], sizes: readonly number[]): boolean {
  if (sizes.length !== 4 || sizes.some((size) => size > 3)) return false;
  return groups.slice(1).every((group, index) => text.slice(groups[index]?.end, group.start) === '.');
}
