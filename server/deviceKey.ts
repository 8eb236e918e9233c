import { calculateJwkThumbprint, compactVerify, errors, exportJWK } from 'jose';
import { canonicalJson } from '../lib/core/audit/canonical.ts';
import type { BatchClaims } from '../lib/core/model/batch.ts';
import { DevicePublicKey } from '../lib/core/model/enrolment.ts';
import type { DeviceId } from '../lib/core/model/event.ts';
import { refuseFields } from './parseInput.ts';
import { Refusal } from './refusal.ts';

/** A device's key as it was read: its id, its one spelling, and the key itself, ready to check with. */
export interface KnownKey {
  device: DeviceId;
  publicKey: DevicePublicKey;
  key: CryptoKey;
}

/** Reading a key takes four calls of WebCrypto, and a device sends the same one with every call of its. */
const KEPT = 4096;
const known = new Map<string, Promise<KnownKey>>();

/**
 * The id of a device by its key, RFC 7638 with SHA-256. The key is read and written again first: base64url
 * has spare bits, so one key has several spellings, and may have one id only.
 * Throws a Refusal for a key that is no point of P-256.
 */
export async function identifyDevice(sent: DevicePublicKey): Promise<KnownKey> {
  const spelling = `${sent.x}.${sent.y}`;
  const before = known.get(spelling);
  if (before !== undefined) return before;
  const reading = readKey(sent);
  known.set(spelling, reading);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  reading.catch(() => known.delete(spelling));
  return reading;
}

async function readKey(sent: DevicePublicKey): Promise<KnownKey> {
  const { kty, crv, x, y } = sent;
  const key = await crypto.subtle
    .importKey('jwk', { kty, crv, x, y, ext: true }, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify'])
    .catch(() =>
      refuseFields([{ path: 'publicKey', expected: 'a point on the curve P-256 (RFC 7518, 6.2.1)' }]),
    );
  const jwk = await exportJWK(key);
  const publicKey = DevicePublicKey.parse({ kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y });
  return { device: await calculateJwkThumbprint(publicKey, 'sha256'), publicKey, key };
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
    const { key } = await identifyDevice(publicKey);
    const { payload } = await compactVerify(signature, key, { algorithms: ['ES256'] });
    return Buffer.from(payload);
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
