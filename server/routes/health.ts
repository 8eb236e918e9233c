import { Hono } from 'hono';
import { z } from 'zod';
import { failure } from '../log.ts';
import type { Ready } from '../ready.ts';
import { Refusal } from '../refusal.ts';

/** The endpoint runs and its storage answers. */
export const Health = z.strictObject({ status: z.literal('ok') });
export type Health = z.infer<typeof Health>;

/** `GET /` → Health, or 503 where the storage does not answer. */
export function healthRoute({ store, log }: Pick<Ready, 'store' | 'log'>): Hono {
  return new Hono().get('/', async (context) => {
    try {
      await store.ping();
    } catch (error) {
      log.error(failure(error), 'the storage does not answer');
      throw new Refusal('unavailable', 'Nothing can be stored now. What is sent later is not lost.');
    }
    return context.json({ status: 'ok' } satisfies Health);
  });
}
