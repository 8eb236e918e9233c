import { hash } from 'node:crypto';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { z } from 'zod';
import { Policy } from '../../lib/core/model/policy.ts';
import { PolicyClaims } from '../../lib/core/model/signedPolicy.ts';
import { Instant } from '../../lib/core/model/text.ts';
import { admissionRefusal, type ProvenContext } from '../deviceProof.ts';
import { parseInput } from '../parseInput.ts';
import { parseJson } from '../readBody.ts';
import type { Ready } from '../ready.ts';
import { Refusal } from '../refusal.ts';

export const PolicyReceipt = z.strictObject({ etag: z.string(), putAt: Instant });
export type PolicyReceipt = z.infer<typeof PolicyReceipt>;

/** A compact JWS (RFC 7515, 7.1): three parts in base64url. */
const COMPACT_JWS = /^[\w-]+\.([\w-]+)\.[\w-]+$/;

/**
 * `GET /`: the policy document that an administrator put, byte for byte, with its ETag (RFC 9110, 8.8.3), for
 * enrolled devices and the administrator: its roles and ladders name people.
 * `PUT /` (the administrator): what `countersign policy sign` prints, a compact JWS; or JSON. Either is checked, so
 * that a wrong field is named to whoever wrote it. The signature is for the devices to check: it is they who hold
 * the keys that count. JSON with a `signature` or `payload` of its own passes through unchanged.
 */
export function policyRoute({ store, clock, administrator, provenDevice }: Ready): Hono<ProvenContext> {
  return new Hono<ProvenContext>()
    .get(
      '/',
      (context, next) =>
        context.req.header('authorization') === undefined
          ? provenDevice(context, next)
          : administrator(context, next),
      etag(),
      async (context) => {
        const call = context.var.call as ProvenContext['Variables']['call'] | undefined;
        const fault = call === undefined ? null : await store.admit(call);
        if (fault !== null) throw admissionRefusal(fault);
        const document = await store.policy();
        if (document === null) throw new Refusal('not-found', 'No policy was put yet.');
        return context.body(document.text, 200, {
          'content-type': document.contentType,
          'cache-control': 'private, no-cache',
          etag: tagOf(document.text),
        });
      },
    )
    .put('/', administrator, async (context) => {
      const text = await context.req.text();
      const contentType = check(text);
      const putAt = clock().toISOString();
      await store.putPolicy({ text, contentType, putAt });
      return context.json({ etag: tagOf(text), putAt } satisfies PolicyReceipt);
    });
}

/** Throws a Refusal for a document that no device would take; answers what it is served as. */
function check(text: string): string {
  const payload = COMPACT_JWS.exec(text.trim())?.[1];
  if (payload !== undefined) {
    parseInput(PolicyClaims, parseJson(Buffer.from(payload, 'base64url').toString('utf8')));
    return 'application/jose';
  }
  const value = parseInput(z.record(z.string(), z.json()), parseJson(text));
  if (!('signature' in value || 'payload' in value)) parseInput(Policy, value);
  return 'application/json';
}

function tagOf(text: string): string {
  return `"${hash('sha256', text, 'base64url')}"`;
}
