import type { Decision } from '../model/decision.ts';
import type { Reopened, Review } from '../model/review.ts';
import type { Instant } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { isNoWorse } from '../policy/compare.ts';
import { mayDecide, maySign } from './eligibility.ts';
import type { Judged, ReviewEvent, ReviewRecord } from './events.ts';
import { record, refuse, release, type Step, still } from './step.ts';

type EventOf<T extends ReviewEvent['type']> = Extract<ReviewEvent, { type: T }>;

/**
 * The life of one held draft, as a pure function. Whoever drives it stores `review` and `records` in one
 * durable transaction and carries out `effects` afterwards: a release is therefore stored before it is
 * used, and a decision before anything follows from it. Total: an event that means nothing in a phase
 * changes nothing.
 */
export function reduce(review: Review, event: ReviewEvent): Step {
  switch (event.type) {
    case 'held':
      return held(review, event);
    case 'judged':
      return judged(review, event);
    case 'overdue':
      return overdue(review);
    case 'left-unjudged':
      return leftUnjudged(review, event);
    case 'shown':
      return shown(review, event);
    case 'decided':
      return decided(review, event);
    case 'put-off':
      return putOff(review);
    case 'written':
      return written(review, event);
    case 'outcome':
      return outcome(review, event);
    case 'changed':
      return changed(review, event);
    case 'again':
      return again(review, event);
    case 'reconnected':
      return reconnected(review, event);
    case 'gone':
      return gone(review, event);
  }
}

/** A new review of a gesture that was just held. */
export function begin(event: EventOf<'held'>): Step {
  const review: Review = {
    id: event.review,
    draft: event.draft,
    phase: 'judging',
    payload: event.payload,
    verdict: null,
    overdue: false,
    decisions: [],
    release: null,
    reopened: null,
    times: { held: event.at, opened: null, decided: null, released: null, confirmed: null },
  };
  return event.verdict === null
    ? still(review)
    : judge(review, event.at, { payload: event.payload, verdict: event.verdict }, event.release);
}

/** True once nothing more can happen to this review: the next held gesture begins another. */
export function isOver(review: Review): boolean {
  return review.phase === 'left' || review.phase === 'rejected' || review.phase === 'withdrawn';
}

function held(review: Review, event: EventOf<'held'>): Step {
  switch (review.phase) {
    case 'judging':
    case 'put-off': {
      const isSeen = review.phase === 'put-off' && review.times.opened !== null;
      const reopened = isSeen ? 'asked-again' : review.reopened;
      const waiting: Review = { ...review, phase: 'judging', payload: event.payload, reopened };
      if (event.verdict === null) return still(waiting);
      return judge(waiting, event.at, { payload: event.payload, verdict: event.verdict }, event.release);
    }
    case 'open': {
      const next =
        event.verdict === null
          ? review
          : lookAgain(review, { payload: event.payload, verdict: event.verdict });
      return { ...still(next), effects: [{ type: 'show' }] };
    }
    case 'unknown':
      if (event.payload.digest === review.release?.payload.digest) {
        return { ...still({ ...review, payload: event.payload }), effects: [{ type: 'ask-again' }] };
      }
      // Other words than those that may have gone: nobody has approved them.
      return held({ ...review, phase: 'put-off', release: null, decisions: [] }, event);
    default:
      return still(review);
  }
}

function judged(review: Review, event: EventOf<'judged'>): Step {
  switch (review.phase) {
    case 'judging':
      if (event.judged.payload.digest !== review.payload.digest && event.judged.verdict.route === 'allow') {
        // The words changed after the press and nothing holds the new ones: the person presses again.
        return { ...still({ ...review, ...event.judged, phase: 'put-off' }), effects: [{ type: 'drop' }] };
      }
      return judge(review, event.at, event.judged, event.release);
    case 'open':
      return { ...still(lookAgain(review, event.judged)), effects: [{ type: 'refresh' }] };
    case 'put-off':
      return still({ ...review, ...event.judged });
    default:
      return still(review);
  }
}

