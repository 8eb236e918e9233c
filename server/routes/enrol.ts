import { Hono } from 'hono';
import { type EnrolmentReply, EnrolmentRequest } from '../../lib/core/model/enrolment.ts';
import type { AppDependencies } from '../app.ts';
import { identifyDevice } from '../deviceKey.ts';
import { readBody } from '../readBody.ts';
import { Refusal } from '../refusal.ts';
import { isKnownSecret } from '../secrets.ts';

type Needs = Pick<AppDependencies, 'store' | 'clock' | 'enrolmentTokens'>;

/** `POST /`: EnrolmentRequest → EnrolmentReply. The same key again gets the same answer. */
export function enrolRoute({ store, clock, enrolmentTokens }: Needs): Hono {
  return new Hono().post('/', async (context) => {
    const request = await readBody(context, EnrolmentRequest);
    if (!isKnownSecret(request.token, enrolmentTokens)) {
      throw new Refusal('unknown-token', 'Ask the administrator of the endpoint for a token that is valid.');
    }
    const { device, publicKey } = await identifyDevice(request.publicKey);
    await store.enrol({ device, publicKey, at: clock().toISOString() });
    return context.json({ device, digestKey: await store.digestKey() } satisfies EnrolmentReply);
  });
}
