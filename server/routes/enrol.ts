import { hash } from 'node:crypto';
import { Hono } from 'hono';
import { type EnrolmentReply, EnrolmentRequest } from '../../lib/core/model/enrolment.ts';
import { identifyDevice } from '../deviceKey.ts';
import { admissionRefusal, type ProvenContext } from '../deviceProof.ts';
import type { CallLimit } from '../limitCalls.ts';
import { readBody } from '../readBody.ts';
import type { Ready } from '../ready.ts';
import { Refusal } from '../refusal.ts';
import { isKnownSecret } from '../secrets.ts';
import type { TokenFault } from '../store/enrolment.ts';

/**
 * `POST /`: EnrolmentRequest → EnrolmentReply, with a proof by the key that is to be enrolled. The same key
 * again gets the same answer, and needs no token any more.
 */
export function enrolRoute(ready: Ready, guesses: CallLimit): Hono<ProvenContext> {
  const { store, enrolmentTokens, approveDevices } = ready;
  return new Hono<ProvenContext>().post('/', ready.provenDevice, async (context) => {
    const caller = ready.addressOf(context);
    const { token, publicKey: sent } = await readBody(context, EnrolmentRequest);
    const call = context.get('call');
    const { device, publicKey } = await identifyDevice(sent);
    if (device !== call.device) {
      throw new Refusal('broken-proof', 'The proof is by another key than the one to be enrolled.');
    }
    // Taken before it is known to be one: of many that come at once, no more are tried than are left.
    guesses.take(caller);
    const isOfEnvironment = isKnownSecret(token, enrolmentTokens);
    const tokenDigest = isOfEnvironment ? null : hash('sha256', token);
    const enrolled = await store.enrol({ call, publicKey, tokenDigest, approval: approveDevices });
    const isGuess = 'fault' in enrolled && enrolled.fault === 'unknown-token';
    if (!isGuess) guesses.giveBack(caller);
    if ('fault' in enrolled) {
      throw isTokenFault(enrolled) ? tokenRefusal(enrolled) : admissionRefusal(enrolled);
    }
    if (enrolled.status === 'waiting') throw admissionRefusal({ fault: 'not-approved' });
    if (enrolled.status === 'revoked') throw admissionRefusal({ fault: 'revoked' });
    return context.json({ device, digestKey: await store.digestKey() } satisfies EnrolmentReply);
  });
}

function isTokenFault(fault: { fault: string }): fault is TokenFault {
  return fault.fault === 'unknown-token' || fault.fault === 'ended-token';
}

function tokenRefusal({ fault }: TokenFault): Refusal {
  return new Refusal(fault, 'Ask the administrator of the endpoint for a token that is valid.');
}
