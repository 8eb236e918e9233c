import type { PolicyClaims } from '../model/signedPolicy.ts';
import type { Instant } from '../model/text.ts';
import { whySecondName } from './changes/policyChanges.ts';
import { policyDigest } from './digest.ts';

/**
 * Why a fetched policy, of which the signature holds, does not take the place of the one in force; null where
 * it does. An older version does not, whoever brings it: an answer that was overtaken, a cache, or somebody
 * who kept it. `standing`: the last one that was taken; null where there is none.
 */
export function whyNotTaken(next: PolicyClaims, standing: PolicyClaims | null, now: Instant): string | null {
  if (Date.parse(next.expiresAt) <= Date.parse(now)) return 'Its signature has ended.';
  if (standing === null) return null;
  if (Date.parse(next.issuedAt) < Date.parse(standing.issuedAt)) return 'It is older than the one in force.';
  if (next.policy.id === standing.policy.id) {
    const isSame = policyDigest(next.policy) === policyDigest(standing.policy);
    if (next.policy.version < standing.policy.version)
      return 'Its version is lower than that of the one in force.';
    if (next.policy.version === standing.policy.version && !isSame)
      return 'It differs from the one in force and has the same version.';
  }
  return whySecondName(standing.policy, next.policy);
}
