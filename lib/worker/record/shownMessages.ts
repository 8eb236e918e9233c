import { bareEvent } from '../../core/audit/bareEvent.ts';
import type { Message } from '../../core/model/context.ts';
import type { AuditEvent } from '../../core/model/event.ts';
import type { Id, Instant } from '../../core/model/text.ts';
import { isSameMessage, leftPrint } from '../../core/reconcile/sentWords.ts';
import type { Database, StoredDeparture } from '../store/database.ts';
import { dayOf } from '../store/days.ts';
import { type EventWriter, writeEvents } from './writeEvents.ts';

/** What left longer ago is not looked for any more, in milliseconds. */
const LOOKED_FOR = 24 * 3_600_000;

/**
 * Holds what tools show as sent against what was let out here. What is kept of either is a keyed print, and for each
 * day and site how many messages were shown, and how many of them had gone through review.
 */
export function createShownMessages(from: {
  database: Database;
  writer: EventWriter;
  /** A site and what reads its pages, as events name them. */
  hostOf(site: string): AuditEvent['host'];
  onEvents(): void;
  key(): Uint8Array;
  now(): Instant;
  newId(): Id;
}) {
  const { database, key } = from;
  const { departures, shown } = database;

  async function count(site: string, isReviewed: boolean): Promise<void> {
    const day = dayOf(from.now());
    const id = `${day} ${site}`;
    const before = (await shown.get(id)) ?? { id, day, site, sent: 0, reviewed: 0 };
    const reviewed = before.reviewed + (isReviewed ? 1 : 0);
    await shown.put({ ...before, sent: before.sent + 1, reviewed });
  }

  async function departureOf(text: string, site: string): Promise<StoredDeparture | undefined> {
    const since = new Date(Date.parse(from.now()) - LOOKED_FOR).toISOString();
    const rows = await departures.where('at').above(since).reverse().sortBy('at');
    return rows.find((row) => row.site === site && isSameMessage(text, row.print, key()));
  }

  function keep(text: string, site: string, how: Pick<StoredDeparture, 'isReviewed' | 'isShown'>) {
    const print = leftPrint(text, key());
    const row = print && { id: from.newId(), at: from.now(), site, print, ...how };
    return row === null ? Promise.resolve() : departures.put(row).then(() => undefined);
  }

  /** The amounts of each day that is over, and of each site, are a line of the log, once. */
  async function tellEnded(): Promise<void> {
    const { events, settings } = database;
    const at = from.now();
    const ended = await database.transaction('rw', [shown, events, settings], async () => {
      const rows = await shown.where('day').below(dayOf(at)).toArray();
      const untold = rows.filter(({ isTold }) => isTold !== true);
      const nobody = { id: null, roles: [], how: 'self-declared' as const };
      const lines = untold.map(({ day, site, sent, reviewed }) => ({
        ...bareEvent('shown.counted', at, nobody),
        host: from.hostOf(site),
        shown: { day, sent, reviewed },
      }));
      await writeEvents(database, from.writer, lines);
      await shown.bulkPut(untold.map((row) => ({ ...row, isTold: true })));
      return untold.length;
    });
    if (ended > 0) from.onEvents();
  }

  return {
    tellEnded,

    /** Remembers words that left: by policy or on a decision (`isReviewed`), or seen to leave by themselves. */
    left: (text: string, site: string, isReviewed: boolean): Promise<void> =>
      keep(text, site, { isReviewed, isShown: false }),

    /**
     * A message that a tool shows as sent just now. Counted once, however many pages show it. True where it is the
     * person's own (`isOwn`) and nothing is known of its leaving: then it is for the log.
     */
    appeared: ({ text }: Message, site: string, isOwn: boolean): Promise<boolean> =>
      database.transaction('rw', [departures, shown], async () => {
        const departure = await departureOf(text, site);
        if (departure?.isShown || (departure === undefined && !isOwn)) return false;
        await count(site, departure?.isReviewed === true);
        if (departure !== undefined) await departures.update(departure.id, { isShown: true });
        else await keep(text, site, { isReviewed: false, isShown: true });
        return departure === undefined;
      }),

    /** The figures of every day and site that are kept, the newest day first. */
    figures: () => shown.orderBy('day').reverse().toArray(),
  };
}
export type ShownMessages = ReturnType<typeof createShownMessages>;
