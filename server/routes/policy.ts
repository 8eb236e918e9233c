import { hash } from 'node:crypto';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { z } from 'zod';
import { Policy } from '../../lib/core/model/policy.ts';
import { Instant } from '../../lib/core/model/text.ts';
import { parseInput } from '../parseInput.ts';
import { parseJson } from '../readBody.ts';
import type { Ready } from '../ready.ts';
import { Refusal } from '../refusal.ts';

export const PolicyReceipt = z.strictObject({ etag: z.string(), putAt: Instant });
export type PolicyReceipt = z.infer<typeof PolicyReceipt>;

/**
 * `GET /`: the policy document that an administrator put, byte for byte, with its ETag (RFC 9110, 8.8.3).
 * Whoever reaches the endpoint can read it: it stands in every managed browser anyway, and the signature
 * that makes it count is inside.
 * `PUT /` (the administrator): JSON. A policy that carries no signature is checked here already, so that a
 * wrong field is named to whoever wrote it; a signed one passes through unchanged.
 */
export function policyRoute({ store, clock, administrator }: Ready): Hono {
  return new Hono()
    .get('/', etag(), async (context) => {
      const document = await store.policy();
      if (document === null) throw new Refusal('not-found', 'No policy was put yet.');
      return context.body(document.text, 200, {
        'content-type': document.contentType,
        'cache-control': 'no-cache',
        etag: tagOf(document.text),
      });
    })
    .put('/', administrator, async (context) => {
      const text = await context.req.text();
      const value = parseInput(z.record(z.string(), z.json()), parseJson(text));
      if (!('signature' in value || 'payload' in value)) parseInput(Policy, value);
      const putAt = clock().toISOString();
      await store.putPolicy({ text, contentType: 'application/json', putAt });
      return context.json({ etag: tagOf(text), putAt } satisfies PolicyReceipt);
    });
}

function tagOf(text: string): string {
  return `"${hash('sha256', text, 'base64url')}"`;
}
