import { z } from 'zod';
import { DeviceId } from './event.ts';

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
