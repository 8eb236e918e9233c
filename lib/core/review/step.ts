import type { Release, Review } from '../model/review.ts';
import type { Instant } from '../model/text.ts';
import type { ReviewEffect, ReviewRecord } from './events.ts';

/** What an event makes of a review: its next state, lines for the log, and what is to be carried out once both are stored. */
export interface Step {
  review: Review;
  records: ReviewRecord[];
  effects: ReviewEffect[];
}

/** A step that gives a permission to leave. It is stored before it is used. */
export function release(review: Review, at: Instant, permission: Release, records: ReviewRecord[]): Step {
  return {
    review: {
      ...review,
      phase: 'releasing',
      release: permission,
      times: { ...review.times, released: at },
    },
    records:
      permission.by === 'verdict'
        ? records
        : [
            ...records,
            { ...record('draft.released', at), cause: permission.by === 'send-again' ? 'sent-again' : null },
          ],
    effects: [{ type: 'release', release: permission }],
  };
}

/** A step that changes nothing, and says why. */
export function refuse(review: Review, because: string): Step {
  return { ...still(review), effects: [{ type: 'refuse', because }] };
}

/** A step that changes nothing but what `review` says. */
export function still(review: Review): Step {
  return { review, records: [], effects: [] };
}

/** A line of the log with nothing in it yet but what happened when. */
export function record(type: ReviewRecord['type'], at: Instant): ReviewRecord {
  return { type, at, decision: null, cause: null, outcome: null };
}
