import { z } from 'zod';
import { Actor } from './situation.ts';
import { Digest, Id, Instant } from './text.ts';

export const ReasonCode = z.enum([
  'correct',
  'requested',
  'false-positive',
  'agreed-elsewhere',
  'urgent',
  'wrong-facts',
  'wrong-recipient',
  'tone',
  'sensitive-data',
  'other',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** What a person decided. Putting it off is not a decision. */
export const Decision = z.object({
  id: Id,
  outcome: z.enum(['approve', 'edit', 'reject']),
  actor: Actor,
  reason: ReasonCode.nullable(),
  /** The author decided although someone else should have, because nobody could be asked. */
  breakGlass: z.boolean(),
  /** A note is evidence: its words stay out of the log. */
  hasNote: z.boolean(),
  /** The keyed digest of the payload that was on the screen. */
  before: Digest,
  /**
   * The keyed digest of the payload that may leave; of an edit, and of an approval that adds a line, its
   * `wordingDigest`, since it is not written yet. Null on a reject.
   */
  after: Digest.nullable(),
  /** An approval that covers the line which policy asks for, beside what stands there. */
  addsLine: z.boolean().optional(),
  at: Instant,
  /** Of breaking glass: what has not left by then is asked about again. */
  until: Instant.optional(),
  /** Milliseconds that the panel was visible and focused. */
  attention: z.int().nonnegative(),
});
export type Decision = z.infer<typeof Decision>;
