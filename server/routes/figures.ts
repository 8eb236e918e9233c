import { Hono } from 'hono';
import { z } from 'zod';
import { EventType } from '../../lib/core/model/event.ts';
import type { Ready } from '../ready.ts';

const Amount = z.int().nonnegative();

/** Amounts of what the endpoint keeps, as it stands now. */
export const Figures = z.strictObject({
  events: z.strictObject({ total: Amount, byType: z.partialRecord(EventType, Amount) }),
  devices: z.strictObject({ active: Amount, waiting: Amount, revoked: Amount }),
  evidence: Amount,
  /** What tools showed as sent, by the site's id: how many messages, how many that had gone through review, and their share. */
  shown: z.array(
    z.strictObject({ host: z.string(), sent: Amount, reviewed: Amount, share: z.number().min(0).max(1) }),
  ),
});
export type Figures = z.infer<typeof Figures>;

/** `GET /` → Figures, for the administrator. */
export function figuresRoute({ store, administrator }: Ready): Hono {
  return new Hono().get('/', administrator, async (context) => {
    const { events, devices, evidence, shown } = await store.figures();
    const byType = Object.fromEntries(events.map(({ type, count }) => [type, count]));
    const total = events.reduce((sum, { count }) => sum + count, 0);
    const counted = { active: 0, waiting: 0, revoked: 0 };
    for (const { status, count } of devices) counted[status] = count;
    return context.json({
      events: { total, byType },
      devices: counted,
      evidence,
      shown: shown.map((figures) => ({ ...figures, share: figures.reviewed / figures.sent })),
    } satisfies Figures);
  });
}
