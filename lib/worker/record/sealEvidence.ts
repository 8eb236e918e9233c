import { calculateJwkThumbprint, GeneralEncrypt, importJWK, type JWK } from 'jose';
import type { Configuration } from '../../core/model/configuration.ts';
import type { Policy } from '../../core/model/policy.ts';
import { type Evidence, SealedWords } from '../../core/model/sealed.ts';

/**
 * Seals words to every key of the configuration, so that the holder of one of them, and nobody else, can
 * open them: a JWE (RFC 7516) with A256GCM. Null without a key: then nothing of it leaves the browser.
 * Rejects where a key can't be used.
 */
export async function sealEvidence(
  evidence: Evidence,
  keys: Configuration['evidenceKeys'],
): Promise<SealedWords | null> {
  if (keys.length === 0) return null;
  const jwe = new GeneralEncrypt(new TextEncoder().encode(JSON.stringify(evidence)));
  jwe.setProtectedHeader({ enc: 'A256GCM' });
  for (const key of keys) {
    // The configuration's schema has checked that it is a public key of a kind that jose knows.
    const jwk = key as JWK;
    const alg = jwk.alg ?? (jwk.kty === 'RSA' ? 'RSA-OAEP-256' : 'ECDH-ES+A256KW');
    const kid = jwk.kid ?? (await calculateJwkThumbprint(jwk));
    jwe.addRecipient(await importJWK(jwk, alg)).setUnprotectedHeader({ alg, kid });
  }
  return SealedWords.parse(await jwe.encrypt());
}

/** What of it policy keeps; the rest is null. Null where nothing is left to seal. */
export function keptEvidence(evidence: Evidence, keeps: Policy['retention']['evidence']): Evidence | null {
  const kept: Evidence = {
    note: keeps.includes('note') ? evidence.note : null,
    before: keeps.includes('draft') ? evidence.before : null,
    after: keeps.includes('draft') ? evidence.after : null,
    prompt: keeps.includes('prompt') ? evidence.prompt : null,
    sources: keeps.includes('sources') ? evidence.sources : null,
  };
  return Object.values(kept).every((part) => part === null) ? null : kept;
}
