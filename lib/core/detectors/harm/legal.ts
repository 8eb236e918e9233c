import type { Detector } from '../detector.ts';
import { type Judged, reachesClient, spokenTexts, worstOfSentences } from './spoken.ts';

const META = { id: 'legal', category: 'legal', types: ['LEGAL_STATEMENT'] } as const;

/** Liability taken on, contracts changed or ended, threats, and what the law is said to demand. */
export const legal: Detector = {
  meta: META,
  detect(input) {
    if (!reachesClient(input)) return [];
    return spokenTexts(input).flatMap((text) => {
      const { prose } = text;
      const acts = prose
        .marks('legal-act')
        .filter((mark) => ['promise', 'done', 'past'].includes(prose.stance(mark)));
      const states = prose
        .marks('legal-state')
        .filter((mark) => !['ask', 'if', 'quoted', 'deny', 'maybe'].includes(prose.stance(mark, true)));
      const views = prose
        .marks('legal-view')
        .filter((mark) => !['ask', 'if', 'quoted', 'maybe'].includes(prose.stance(mark, true)));
      const threats = prose
        .marks('legal-threat')
        .filter((mark) => ['promise', 'if', 'done'].includes(prose.stance(mark)));
      const judged = [...acts, ...states, ...views, ...threats].map(
        (mark): Judged => ({
          mark,
          type: 'LEGAL_STATEMENT',
          severity: 'high',
          score: 0.85,
          sentence: 'It says something that may bind or burden us in law.',
        }),
      );
      return worstOfSentences(META, text, judged);
    });
  },
};
