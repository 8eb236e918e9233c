import type { ReasonCode } from '../model/decision.ts';
import type { Draft } from '../model/draft.ts';
import type { Review, ReviewPhase } from '../model/review.ts';
import type { Actor } from '../model/situation.ts';
import type { Verdict } from '../model/verdict.ts';
import { BREAK_GLASS_PHRASE } from './eligibility.ts';
import { REASON_LABELS } from './reasonLabels.ts';
import type { ReviewView } from './view.ts';
import { approveLabel, coversSentence, inARow } from './words.ts';

/** Why nothing can be decided in a phase; null where a person is asked. */
const CLOSED: Readonly<Record<ReviewPhase, string | null>> = {
  judging: 'Still being judged',
  open: null,
  'put-off': 'Put off; press Send again to be asked',
  writing: 'The edit is being written into the draft',
  releasing: 'It is on its way',
  left: 'It has left',
  unknown: 'It may already have gone',
  rejected: 'It was rejected',
  withdrawn: 'The draft is gone from the page',
};

/** How many approvers a cause names. */
const NAMED = 3;
/** Who must approve, by how many people policy asks for: 5 at most. */
const OTHERS = ['Someone else', 'Two others', 'Three others', 'Four others', 'Five others'];

/** What the viewer may do with this review, and what is asked of them. `carried` is a reason they gave that still holds. */
export function decideView(
  review: Review,
  verdict: Verdict | null,
  draft: Draft,
  viewer: Actor,
  carried: ReasonCode | null,
): ReviewView['decide'] {
  const closed = CLOSED[review.phase] ?? (verdict === null ? CLOSED.judging : null);
  const cause = closed ?? (verdict === null ? null : whyNotApprove(review, verdict, viewer));
  const isNotTheirs = closed === null && cause !== null && verdict?.route === 'escalate';
  const reason = verdict?.requirements.reason ?? 'required';
  const isWords = draft.kind === 'email' || draft.kind === 'ticket-reply' || draft.kind === 'ticket-note';
  const glass = closed === null && verdict?.route === 'escalate' ? verdict.requirements.glass : undefined;
  return {
    approve: {
      enabled: cause === null,
      label: isNotTheirs ? 'Approve: not yours' : approveLabel(draft.kind),
      cause,
    },
    edit: closed === null && (isWords || draft.body !== ''),
    reason,
    approveCodes: labelled(approveCodes(verdict)),
    rejectCodes: labelled([
      'wrong-facts',
      ...(draft.recipients.length > 0 ? (['wrong-recipient'] as const) : []),
      'tone',
      'sensitive-data',
      'other',
    ]),
    preselected: cause !== null ? null : (carried ?? (reason === 'optional' ? 'correct' : null)),
    breakGlass: glass === undefined ? null : { phrase: BREAK_GLASS_PHRASE, ...glass },
    covers: coversSentence(draft),
  };
}

/** The reasons that an approval may give: where policy takes no other, that what was found is none. */
function approveCodes(verdict: Verdict | null): ReasonCode[] {
  if (verdict?.requirements.override === 'false-positive') return ['false-positive'];
  const found = verdict?.reasons.some((one) => one.findings.length > 0) ? (['false-positive'] as const) : [];
  return ['correct', 'requested', ...found, 'agreed-elsewhere', 'urgent', 'other'];
}

/** Why this viewer cannot approve what policy says of it; null where they can. The reducer asks the same again. */
function whyNotApprove(review: Review, verdict: Verdict, viewer: Actor): string | null {
  if (verdict.route === 'block') return 'Policy blocks this as it stands; edit or reject it';
  if (verdict.requirements.override === 'none') return 'Policy lets nobody set this aside; edit or reject it';
  if (verdict.route !== 'escalate') return null;
  const { approvers, approvals, breakGlass } = verdict.requirements;
  const others = OTHERS[approvals - 1] ?? OTHERS[0];
  if (approvers.length === 0) return `${others} must decide, and nobody is configured`;
  const isTheirs = viewer.id !== null && viewer.how !== 'self-declared' && approvers.includes(viewer.id);
  if (isTheirs && review.decisions.some((decision) => decision.actor.id === viewer.id)) {
    return 'You have approved this; others must too';
  }
  if (isTheirs) return null;
  const named = approvers.slice(0, NAMED);
  const rest = approvers.length > NAMED ? ['others'] : [];
  const who = inARow([...named, ...rest]);
  return breakGlass
    ? `${others} must decide, and too few are configured: ${who}`
    : `${others} must decide: ${who}`;
}

function labelled(codes: readonly ReasonCode[]): { code: ReasonCode; label: string }[] {
  return codes.map((code) => ({ code, label: REASON_LABELS[code] }));
}
