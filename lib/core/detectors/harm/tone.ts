import type { Finding, Severity } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import type { ScannedText } from '../scannedText.ts';
import { type Judged, reachesClient, spokenTexts, worstOfSentences } from './spoken.ts';

const META = {
  id: 'tone',
  category: 'tone',
  types: ['RUDENESS', 'BLAME', 'DISMISSAL', 'FALSE_CERTAINTY', 'OVER_APOLOGY'],
} as const;

const KINDS: readonly { concept: string; type: string; severity: Severity; sentence: string }[] = [
  {
    concept: 'tone-insult',
    type: 'RUDENESS',
    severity: 'medium',
    sentence: 'A reader may take this as rude.',
  },
  { concept: 'tone-blame', type: 'BLAME', severity: 'medium', sentence: 'It blames the reader.' },
  { concept: 'tone-dismiss', type: 'DISMISSAL', severity: 'medium', sentence: 'It sends the reader away.' },
  {
    concept: 'tone-certain',
    type: 'FALSE_CERTAINTY',
    severity: 'low',
    sentence: 'It sounds surer than anyone can be.',
  },
];

/** From this many on, saying sorry is too much. */
const TOO_SORRY = 3;
/** And from this many on, nobody would want to be read so. */
const ABJECT = 5;

/** How a text to a client speaks to its reader: rude, blaming, dismissive, too sure, too sorry. */
export const tone: Detector = {
  meta: META,
  detect(input) {
    if (!reachesClient(input)) return [];
    return spokenTexts(input).flatMap((text) => {
      const { prose } = text;
      const judged = KINDS.flatMap(({ concept, type, severity, sentence }) =>
        prose
          .marks(concept)
          .filter((mark) => prose.stance(mark, true) !== 'quoted')
          .map((mark): Judged => ({ mark, type, severity, score: 0.7, sentence })),
      );
      return [...worstOfSentences(META, text, judged), ...overApology(text)];
    });
  },
};

function overApology(text: ScannedText): Finding[] {
  const sorry = text.prose.marks('apology');
  const last = sorry.at(-1);
  if (sorry.length < TOO_SORRY || last === undefined) return [];
  const { start, end } = text.prose.spanOf(last);
  return [
    {
      detector: META.id,
      type: 'OVER_APOLOGY',
      category: META.category,
      severity: sorry.length < ABJECT ? 'low' : 'medium',
      score: 0.7,
      place: text.placeAt(start, end),
      sentence: 'It says sorry again and again.',
    },
  ];
}
