import type { Decision } from '../model/decision.ts';
import type { Review } from '../model/review.ts';
import type { Verdict } from '../model/verdict.ts';

/** What has to be typed to decide in the place of someone who cannot be asked. */
export const BREAK_GLASS_PHRASE = 'break glass';

/**
 * Why this decision cannot be taken as it stands, in words for the person; null where it can.
 * It is asked where the decision is made and where it is stored, so that a stale panel cannot decide.
 */
export function mayDecide(review: Review, decision: Decision): string | null {
  if (review.phase === 'releasing' || review.phase === 'left') return 'This draft was already released.';
  if (review.phase !== 'open') return 'This review is not open any more.';
  const { verdict } = review;
  if (verdict === null) return 'This draft has not been judged yet.';
  if (decision.before !== review.payload.digest) {
    return 'The draft has changed since it was shown. Look at what is new, then decide.';
  }
  if (decision.outcome === 'reject') {
    return decision.reason === null ? 'Rejecting needs a reason.' : null;
  }
  const isOfTheseWords = decision.addsLine === true || decision.after === review.payload.digest;
  if (decision.outcome === 'approve' && (decision.after === null || !isOfTheseWords)) {
    return 'The approval does not speak of the draft on the screen.';
  }
  if (decision.outcome === 'edit' && decision.after === null) return 'The edit has no text.';
  if (reasonIsMissing(verdict, decision)) return 'A reason is needed: it sets findings aside.';
  // Anyone may propose an edit: whether it leaves is asked again once it has been read back.
  return decision.outcome === 'edit' ? null : maySign(verdict, review.decisions, decision);
}

function reasonIsMissing(verdict: Verdict, decision: Decision): boolean {
  const needed = decision.breakGlass || verdict.requirements.reason === 'required';
  return needed && decision.reason === null;
}

/** Why the findings cannot be set aside with this reason, in words; null where they can. */
function whyNotSetAside(verdict: Verdict, reason: Decision['reason']): string | null {
  switch (verdict.requirements.override) {
    case 'none':
      return 'Policy lets nobody set this aside. Edit or reject it.';
    case 'false-positive':
      return reason === 'false-positive'
        ? null
        : 'This can leave as it stands only where what was found is none: choose that reason, or edit it.';
    default:
      return null;
  }
}

/** Why this person's signature does not let a draft with this verdict out, in words; null where it does. */
export function maySign(verdict: Verdict, earlier: readonly Decision[], decision: Decision): string | null {
  const fixed =
    verdict.route === 'allow' || decision.breakGlass ? null : whyNotSetAside(verdict, decision.reason);
  if (fixed !== null) return fixed;
  switch (verdict.route) {
    case 'block':
      return 'Policy blocks this draft as it stands. Edit or reject it.';
    case 'escalate': {
      if (decision.breakGlass) {
        return verdict.requirements.breakGlass
          ? null
          : 'Someone is configured to decide this; break-glass is not offered.';
      }
      const { id, how } = decision.actor;
      if (id === null || how === 'self-declared' || !verdict.requirements.approvers.includes(id)) {
        return 'Someone else must decide this.';
      }
      return earlier.some((other) => other.actor.id === id) ? 'You have approved this already.' : null;
    }
    default:
      return null;
  }
}
