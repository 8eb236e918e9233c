import { z } from 'zod';
import { Policy } from './policy.ts';
import { Instant } from './text.ts';

/**
 * What is signed where a policy is fetched: a compact JWS (RFC 7515, ES256) has this as its payload, in JSON.
 * `expiresAt` is until when it may be taken, not until when it holds: one that was taken stays in force.
 */
export const PolicyClaims = z
  .strictObject({ policy: Policy, issuedAt: Instant, expiresAt: Instant })
  .refine(({ issuedAt, expiresAt }) => Date.parse(issuedAt) < Date.parse(expiresAt), {
    error: 'must be after issuedAt',
    path: ['expiresAt'],
  });
export type PolicyClaims = z.infer<typeof PolicyClaims>;

/** A public key that signatures of policies are checked with: P-256, as a JWK (RFC 7517). */
export const PolicyKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().min(1),
  y: z.string().min(1),
  kid: z.string().optional(),
});
export type PolicyKey = z.infer<typeof PolicyKey>;
