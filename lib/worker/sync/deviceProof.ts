import { SignJWT } from 'jose';
import type { Settings } from '../store/settings.ts';

/**
 * A proof that this device makes a call: RFC 9449, section 4.2, signed with its own key. `now` in milliseconds since
 * 1970; `id` is new for every call.
 */
export async function deviceProof(
  device: Pick<Settings['device'], 'privateKey' | 'publicKey'>,
  call: { method: string; url: URL; now: number; id: string },
): Promise<string> {
  const address = new URL(call.url);
  // Query and fragment are no part of what is signed.
  address.search = '';
  address.hash = '';
  return new SignJWT({ htm: call.method, htu: address.href, jti: call.id })
    .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk: device.publicKey })
    .setIssuedAt(Math.floor(call.now / 1000))
    .sign(device.privateKey);
}
