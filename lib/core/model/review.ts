import { z } from 'zod';
import { Decision } from './decision.ts';
import { Digest, Id, Instant } from './text.ts';
import { Verdict } from './verdict.ts';

/**
 * Where a held draft stands.
 *
 * - `judging`: held, no verdict yet
 * - `open`: a person is asked
 * - `put-off`: asked, and put off; the draft stands as it was
 * - `writing`: an edit was decided and is being written into the composer
 * - `releasing`: a release is stored, and the gate may have used it
 * - `left`: gone out, and seen to be
 * - `unknown`: released, and nothing showed that it left
 * - `rejected`: a person rejected it
 * - `withdrawn`: the composer went away before a decision
 */
export const ReviewPhase = z.enum([
  'judging',
  'open',
  'put-off',
  'writing',
  'releasing',
  'left',
  'unknown',
  'rejected',
  'withdrawn',
]);
export type ReviewPhase = z.infer<typeof ReviewPhase>;

/** The payload under review: the composer's own revision number, and the keyed digest of the canonical draft. */
export const ReviewedPayload = z.object({ revision: z.int().nonnegative(), digest: Digest });
export type ReviewedPayload = z.infer<typeof ReviewedPayload>;

/** The one-shot permission that lets exactly one payload through. */
export const Release = z.object({
  id: Id,
  payload: ReviewedPayload,
  /** `verdict`: a late verdict allowed it. `send-again`: the person said so after an unknown outcome. */
  by: z.enum(['decision', 'verdict', 'send-again']),
});
export type Release = z.infer<typeof Release>;

/**
 * Why a review opened again. `edited`: the edit stands in the draft, and the editor may not let it out alone.
 * `asked-again`: it was put off after a look, and the person pressed Send again.
 */
export const Reopened = z.enum(['payload-changed', 'write-failed', 'new-findings', 'edited', 'asked-again']);
export type Reopened = z.infer<typeof Reopened>;

/** The life of one held draft. */
export const Review = z.object({
  id: Id,
  draft: Id,
  phase: ReviewPhase,
  payload: ReviewedPayload,
  verdict: Verdict.nullable(),
  /** True once the time for a verdict has run out. */
  overdue: z.boolean(),
  /** Approvals of exactly this payload, and after them the decision that closed the question. */
  decisions: z.array(Decision),
  release: Release.nullable(),
  reopened: Reopened.nullable(),
  times: z.object({
    held: Instant,
    opened: Instant.nullable(),
    decided: Instant.nullable(),
    released: Instant.nullable(),
    confirmed: Instant.nullable(),
  }),
});
export type Review = z.infer<typeof Review>;
