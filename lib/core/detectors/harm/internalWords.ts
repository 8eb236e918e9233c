import type { Finding } from '../../model/finding.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import type { ScannedText } from '../scannedText.ts';
import { type Judged, reachesClient, spokenTexts, worstOfSentences } from './spoken.ts';

const META = {
  id: 'internal-words',
  category: 'internal',
  types: ['INTERNAL_WORDS', 'HOUSE_WORDS'],
} as const;

/** Words that belong in the house, in a text that a client reads; also those that policy names. */
export const internalWords: Detector = {
  meta: META,
  detect(input) {
    if (!reachesClient(input)) return [];
    return spokenTexts(input).flatMap((text) => {
      const { prose } = text;
      const judged = prose
        .marks('internal')
        .filter((mark) => !prose.isWithin(mark, 'internal-talk'))
        .filter((mark) => !['quoted', 'ask'].includes(prose.stance(mark, true)))
        .map(
          (mark): Judged => ({
            mark,
            type: 'INTERNAL_WORDS',
            severity: 'high',
            score: 0.8,
            sentence: 'It has words that are meant for the house, and a client reads it.',
          }),
        );
      return [...worstOfSentences(META, text, judged), ...houseWords(input, text)];
    });
  },
};

function houseWords({ context }: DetectorInput, text: ScannedText): Finding[] {
  const folded = text.text.toLowerCase();
  return (context.reference?.internalWords ?? []).flatMap((word) => {
    const wanted = word.toLowerCase();
    const found: Finding[] = [];
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      const isWhole = !isLetter(folded.charAt(at - 1)) && !isLetter(folded.charAt(at + wanted.length));
      if (!isWhole) continue;
      found.push({
        detector: META.id,
        type: 'HOUSE_WORDS',
        category: META.category,
        severity: 'high',
        score: 1,
        place: text.placeAt(at, at + wanted.length),
        sentence: 'Policy calls these words internal, and a client reads it.',
      });
    }
    return found;
  });
}

function isLetter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}
