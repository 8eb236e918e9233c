import type { Finding, FindingPlace, Severity } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';

const META = {
  id: 'invisible-character',
  category: 'content',
  types: ['INVISIBLE_CHARACTER', 'TURNED_TEXT'],
} as const;

/** Flags of regions are spelled in tags too (UTS 51, ED-14a): a black flag, six of them at most, and an end. */
const TAGS = /(\u{1f3f4}?)([\u{e0001}\u{e0020}-\u{e007f}]+)/gu;
const LONGEST_FLAG = 7;
/** Zero-width signs within a word, rows of them too long for typography, and signs for mathematics alone. */
const UNSEEN =
  /(?<=[A-Za-z0-9])[\u200b-\u200d\u2060\ufeff]+(?=[A-Za-z0-9])|[\u200b-\u200d\u2060\ufeff]{8,}|[\u2061-\u2064]+/g;
/** Overrides turn letters round, so that `exe` can read `fdp` (Unicode TR 36, 3.3). No script needs them. */
const OVERRIDES = /[\u202d\u202e]/g;
/** Embeddings and isolates (UAX 9), which scripts that run to the left have their use for. */
const TURNS = /[\u202a-\u202c\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;
/** How many of a kind are told: the first shows where to look. */
const MOST = 5;

/** Characters that nobody sees and that change what is read. Read in the draft's own text, before folding. */
export const invisibleCharacter: Detector = {
  meta: META,
  detect({ draft }) {
    return ownTexts(draft).flatMap(([text, placeAt]) => {
      const tags = Array.from(text.matchAll(TAGS)).filter((match) => !isFlag(match));
      const turns = RIGHT_TO_LEFT.test(text) ? [] : Array.from(text.matchAll(TURNS));
      const told = (
        matches: readonly RegExpExecArray[],
        type: (typeof META.types)[number],
        severity: Severity,
        sentence: string,
      ) =>
        matches
          .slice(0, MOST)
          .map(({ index, 0: { length } }) =>
            finding(type, severity, placeAt(index, index + length), sentence),
          );
      return [
        ...told(tags, 'INVISIBLE_CHARACTER', 'high', 'It carries words in characters that no screen shows.'),
        ...told(Array.from(text.matchAll(UNSEEN)), 'INVISIBLE_CHARACTER', 'medium', UNSEEN_SENTENCE),
        ...told([...text.matchAll(OVERRIDES), ...turns], 'TURNED_TEXT', 'medium', TURNED_SENTENCE),
      ];
    });
  },
};

const UNSEEN_SENTENCE = 'It carries signs that nobody sees, within a word or in a row.';
const TURNED_SENTENCE = 'A hidden sign turns the direction of the text, so that it reads as something else.';

type OwnText = [text: string, placeAt: (start: number, end: number) => FindingPlace];

function ownTexts(draft: DetectorInput['draft']): OwnText[] {
  return [
    [draft.subject ?? '', (start, end) => ({ part: 'subject', span: { start, end } })],
    [draft.body, (start, end) => ({ part: 'body', span: { start, end } })],
    ...draft.fields.map(
      ({ after }, index): OwnText => [
        after ?? '',
        (start, end) => ({ part: 'field', index, span: { start, end } }),
      ],
    ),
    ...(draft.hidden ?? []).map(
      ({ text }, index): OwnText => [text, (start, end) => ({ part: 'hidden', index, span: { start, end } })],
    ),
  ];
}

function isFlag([, flag, tags = '']: RegExpExecArray): boolean {
  return flag !== '' && Array.from(tags).length <= LONGEST_FLAG && tags.endsWith('\u{e007f}');
}

function finding(
  type: (typeof META.types)[number],
  severity: Severity,
  place: FindingPlace,
  sentence: string,
): Finding {
  return { detector: META.id, type, category: META.category, severity, score: 0.9, place, sentence };
}
