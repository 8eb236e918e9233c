import { writeFile } from 'node:fs/promises';
import { CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { Policy } from '../../lib/core/model/policy.ts';
import { PolicyClaims, PolicyKey } from '../../lib/core/model/signedPolicy.ts';

/**
 * The document that an endpoint serves: a compact JWS (RFC 7515, ES256) of the policy, from `at` on for so
 * many days. Rejects where the key is none of P-256 that can sign.
 */
export async function signPolicy(policy: Policy, privateKey: JWK, at: Date, days: number): Promise<string> {
  const expires = new Date(at.getTime() + days * 24 * 3_600_000);
  const claims = PolicyClaims.parse({ policy, issuedAt: at.toISOString(), expiresAt: expires.toISOString() });
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256' })
    .sign(await importJWK(privateKey, 'ES256'));
}

/** Makes a key pair: the private part goes into `file`, readable by its owner alone, and is not overwritten; answers the public part. */
export async function makePolicyKey(file: string): Promise<PolicyKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  await writeFile(file, `${JSON.stringify(await exportJWK(privateKey))}\n`, { mode: 0o600, flag: 'wx' });
  return PolicyKey.parse(await exportJWK(publicKey));
}
