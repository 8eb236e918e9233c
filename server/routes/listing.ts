import { Hono } from 'hono';
import { z } from 'zod';
import { AuditEvent, EventType } from '../../lib/core/model/event.ts';
import { Instant } from '../../lib/core/model/text.ts';
import { parseInput } from '../parseInput.ts';
import type { Ready } from '../ready.ts';

/** What to read: lines after the position `after`, `limit` at most, of one type or of all. */
export const ListingQuery = z.strictObject({
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  type: EventType.optional(),
});

/** Lines of the log in its order. `next` is the `after` of the next page; null where the log ends for now. */
export const EventPage = z.strictObject({
  events: z.array(z.strictObject({ position: z.int().positive(), receivedAt: Instant, event: AuditEvent })),
  next: z.int().positive().nullable(),
});
export type EventPage = z.infer<typeof EventPage>;

/** `GET /?after=&limit=&type=` → EventPage, for the holder of the administrator's token. */
export function listingRoute({ store, administrator }: Ready): Hono {
  return new Hono().get('/', administrator, async (context) => {
    const { after, limit, type = null } = parseInput(ListingQuery, context.req.query());
    // One more than asked for tells whether there is a next page.
    const lines = await store.events({ after, limit: limit + 1, type });
    const page = lines.slice(0, limit);
    const next = lines.length > limit ? (page.at(-1)?.position ?? null) : null;
    const events = page.map(({ position, receivedAt, canonical }) => ({
      position,
      receivedAt,
      // Parsed before it was stored. An event of an older version stays as it was signed.
      event: JSON.parse(canonical) as AuditEvent,
    }));
    return context.json({ events, next } satisfies EventPage);
  });
}
