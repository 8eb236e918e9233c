import type { Instant } from '../../core/model/text.ts';
import { isOver } from '../../core/review/reduce.ts';
import type { Database } from './database.ts';
import { readSetting } from './settings.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Drops what policy keeps no longer: reviews that are over, their notes, and events that the endpoint has
 * acknowledged. The last acknowledged event stays, since the chain goes on from its digest.
 */
export async function dropExpired(database: Database, now: Instant, decisionDays: number): Promise<void> {
  const limit = new Date(Date.parse(now) - decisionDays * DAY).toISOString();
  const { reviews, notes, events, settings } = database;
  await database.transaction('rw', [reviews, notes, events, settings], async () => {
    const old = await reviews.where('updatedAt').below(limit).toArray();
    await reviews.bulkDelete(old.filter(({ review }) => isOver(review)).map(({ id }) => id));
    await notes.where('at').below(limit).delete();
    const acknowledged = (await readSetting(database, 'acknowledged'))?.sequence ?? 0;
    const kept = await events
      .orderBy('sequence')
      .filter(({ sequence, event }) => sequence >= acknowledged || event.at >= limit)
      .first();
    if (kept !== undefined) await events.where('sequence').below(kept.sequence).delete();
  });
}
