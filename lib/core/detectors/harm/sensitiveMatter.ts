import type { Detector, DetectorInput } from '../detector.ts';
import type { Mark } from '../language/phrases.ts';
import type { Prose } from '../language/prose.ts';
import { type Judged, reachesClient, spokenTexts, worstOfSentences } from './spoken.ts';

const META = {
  id: 'sensitive-matter',
  category: 'sensitive',
  types: ['HEALTH_MATTER', 'PERSONNEL_MATTER', 'FINANCIAL_MATTER'],
} as const;

const KINDS = [
  { concept: 'sensitive-health', type: 'HEALTH_MATTER', sentence: 'It tells of somebody’s health.' },
  { concept: 'sensitive-people', type: 'PERSONNEL_MATTER', sentence: 'It tells of a personnel matter.' },
  {
    concept: 'sensitive-funds',
    type: 'FINANCIAL_MATTER',
    sentence: 'It tells of somebody’s money troubles.',
  },
] as const;

/** Health, personnel and money matters of people. What the other side wrote about itself is `low`. */
export const sensitiveMatter: Detector = {
  meta: META,
  detect(input) {
    return spokenTexts(input).flatMap((text) => {
      const { prose } = text;
      const judged = KINDS.flatMap(({ concept, type, sentence }) =>
        prose
          .marks(concept)
          .filter((mark) => !prose.isWithin(mark, 'sensitive-talk') && prose.stance(mark, true) !== 'quoted')
          .map((mark): Judged => {
            const isQuiet = !reachesClient(input) || isKnown(input, prose, mark, concept);
            return { mark, type, severity: isQuiet ? 'low' : 'high', score: 0.8, sentence };
          }),
      );
      return worstOfSentences(META, text, judged);
    });
  },
};

function isKnown({ conversation }: DetectorInput, prose: Prose, mark: Mark, concept: string): boolean {
  const words = wordsOf(prose, mark);
  return conversation.theirs.some((said) =>
    said.marks(concept).some((other) => wordsOf(said, other) === words),
  );
}

function wordsOf(prose: Prose, { from, to }: Mark): string {
  return prose.tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
}
