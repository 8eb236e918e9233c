import type { Severity } from '../../../model/finding.ts';
import type { Check } from './checkDigits.ts';

/**
 * How an identity number is written, and when it counts:
 *
 * - `form`: by its form (and check digit) alone, wherever it stands
 * - `alone`: with one of its words near it, or where a text is nothing but the number
 * - `words`: only with one of its words near it
 */
export interface IdentifierForm {
  readonly type: string;
  /** Names its kind for the reader, with its article. */
  readonly what: string;
  readonly counts: 'form' | 'alone' | 'words';
  /** Global; every repetition has an upper bound. It sees the folded text. */
  readonly pattern: RegExp;
  readonly check?: Check;
  /** Words that say it comes, in the languages of those who have it. */
  readonly words: RegExp;
  /** `high` where nothing else is said: an identity number holds. */
  readonly severity?: Severity;
}

const NO_SIGN_BEFORE = '(?<![\\p{L}\\p{N}_.+#$€£/-])';
const NO_SIGN_AFTER = '(?![\\p{L}\\p{N}_%]|[-.,/]\\d)';

/** A pattern that stands by itself: not in the middle of a word, of another number or of a path. */
export function own(source: string): RegExp {
  return new RegExp(`${NO_SIGN_BEFORE}(?:${source})${NO_SIGN_AFTER}`, 'giu');
}

/** Any of these words as a whole, whatever their case; a blank in them is any blank or hyphen. */
export function words(...list: readonly string[]): RegExp {
  const spelled = list.map((word) => word.replaceAll(' ', '[ -]?')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spelled})(?![\\p{L}])`, 'iu');
}
