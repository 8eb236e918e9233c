import { canonicalJson, sha256Hex } from '../audit/canonical.ts';
import type { Policy } from '../model/policy.ts';
import type { Digest } from '../model/text.ts';

/** A document is never changed in place, so that its digest is made once. */
const made = new WeakMap<Policy, Digest>();

/** SHA-256 of the canonical document (RFC 8785), with its defaults filled in, as 64 hex digits. */
export function policyDigest(policy: Policy): Digest {
  const digest = made.get(policy) ?? sha256Hex(canonicalJson(policy));
  made.set(policy, digest);
  return digest;
}
