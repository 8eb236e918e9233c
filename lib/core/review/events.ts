import type { Decision } from '../model/decision.ts';
import type { AuditEvent, EventType } from '../model/event.ts';
import type { Release, ReviewedPayload } from '../model/review.ts';
import type { Digest, Id, Instant } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';

/** A payload with what policy says of it. */
export interface Judged {
  payload: ReviewedPayload;
  verdict: Verdict;
}

/**
 * What happens to one held draft. Ids and instants come from outside; `release` is a fresh id, used only
 * where the event makes a release.
 */
export type ReviewEvent =
  /** A gesture was held; `verdict` is null where none has been made yet. */
  | {
      type: 'held';
      at: Instant;
      review: Id;
      draft: Id;
      payload: ReviewedPayload;
      verdict: Verdict | null;
      release: Id;
    }
  /** A verdict was made of what stands in the composer now. */
  | { type: 'judged'; at: Instant; judged: Judged; release: Id }
  /** No verdict came in time. */
  | { type: 'overdue'; at: Instant }
  /** No verdict came in time, and the gate let the draft out as configuration says. */
  | { type: 'left-unjudged'; at: Instant }
  /** The panel shows the review. */
  | { type: 'shown'; at: Instant }
  | { type: 'decided'; at: Instant; decision: Decision; release: Id }
  | { type: 'put-off'; at: Instant }
  /** The gate carried out a `write` and read back what stands there; `wording` is its `wordingDigest`. */
  | { type: 'written'; at: Instant; ok: boolean; wording: Digest; judged: Judged; release: Id }
  | { type: 'outcome'; at: Instant; release: Id; outcome: 'confirmed' | 'unknown' }
  /** The gate found another payload than the released one, and replayed nothing. */
  | { type: 'changed'; at: Instant; release: Id; judged: Judged }
  /** The answer to "It may already have gone. Send again?" */
  | { type: 'again'; at: Instant; yes: boolean; payload: ReviewedPayload; release: Id }
  /** The gate is back after the worker or the connection was lost, with the releases it has used up. */
  | { type: 'reconnected'; at: Instant; used: readonly Id[] }
  | { type: 'gone'; at: Instant };

/** A line for the audit log; whoever stores it adds what the review and the draft say. */
export interface ReviewRecord {
  type: EventType;
  at: Instant;
  decision: Decision | null;
  cause: AuditEvent['cause'];
  outcome: AuditEvent['outcome'];
}

/** What to do once the new state and its records are stored, and not before. */
export type ReviewEffect =
  | { type: 'show' }
  | { type: 'refresh' }
  | { type: 'close' }
  | { type: 'write' }
  | { type: 'release'; release: Release }
  | { type: 'drop' }
  | { type: 'ask-again' }
  /** The event was not taken; `because` is for the person. */
  | { type: 'refuse'; because: string };
