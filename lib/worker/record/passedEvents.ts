import type { EventDraft } from '../../core/audit/bareEvent.ts';
import type { Id, Instant } from '../../core/model/text.ts';
import type { AfterLook } from '../../core/review/afterLook.ts';
import { leftWords } from '../../core/review/leftWords.ts';
import type { Judgement } from '../judge/judge.ts';
import { eventOfDraft, exceptionEvents, isLoggedWhenAllowed } from './eventOf.ts';
import type { ReviewSubject } from './subject.ts';

/**
 * What the log holds of a draft that passed, and what waits to be looked at for it. `id`: for the draft, where it
 * is looked at afterwards; the look needs a name in the log by which to speak of it.
 */
export function passedEvents(
  subject: ReviewSubject,
  { draft, findings, verdict }: Pick<Judgement, 'draft' | 'findings' | 'verdict'>,
  at: Instant,
  id: Id,
): { events: EventDraft[]; later: AfterLook | null } {
  const { after } = verdict;
  const named = after === undefined ? null : id;
  const line = { ...eventOfDraft(subject, verdict, 'draft.allowed', at), draft: named };
  const exceptions = exceptionEvents(verdict, subject.actor, at, { draft: named, review: null });
  const later: AfterLook | null =
    after === undefined
      ? null
      : {
          id,
          review: null,
          why: after,
          at,
          lookBy: null,
          actor: subject.actor,
          words: leftWords(draft, findings),
        };
  return { events: isLoggedWhenAllowed(subject, verdict) ? [line, ...exceptions] : [], later };
}
