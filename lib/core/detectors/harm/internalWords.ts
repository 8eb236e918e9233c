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
      return [...worstOfSentences(META, text, judged), ...houseWords(input, text), ...asides(input, text)];
    });
  },
};

/** "@Jens: …", "(Kim, please check)", "in #sales-deals": what is said to a colleague, or where colleagues talk. */
const ASIDE =
  /(?:^|[\s([])@(\p{Lu}\p{Ll}{1,20})\b|[([](\p{Lu}\p{Ll}{1,20})(?:,|:) \p{L}|\b(?:[Nn]ote|FYI|[Mm]emo|[Rr]eminder|[Hh]int|Hinweis|Notiz|Nota|Info|Aviso)[ ,]{1,2}(?:for|to|an|für|para)[ ](\p{Lu}\p{Ll}{1,20})[ ]?:|\b(?:in|im|on|see|from|per|via|siehe|aus|en) #[a-z][a-z0-9]{1,20}(?:[-_][a-z0-9]{1,20}){1,3}\b/gmu;
/** What stands in front of a colon there and is nobody: "(Note: …)". */
const NOBODY =
  /^(?:note|please|see|e|example|optional|important|hint|tip|info|source|step|option|hinweis|siehe|wichtig|tipp|quelle|bitte|nota|vea|ver|ejemplo|consejo|yes|no|or|and|also|then|now|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|settings|file|windows|edge|chrome|outlook|teams|excel|word)$/i;

function asides({ draft }: DetectorInput, text: ScannedText): Finding[] {
  const reached = draft.recipients
    .map(({ name, address }) => `${name ?? ''} ${address}`.toLowerCase())
    .join(' ');
  return Array.from(text.text.matchAll(ASIDE)).flatMap((match): Finding[] => {
    const name = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase();
    if (name !== '' && (reached.includes(name) || NOBODY.test(name) || text.prose.words.common.has(name)))
      return [];
    const isBracket = match[2] !== undefined;
    if (isBracket && text.prose.words.book.words.has(name)) return [];
    return [
      {
        detector: META.id,
        type: 'INTERNAL_WORDS',
        category: META.category,
        severity: 'high',
        score: 0.7,
        place: text.placeAt(match.index, match.index + match[0].length),
        sentence: 'It speaks to a colleague, and a client reads it.',
      },
    ];
  });
}

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
