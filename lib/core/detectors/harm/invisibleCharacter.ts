import type { Finding } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';

const META = {
  id: 'invisible-character',
  category: 'content',
  types: ['INVISIBLE_CHARACTER', 'TURNED_TEXT'],
} as const;

/**
 * Zero-width signs within words, the tag characters of Unicode (U+E0000), and signs that turn the direction
 * of a text (UAX #9), which make a name read as another.
 */
const INVISIBLE =
  /(?<=[A-Za-z0-9])[\u200b-\u200d\u2060\ufeff]+(?=[A-Za-z0-9])|(?:\udb40[\udc00-\udc7f]){2,}|[\u2061-\u2064]+/g;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;
/** How many are told: the first shows where to look. */
const MOST = 5;

/** Characters that nobody sees and that change what is read. Read in the draft's own text, before folding. */
export const invisibleCharacter: Detector = {
  meta: META,
  detect({ draft }) {
    const texts: [string, (start: number, end: number) => Finding['place']][] = [
      [draft.subject ?? '', (start, end) => ({ part: 'subject', span: { start, end } })],
      [draft.body, (start, end) => ({ part: 'body', span: { start, end } })],
      ...draft.fields.map(({ after }, index): [string, (start: number, end: number) => Finding['place']] => [
        after ?? '',
        (start, end) => ({ part: 'field', index, span: { start, end } }),
      ]),
    ];
    return texts.flatMap(([text, placeAt]) => {
      const invisible = Array.from(text.matchAll(INVISIBLE), (match) =>
        finding('INVISIBLE_CHARACTER', placeAt(match.index, match.index + match[0].length)),
      );
      const turning = RIGHT_TO_LEFT.test(text)
        ? []
        : Array.from(text.matchAll(TURNING), (match) =>
            finding('TURNED_TEXT', placeAt(match.index, match.index + 1)),
          );
      return [...invisible.slice(0, MOST), ...turning.slice(0, MOST)];
    });
  },
};

function finding(type: (typeof META.types)[number], place: Finding['place']): Finding {
  const sentence =
    type === 'TURNED_TEXT'
      ? 'A hidden sign turns the direction of the text, so that it reads as something else.'
      : 'A sign that nobody sees stands within a word.';
  return {
    detector: META.id,
    type,
    category: META.category,
    severity: 'medium',
    score: 0.9,
    place,
    sentence,
  };
}
