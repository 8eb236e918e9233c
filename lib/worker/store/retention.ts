import type { Instant } from '../../core/model/text.ts';
import { isOver } from '../../core/review/reduce.ts';
import { LOOK_LASTS } from '../review/looks.ts';
import type { Database } from './database.ts';
import { readSetting } from './settings.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Who wrote a draft that nobody has sent is known for so many days. */
const DRAFT_DAYS = 30;
/** What left is looked for in its tool for a day. */
const DEPARTURE_DAYS = 2;

/**
 * Drops what policy keeps no longer: reviews that are over, their notes, events that the endpoint has
 * acknowledged, evidence that it does not take, figures of invoices, and what was remembered of drafts. The last acknowledged event stays, since the chain goes on from its digest.
 */
export async function dropExpired(database: Database, now: Instant, decisionDays: number): Promise<void> {
  const daysAgo = (days: number) => new Date(Date.parse(now) - days * DAY).toISOString();
  const limit = daysAgo(decisionDays);
  const { reviews, notes, events, settings, drafts, registered } = database;
  await database.evidence.where('at').below(limit).delete();
  await database.invoices.where('at').below(limit).delete();
  await drafts.where('at').below(daysAgo(DRAFT_DAYS)).delete();
  // What was let out by breaking glass waits until somebody has looked, however long that takes.
  await database.afterLooks
    .where('at')
    .below(limit)
    .filter(({ why }) => why !== 'break-glass')
    .delete();
  await database.looks
    .where('at')
    .below(new Date(Date.parse(now) - LOOK_LASTS).toISOString())
    .delete();
  await registered.where('at').below(daysAgo(DRAFT_DAYS)).delete();
  await database.departures.where('at').below(daysAgo(DEPARTURE_DAYS)).delete();
  await database.shown.where('day').below(limit.slice(0, 10)).delete();
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
