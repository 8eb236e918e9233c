import type { HiddenText } from '../model/draft.ts';
import type { Finding, FindingPlace, Severity } from '../model/finding.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { foldText } from './foldText.ts';

const ID = 'hidden-text';
const HIDDEN = 'HIDDEN_TEXT';

/**
 * Text that leaves and that styles hide from everyone. What stands in the thread, where a tool folds a
 * quotation away, is no news to its reader.
 */
export const hiddenText: Detector = {
  meta: { id: ID, category: 'content', types: [HIDDEN] },
  detect(input) {
    return (input.draft.hidden ?? []).map((piece, index) => hiddenPiece(piece, index, input));
  },
};

function hiddenPiece(piece: HiddenText, index: number, { known }: DetectorInput): Finding {
  const place: FindingPlace = { part: 'hidden', index, span: { start: 0, end: piece.text.length } };
  if (piece.by === 'not-checked') {
    return found('medium', place, 'There is too much here to look for hidden text in all of it.');
  }
  const words = spaced(foldText(piece.text));
  const isKnown = [...known.values('thread', whole)].some((thread) => thread.includes(words));
  if (isKnown) return found('info', place, 'It carries hidden text, which stands in the thread.');
  if (piece.quoted) return found('low', place, 'The quoted part carries text that nobody sees.');
  return found('medium', place, `It carries text that nobody sees: ${HOW[piece.by]}.`);
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

function found(severity: Severity, place: FindingPlace, sentence: string): Finding {
  return { detector: ID, type: HIDDEN, category: 'content', severity, score: 1, place, sentence };
}
