import { z } from 'zod';
import { DeviceId } from './event.ts';
import { Instant } from './text.ts';

/** The public half of a device key: P-256, for ES256. */
export const DevicePublicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  y: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
export type DevicePublicKey = z.infer<typeof DevicePublicKey>;

export const EnrolmentRequest = z.strictObject({
  token: z.string().min(1).max(512),
  publicKey: DevicePublicKey,
});
export type EnrolmentRequest = z.infer<typeof EnrolmentRequest>;

export const EnrolmentReply = z.strictObject({
  device: DeviceId,
  /** The organisation's key for digests, 32 bytes as base64url, and its name in events. */
  digestKey: z.strictObject({ id: z.string().min(1), key: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
});
export type EnrolmentReply = z.infer<typeof EnrolmentReply>;

/** What an administrator asks for in a new enrolment token. What is left out sets no limit. */
export const NewToken = z.strictObject({
  /** What devices that enrol with it are listed under. */
  group: z.string().min(1).max(120).optional(),
  /** How many devices it may enrol. */
  uses: z.int().positive().max(1_000_000).optional(),
  /** From then on it enrols nobody. */
  until: Instant.optional(),
  /** Whether a device that enrols with it waits until an administrator approves it. */
  approval: z.boolean().default(false),
});
export type NewToken = z.infer<typeof NewToken>;

/** A token as it is listed: the token itself is told once, to whoever makes it. */
export const ListedToken = z.strictObject({
  id: z.uuid(),
  group: z.string().nullable(),
  uses: z.int().nullable(),
  used: z.int().nonnegative(),
  until: Instant.nullable(),
  approval: z.boolean(),
  createdAt: Instant,
  endedAt: Instant.nullable(),
});
export type ListedToken = z.infer<typeof ListedToken>;

/** A device as an administrator sees it. */
export const ListedDevice = z.strictObject({
  id: DeviceId,
  status: z.enum(['active', 'waiting', 'revoked']),
  group: z.string().nullable(),
  /** The id of the token that it enrolled with; null for one that the endpoint's environment names. */
  token: z.string().nullable(),
  enrolledAt: Instant,
  statusAt: Instant.nullable(),
  /** The last call that was let in, to the minute. */
  seenAt: Instant.nullable(),
});
export type ListedDevice = z.infer<typeof ListedDevice>;
