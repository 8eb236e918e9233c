import { calculateJwkThumbprint, compactVerify, errors, exportJWK, importJWK } from 'jose';
import { canonicalJson } from '../lib/core/audit/canonical.ts';
import type { BatchClaims } from '../lib/core/model/batch.ts';
import { DevicePublicKey } from '../lib/core/model/enrolment.ts';
import type { DeviceId } from '../lib/core/model/event.ts';
import { refuseFields } from './parseInput.ts';
import { Refusal } from './refusal.ts';

/**
 * The id of a device by its key, RFC 7638 with SHA-256. The key is read and written again first: base64url
 * has spare bits, so one key has several spellings, and may have one id only.
 * Throws a Refusal for a key that is no point of P-256.
 */
export async function identifyDevice(
  sent: DevicePublicKey,
): Promise<{ device: DeviceId; publicKey: DevicePublicKey }> {
  const key = await importJWK({ ...sent, ext: true }, 'ES256').catch(() =>
    refuseFields([{ path: 'publicKey', expected: 'a point on the curve P-256 (RFC 7518, 6.2.1)' }]),
  );
  const { kty, crv, x, y } = await exportJWK(key);
  const publicKey = DevicePublicKey.parse({ kty, crv, x, y });
  return { device: await calculateJwkThumbprint(publicKey, 'sha256'), publicKey };
}

/**
 * Checks that the holder of `publicKey` signed exactly these claims: a compact JWS (RFC 7515) with ES256,
 * whose payload is the canonical claims, byte for byte. Throws a Refusal if not.
 */
export async function verifySignature(
  claims: BatchClaims,
  signature: string,
  publicKey: DevicePublicKey,
): Promise<void> {
  const payload = await signedPayload(signature, publicKey);
  if (payload === null || !payload.equals(Buffer.from(canonicalJson(claims)))) {
    throw new Refusal(
      'broken-signature',
      'The signature must be a compact JWS with ES256, by the key of the device, over the canonical claims.',
      { sequence: claims.first },
    );
  }
}

async function signedPayload(signature: string, publicKey: DevicePublicKey): Promise<Buffer | null> {
  try {
    const { payload } = await compactVerify(signature, publicKey, { algorithms: ['ES256'] });
    return Buffer.from(payload);
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
