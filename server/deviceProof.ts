import type { MiddlewareHandler } from 'hono';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { DevicePublicKey } from '../lib/core/model/enrolment.ts';
import { identifyDevice, type KnownKey } from './deviceKey.ts';
import type { CallLimit } from './limitCalls.ts';
import { Refusal } from './refusal.ts';
import type { AdmissionFault, ProvenCall } from './store/admission.ts';

/** How far the moment of a proof may lie from now, in milliseconds. A used one is remembered for twice as long. */
const PROOF_AGE = 60_000;

/** A call that a device has proven to be its own, and its key. */
export interface DeviceCall extends ProvenCall {
  publicKey: DevicePublicKey;
}

/** What a route behind `provenDevice` finds in its context. */
export interface ProvenContext {
  Variables: { call: DeviceCall };
}

const Header = z.object({ typ: z.literal('dpop+jwt'), alg: z.literal('ES256'), jwk: DevicePublicKey });
const Claims = z.object({
  jti: z.string().min(16).max(64),
  htm: z.string(),
  htu: z.string(),
  iat: z.number(),
});

/**
 * Lets through a call with a sound proof of its device's key: the header `DPoP` (RFC 9449), for this method
 * and address, made just now. Whether it was used before, and whether the device may call, is the store's to
 * say, in the same change as what the call is about.
 */
export function provenDevice({
  clock,
  publicUrl,
  deviceLimit,
}: {
  clock: () => Date;
  /** Where devices reach the endpoint, if that is not the address in the request: behind a proxy. */
  publicUrl: string | null;
  deviceLimit: CallLimit;
}): MiddlewareHandler<ProvenContext> {
  return async (context, next) => {
    const { method, path, url } = context.req;
    const address = publicUrl === null ? url : new URL(path, publicUrl).href;
    const call = await readProof(context.req.header('dpop'), { method, address }, clock());
    deviceLimit.take(call.device);
    context.set('call', call);
    await next();
  };
}

async function readProof(
  proof: string | undefined,
  asked: { method: string; address: string },
  now: Date,
): Promise<DeviceCall> {
  if (proof === undefined) throw broken('Send the header `DPoP`, a proof by the device’s key (RFC 9449).');
  const { by, claims } = await verify(proof);
  if (claims.htm !== asked.method || addressOf(claims.htu) !== addressOf(asked.address)) {
    throw broken('The proof is for another method or address than this one.');
  }
  if (Math.abs(now.getTime() - claims.iat * 1000) > PROOF_AGE) {
    throw new Refusal('expired-proof', 'Make a new proof for each call, by the time in `now`.', {
      now: now.toISOString(),
    });
  }
  const until = new Date(claims.iat * 1000 + 2 * PROOF_AGE).toISOString();
  return { device: by.device, publicKey: by.publicKey, jti: claims.jti, at: now.toISOString(), until };
}

async function verify(proof: string): Promise<{ by: KnownKey; claims: z.infer<typeof Claims> }> {
  try {
    const { jwk } = Header.parse(decodeProtectedHeader(proof));
    const by = await identifyDevice(jwk);
    const { payload } = await jwtVerify(proof, by.key, { algorithms: ['ES256'], typ: 'dpop+jwt' });
    return { by, claims: Claims.parse(payload) };
  } catch (error) {
    const isTheirs =
      error instanceof errors.JOSEError || error instanceof z.ZodError || error instanceof TypeError;
    // A key that is no point of the curve is refused by its reader.
    if (isTheirs || error instanceof Refusal) {
      throw broken('The proof must be a JWT of the type `dpop+jwt` with ES256, by the key in its header.');
    }
    throw error;
  }
}

/** An address without query and fragment, as a proof names it (RFC 9449, 4.2); null for text that is none. */
function addressOf(text: string): string | null {
  const url = URL.parse(text);
  return url === null ? null : url.origin + url.pathname;
}

function broken(detail: string): Refusal {
  return new Refusal('broken-proof', detail);
}

const ADMISSION_DETAILS: Record<AdmissionFault['fault'], string> = {
  'not-enrolled': 'Enrol the device at /v1/enrol first.',
  'not-approved': 'Ask the administrator of the endpoint to approve it; then it goes on by itself.',
  revoked: 'An administrator took it off the endpoint: ask them why.',
  'replayed-proof': 'Make a new proof for each call.',
};

/** The no to a call that is not let in. */
export function admissionRefusal({ fault }: AdmissionFault): Refusal {
  return new Refusal(fault, ADMISSION_DETAILS[fault]);
}