function judge(review: Review, at: Instant, judgement: Judged, releaseId: string): Step {
  const next: Review = { ...review, ...judgement, overdue: false };
  if (judgement.verdict.route === 'allow') {
    return release(next, at, { id: releaseId, payload: judgement.payload, by: 'verdict' }, [
      record('draft.allowed', at),
    ]);
  }
  const records = review.verdict === null ? [record('draft.held', at)] : [];
  if (judgement.verdict.route === 'escalate' && review.verdict?.route !== 'escalate') {
    records.push(record('review.escalated', at));
  }
  return { review: { ...next, phase: 'open' }, records, effects: [{ type: 'show' }] };
}

/** The words changed while a person looks: earlier approvals were of other words. */
function lookAgain(review: Review, judgement: Judged): Review {
  if (judgement.payload.digest === review.payload.digest) return { ...review, ...judgement };
  const voided = review.decisions.length > 0;
  return { ...review, ...judgement, decisions: [], reopened: voided ? 'payload-changed' : review.reopened };
}

function overdue(review: Review): Step {
  if (review.phase !== 'judging' || review.overdue) return still(review);
  return { ...still({ ...review, overdue: true }), effects: [{ type: 'show' }] };
}

/** No verdict came, and configuration let the gate send: nothing is left to decide, and the log says so. */
function leftUnjudged(review: Review, event: EventOf<'left-unjudged'>): Step {
  if (review.phase !== 'judging' && review.phase !== 'open' && review.phase !== 'put-off')
    return still(review);
  return {
    review: { ...review, phase: 'left' },
    records: [{ ...record('draft.unreviewed', event.at), cause: 'unjudged' }],
    effects: [{ type: 'close' }],
  };
}

function shown(review: Review, event: EventOf<'shown'>): Step {
  if (review.phase !== 'open' || review.times.opened !== null) return still(review);
  return {
    ...still({ ...review, times: { ...review.times, opened: event.at } }),
    records: [record('review.opened', event.at)],
  };
}

function decided(review: Review, event: EventOf<'decided'>): Step {
  const { decision } = event;
  const refusal = mayDecide(review, decision);
  if (refusal !== null) return refuse(review, refusal);
  const next: Review = {
    ...review,
    decisions: [...review.decisions, decision],
    reopened: null,
    times: { ...review.times, decided: event.at },
  };
  const line = { ...record('review.decided', event.at), decision };
  switch (decision.outcome) {
    case 'reject':
      return {
        review: { ...next, phase: 'rejected' },
        records: [line],
        effects: [{ type: 'close' }, { type: 'drop' }],
      };
    case 'edit':
      return { review: { ...next, phase: 'writing' }, records: [line], effects: [{ type: 'write' }] };
    case 'approve':
      if (!hasEnoughApprovals(next)) return { review: next, records: [line], effects: [{ type: 'refresh' }] };
      // What was approved has more in it than what stands there: a line that policy asks for.
      if (decision.addsLine === true) {
        return { review: { ...next, phase: 'writing' }, records: [line], effects: [{ type: 'write' }] };
      }
      return release(next, event.at, { id: event.release, payload: review.payload, by: 'decision' }, [line]);
  }
}

function hasEnoughApprovals(review: Review): boolean {
  const last = review.decisions.at(-1);
  if (last?.breakGlass) return true;
  const people = new Set(review.decisions.map((decision: Decision) => decision.actor.id));
  return people.size >= (review.verdict?.requirements.approvals ?? 1);
}

function putOff(review: Review): Step {
  if (review.phase !== 'open' && review.phase !== 'judging') return still(review);
  return { ...still({ ...review, phase: 'put-off' }), effects: [{ type: 'close' }, { type: 'drop' }] };
}

function written(review: Review, event: EventOf<'written'>): Step {
  if (review.phase !== 'writing') return still(review);
  const approved = review.decisions.at(-1)?.after;
  if (!event.ok || event.wording !== approved) {
    return reopen(review, event.at, event.judged, 'write-failed');
  }
  const because = whyEditStays(review, event.judged.verdict);
  if (because !== null) return reopen(review, event.at, event.judged, because);
  const next: Review = { ...review, ...event.judged };
  return release(next, event.at, { id: event.release, payload: event.judged.payload, by: 'decision' }, []);
}

