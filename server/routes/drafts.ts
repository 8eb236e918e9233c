import { Hono } from 'hono';
import { z } from 'zod';
import {
  type DraftReceipt,
  DraftRegistration,
  type RegisteredDraftPage,
} from '../../lib/core/model/registeredDraft.ts';
import { fingerprintsOf } from '../../lib/core/provenance/fingerprints.ts';
import { admissionRefusal, type ProvenContext } from '../deviceProof.ts';
import { parseInput } from '../parseInput.ts';
import { readBody } from '../readBody.ts';
import type { Ready } from '../ready.ts';

/** Registered drafts are handed down for so many days: a draft that hasn't left by then is written anew. */
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** What to hand down: drafts after the position `after`, `limit` at most. */
export const DraftsQuery = z.strictObject({
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

/**
 * - `POST /`: DraftRegistration → DraftReceipt, for a system that writes drafts and bears the administrator's
 *   token. The words are fingerprinted here and go no further.
 * - `GET /?after=&limit=` → RegisteredDraftPage, for enrolled devices. Its ETag changes with every registration;
 *   `If-None-Match` with it is answered 304.
 */
export function draftsRoute({ store, clock, administrator, provenDevice }: Ready): Hono<ProvenContext> {
  return new Hono<ProvenContext>()
    .post('/', administrator, async (context) => {
      const { id, text, fingerprints, declaration } = await readBody(context, DraftRegistration);
      const prints = fingerprints ?? (await printsOf(text ?? ''));
      const now = clock();
      const keepFrom = new Date(now.getTime() - KEPT_DAYS * DAY).toISOString();
      const unique = [...new Set(prints)];
      await store.registerDraft({ id, at: now.toISOString(), fingerprints: unique, declaration }, keepFrom);
      return context.json({ id, fingerprints: unique.length } satisfies DraftReceipt, 201);
    })
    .get('/', provenDevice, async (context) => {
      const fault = await store.admit(context.get('call'));
      if (fault !== null) throw admissionRefusal(fault);
      const { after, limit } = parseInput(DraftsQuery, context.req.query());
      const tag = `"${await store.newestDraft()}.${after}.${limit}"`;
      context.header('ETag', tag);
      context.header('Cache-Control', 'private, no-cache');
      if (context.req.header('If-None-Match') === tag) return context.body(null, 304);
      // One more than asked for tells whether there is a next page.
      const found = await store.registeredDrafts({ after, limit: limit + 1 });
      const drafts = found.slice(0, limit);
      const next = found.length > limit ? (drafts.at(-1)?.position ?? null) : null;
      return context.json({ drafts, next } satisfies RegisteredDraftPage);
    });

  async function printsOf(text: string): Promise<string[]> {
    const key = Buffer.from((await store.digestKey()).key, 'base64url');
    return fingerprintsOf(text, key).map(({ print }) => print);
  }
}
