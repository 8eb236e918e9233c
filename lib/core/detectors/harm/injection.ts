import type { Finding } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import type { Prose } from '../language/prose.ts';
import { type Judged, reachesClient, spokenTexts, worstOfSentences } from './spoken.ts';

const META = { id: 'injection', category: 'injection', types: ['INJECTED_TEXT', 'INJECTED_THREAD'] } as const;

/** Words that speak to a machine and not to a person: in the draft, or in the thread that it was made from. */
export const injection: Detector = {
  meta: META,
  detect(input) {
    const inDraft = spokenTexts(input).flatMap((text) =>
      worstOfSentences(
        META,
        text,
        spoken(text.prose).map(
          (mark): Judged => ({
            mark,
            type: 'INJECTED_TEXT',
            severity: reachesClient(input) ? 'high' : 'medium',
            score: 0.85,
            sentence: 'These words give orders to a machine.',
          }),
        ),
      ),
    );
    const isInThread = input.conversation.theirs.some((said) => spoken(said).length > 0);
    const thread: Finding = {
      detector: META.id,
      type: 'INJECTED_THREAD',
      category: META.category,
      severity: 'medium',
      score: 0.8,
      place: { part: 'whole' },
      sentence: 'The thread gives orders to a machine, and the draft may have followed them.',
    };
    return isInThread && (input.draft.body.length > 0 || input.draft.action !== null)
      ? [...inDraft, thread]
      : inDraft;
  },
};

function spoken(prose: Prose) {
  return prose
    .marks('injection-text')
    .filter((mark) => !prose.isWithin(mark, 'injection-talk') && !prose.isInQuotes(mark.from));
}
