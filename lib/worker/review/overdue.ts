import type { Policy } from '../../core/model/policy.ts';
import type { Instant } from '../../core/model/text.ts';
import { serviceLevelOf } from '../../core/policy/serviceLevel.ts';
import { eventOfReview } from '../record/eventOf.ts';
import { type EventWriter, writeEvents } from '../record/writeEvents.ts';
import type { Database, StoredReview } from '../store/database.ts';
import { WAITING } from '../store/waitingPhases.ts';
import type { Alarm } from '../sync/outbox.ts';

/**
 * Notices held drafts that wait longer than policy promises, each once: `review.overdue`. One alarm rings for the
 * next of them, also where the worker sleeps till then.
 */
export function createOverdue(from: {
  database: Database;
  writer: EventWriter;
  policy: () => Policy;
  alarm: Alarm;
  /** Called once events are stored. */
  onEvents: () => void;
  now: () => Instant;
}) {
  const { database } = from;

  /** Held drafts of which it was not said yet that they are overdue, with the end of their time. */
  async function waiting(): Promise<{ row: StoredReview; decideBy: Instant }[]> {
    const rows = await database.reviews
      .where('review.phase')
      .anyOf([...WAITING])
      .toArray();
    return rows.flatMap((row) => {
      const level = row.overdue === undefined ? serviceLevelOf(from.policy(), row.review) : null;
      return level === null ? [] : [{ row, decideBy: level.decideBy }];
    });
  }

  /** Stores one event for each that is overdue at that instant, and marks it, in one transaction. */
  async function writeDown(at: Instant): Promise<void> {
    const { reviews, events, settings } = database;
    await database.transaction('rw', [reviews, events, settings], async () => {
      const late = (await waiting()).filter(({ decideBy }) => decideBy <= at).map(({ row }) => row);
      await writeEvents(
        database,
        from.writer,
        late.map(({ review, subject }) =>
          eventOfReview(review, subject, {
            type: 'review.overdue',
            at,
            decision: null,
            cause: null,
            outcome: null,
          }),
        ),
      );
      await reviews.bulkPut(late.map((row) => ({ ...row, overdue: at })));
    });
    from.onEvents();
  }

  return {
    /** Writes what is overdue by now, and sets the alarm for what will be next. */
    async look(): Promise<void> {
      const at = from.now();
      let open = await waiting();
      // Read first: this is asked after every step of a review, and a transaction that writes would hold up the next.
      if (open.some(({ decideBy }) => decideBy <= at)) {
        await writeDown(at);
        open = await waiting();
      }
      const [next] = open.map(({ decideBy }) => Date.parse(decideBy)).sort((a, b) => a - b);
      // One that rings for a draft that was decided meanwhile does no harm: it sets the next.
      if (next !== undefined) await from.alarm.setNoLaterThan(next);
    },
  };
}
export type Overdue = ReturnType<typeof createOverdue>;
