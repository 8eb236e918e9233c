import type { HiddenText } from '../model/draft.ts';
import type { Finding, FindingPlace, Severity } from '../model/finding.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { foldText } from './foldText.ts';
import type { ScannedText } from './scannedText.ts';

const ID = 'hidden-text';
const HIDDEN = 'HIDDEN_TEXT';
const INVISIBLE = 'INVISIBLE_CHARACTERS';

/**
 * Text that leaves and that nobody sees: what styles hide, and what is spelled in characters that no screen
 * shows. What stands in the thread, where a tool folds a quotation away, is no news to its reader.
 */
export const hiddenText: Detector = {
  meta: { id: ID, category: 'content', types: [HIDDEN, INVISIBLE] },
  detect(input) {
    return [
      ...(input.draft.hidden ?? []).map((piece, index) => hiddenPiece(piece, index, input)),
      ...input.texts.flatMap(invisibleIn),
    ];
  },
};

function hiddenPiece(piece: HiddenText, index: number, { known }: DetectorInput): Finding {
  const place: FindingPlace = { part: 'hidden', index, span: { start: 0, end: piece.text.length } };
  if (piece.by === 'not-checked') {
    return found(HIDDEN, 'medium', place, 'There is too much here to look for hidden text in all of it.');
  }
  const words = spaced(foldText(piece.text));
  const isKnown = [...known.values('thread', whole)].some((thread) => thread.includes(words));
  if (isKnown) return found(HIDDEN, 'info', place, 'It carries hidden text, which stands in the thread.');
  if (piece.quoted) return found(HIDDEN, 'low', place, 'The quoted part carries text that nobody sees.');
  return found(HIDDEN, 'medium', place, `It carries text that nobody sees: ${HOW[piece.by]}.`);
}

const HOW: Readonly<Record<Exclude<HiddenText['by'], 'not-checked'>, string>> = {
  'not-shown': 'it is not shown at all',
  transparent: 'it is transparent',
  colour: 'it has the colour of what is behind it',
  size: 'it has no size',
  clipped: 'it is cut off',
  'off-screen': 'it stands outside of the page',
};

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
const whole = (text: string) => [spaced(text)];

/** Flags of regions are spelled in tags too (UTS 51, ED-14a): a black flag, six of them at most, and an end. */
const TAGS = /(\u{1f3f4}?)([\u{e0001}\u{e0020}-\u{e007f}]+)/gu;
const LONGEST_FLAG = 7;
/** Overrides turn letters round, so that `exe` can read `fdp` (Unicode TR 36, 3.3). */
const OVERRIDES = /[\u202d\u202e]/g;
/** Kinds of zero-width characters, folded to one. This many in a row are no longer typography. */
const ZERO_WIDTHS = /\u200b{8,}/g;

function invisibleIn({ text, placeAt }: ScannedText): Finding[] {
  const findings = (pattern: RegExp, severity: Severity, sentence: string, isMeant?: RegExpHandler) =>
    Array.from(text.matchAll(pattern)).flatMap((match) =>
      isMeant?.(match)
        ? []
        : [found(INVISIBLE, severity, placeAt(match.index, match.index + match[0].length), sentence)],
    );
  return [
    ...findings(TAGS, 'high', 'It carries words in characters that no screen shows.', isFlag),
    ...findings(OVERRIDES, 'medium', 'A character in it turns the order of the letters round.'),
    ...findings(ZERO_WIDTHS, 'medium', 'It carries a row of characters that no screen shows.'),
  ];
}

type RegExpHandler = (match: RegExpExecArray) => boolean;

function isFlag([, flag, tags = '']: RegExpExecArray): boolean {
  return flag !== '' && Array.from(tags).length <= LONGEST_FLAG && tags.endsWith('\u{e007f}');
}

function found(type: string, severity: Severity, place: FindingPlace, sentence: string): Finding {
  return { detector: ID, type, category: 'content', severity, score: 1, place, sentence };
}