/** The gates run again on what the edit changed. Null where it may leave; otherwise why a person is asked again. */
function whyEditStays(review: Review, next: Verdict): Reopened | null {
  const decision = review.decisions.at(-1);
  if (decision === undefined || review.verdict === null) return 'edited';
  if (next.route === 'allow') return null;
  if (!isNoWorse(next, review.verdict)) return 'new-findings';
  if (decision.outcome === 'approve') return null;
  const signs = maySign(next, [], decision) === null && next.requirements.approvals === 1;
  return signs ? null : 'edited';
}

function outcome(review: Review, event: EventOf<'outcome'>): Step {
  if (review.release?.id !== event.release) return still(review);
  if (review.phase !== 'releasing' && review.phase !== 'unknown') return still(review);
  if (event.outcome === 'confirmed') {
    return {
      review: { ...review, phase: 'left', times: { ...review.times, confirmed: event.at } },
      records: releaseRecords(review, { ...record('draft.confirmed', event.at), outcome: 'confirmed' }),
      effects: [{ type: 'close' }],
    };
  }
  return review.phase === 'unknown' ? still(review) : unconfirmed(review, event.at);
}

function unconfirmed(review: Review, at: Instant): Step {
  return {
    review: { ...review, phase: 'unknown' },
    records: releaseRecords(review, { ...record('draft.unconfirmed', at), outcome: 'unknown' }),
    effects: [{ type: 'close' }],
  };
}

/** A draft that nothing held is a line as allowed, and no more than that. */
function releaseRecords(review: Review, line: ReviewRecord): ReviewRecord[] {
  return review.release?.by === 'verdict' ? [] : [line];
}

function changed(review: Review, event: EventOf<'changed'>): Step {
  if (review.phase !== 'releasing' || review.release?.id !== event.release) return still(review);
  return reopen(review, event.at, event.judged, 'payload-changed');
}

function reopen(review: Review, at: Instant, judgement: Judged, why: Reopened): Step {
  return {
    review: { ...review, ...judgement, phase: 'open', reopened: why, decisions: [], release: null },
    records: [
      { ...record('review.voided', at), cause: why === 'write-failed' ? 'write-failed' : 'payload-changed' },
    ],
    effects: [{ type: 'show' }],
  };
}

function again(review: Review, event: EventOf<'again'>): Step {
  if (review.phase !== 'unknown') return still(review);
  if (!event.yes) return { ...still(review), effects: [{ type: 'drop' }] };
  if (isExpired(review, event.at)) return expire(review, event.at);
  if (event.payload.digest !== review.release?.payload.digest) {
    return refuse(
      review,
      'The draft has changed since. Press Send once more, so that it is looked at first.',
    );
  }
  return release(review, event.at, { id: event.release, payload: event.payload, by: 'send-again' }, []);
}

function reconnected(review: Review, event: EventOf<'reconnected'>): Step {
  const isUsed = review.release !== null && event.used.includes(review.release.id);
  const isUnderWay = review.phase === 'releasing' || review.phase === 'writing';
  if (isUnderWay && !isUsed && isExpired(review, event.at)) return expire(review, event.at);
  switch (review.phase) {
    case 'releasing':
      // The gate takes the same id once only, so that telling it again cannot send twice.
      return review.release !== null && !isUsed
        ? { ...still(review), effects: [{ type: 'release', release: review.release }] }
        : still(review);
    case 'writing':
      return { ...still(review), effects: [{ type: 'write' }] };
    default:
      return still(review);
  }
}

/** True once a permission that was taken by breaking glass has ended. */
function isExpired(review: Review, at: Instant): boolean {
  const until = review.decisions.at(-1)?.until;
  return until !== undefined && Date.parse(at) > Date.parse(until);
}

/** What has not left by the end of its permission is void: the next press asks again. */
function expire(review: Review, at: Instant): Step {
  return {
    review: { ...review, phase: 'put-off', release: null, decisions: [] },
    records: [{ ...record('review.voided', at), cause: 'expired' }],
    effects: [{ type: 'close' }, { type: 'drop' }],
  };
}

function gone(review: Review, event: EventOf<'gone'>): Step {
  switch (review.phase) {
    case 'releasing':
      return unconfirmed(review, event.at);
    case 'judging':
    case 'open':
    case 'put-off':
    case 'writing':
      return { ...still({ ...review, phase: 'withdrawn' }), effects: [{ type: 'close' }] };
    default:
      return still(review);
  }
}
