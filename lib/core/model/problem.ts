import { z } from 'zod';
import { Instant } from './text.ts';

/** Everything that the endpoint refuses, by name. What each means for the sender is its `title` and `detail`. */
export const ProblemName = z.enum([
  'not-json',
  'invalid',
  'too-large',
  'unknown-token',
  'ended-token',
  'unauthorized',
  'broken-proof',
  'expired-proof',
  'replayed-proof',
  'not-enrolled',
  'not-approved',
  'revoked',
  'too-many',
  'busy',
  'broken-signature',
  'foreign-event',
  'broken-order',
  'count-mismatch',
  'broken-chain',
  'gap',
  'doubled-number',
  'doubled-id',
  'forked-chain',
  'not-found',
  'unavailable',
  'internal',
]);
export type ProblemName = z.infer<typeof ProblemName>;

/** What comes before the name in a problem's `type`. It names problems and is not fetched, so it needs no server. */
const PROBLEM_BASE = 'https://countersign.example/problems/';

/** The `type` of a problem document, an absolute URI that ends in `/` and the name. */
export function problemType(name: ProblemName): string {
  return PROBLEM_BASE + name;
}

/** The name of a problem by its `type`; null where it is none of ours, such as a proxy's. */
export function problemName(type: string): ProblemName | null {
  if (!type.startsWith(PROBLEM_BASE)) return null;
  return ProblemName.safeParse(type.slice(PROBLEM_BASE.length)).data ?? null;
}

/** A field that was refused: where it stands (`events[3].type`), and what was expected there. Never what stood there. */
export const FieldError = z.object({ path: z.string(), expected: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/**
 * A problem document (RFC 9457, `application/problem+json`): how the endpoint says no. It repeats no value
 * that was sent but numbers of events.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** With `invalid`. */
  errors: z.array(FieldError).optional(),
  /** The number of the event that the problem is about, in its device's sequence. */
  sequence: z.int().optional(),
  /** With `gap`: the number that comes next in the log. */
  expected: z.int().optional(),
  /** With `expired-proof`: what time it is at the endpoint, so that a device whose clock is wrong can mend it. */
  now: Instant.optional(),
});
export type Problem = z.infer<typeof Problem>;
