import { z } from 'zod';
import { AuditEvent, DeviceId } from './event.ts';
import { Digest } from './text.ts';

/** How many events one batch may hold. */
export const BATCH_LIMIT = 100;

/** What a device signs: the numbers of the events and the chain from the digest before them to the digest after. */
export const BatchClaims = z.strictObject({
  device: DeviceId,
  first: z.int().positive(),
  last: z.int().positive(),
  /** The chain's digest before the first event; 64 zeros before event 1. */
  previous: Digest,
  /** The chain's digest after the last event. */
  head: Digest,
});
export type BatchClaims = z.infer<typeof BatchClaims>;

/** Events in the order of their numbers, with a compact JWS (RFC 7515, ES256) over the canonical claims. */
export const SignedBatch = z.strictObject({
  claims: BatchClaims,
  events: z.array(AuditEvent).min(1).max(BATCH_LIMIT),
  signature: z.string().min(1),
});
export type SignedBatch = z.infer<typeof SignedBatch>;

/** What the endpoint answers: everything up to and including `last` stands in the log. */
export const BatchReceipt = z.strictObject({
  device: DeviceId,
  last: z.int().nonnegative(),
  stored: z.int().nonnegative(),
  duplicates: z.int().nonnegative(),
});
export type BatchReceipt = z.infer<typeof BatchReceipt>;
