import type { Context } from 'hono';
import { calculateJwkThumbprint, EmbeddedJWK, errors, jwtVerify } from 'jose';
import type { DeviceId } from '../lib/core/model/event.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store/store.ts';

/** A proof is good for so many seconds around its time. */
const GOOD_FOR = 300;

/**
 * The enrolled device that makes this call. Its proof is a DPoP proof (RFC 9449, section 4) in the header `DPoP`: a
 * JWT signed with the device's own key, over the method and the path of the call. The host is left out of the
 * comparison, since a proxy may give the endpoint another name than its callers use; and a proof may be used again
 * within its time, since what it is asked for here changes nothing. Throws a Refusal for any other caller.
 */
export async function provenDevice(
  context: Context,
  { store, clock }: { store: Pick<Store, 'publicKey'>; clock: () => Date },
): Promise<DeviceId> {
  const proof = context.req.header('DPoP') ?? '';
  const device = await deviceOf(proof, context, clock());
  if (device === null) {
    throw new Refusal('unauthorized', 'Send the header `DPoP` with a proof by the device’s key (RFC 9449).');
  }
  if ((await store.publicKey(device)) === null) {
    throw new Refusal('not-enrolled', 'Enrol the device at /v1/enrol first.');
  }
  return device;
}

async function deviceOf(proof: string, context: Context, now: Date): Promise<DeviceId | null> {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms: ['ES256'],
      currentDate: now,
      maxTokenAge: GOOD_FOR,
      clockTolerance: GOOD_FOR,
      requiredClaims: ['htm', 'htu', 'jti'],
    });
    const address = String(payload.htu);
    const isThisCall =
      payload.htm === context.req.method &&
      URL.canParse(address) &&
      new URL(address).pathname === context.req.path;
    if (!isThisCall || protectedHeader.jwk === undefined) return null;
    return await calculateJwkThumbprint(protectedHeader.jwk, 'sha256');
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return null;
    throw error;
  }
}
