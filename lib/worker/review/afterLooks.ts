import { bareEvent } from '../../core/audit/bareEvent.ts';
import type { ReasonCode } from '../../core/model/decision.ts';
import type { AuditEvent } from '../../core/model/event.ts';
import type { Id, Instant } from '../../core/model/text.ts';
import type { AfterLook } from '../../core/review/afterLook.ts';
import { type EventWriter, writeEvents } from '../record/writeEvents.ts';
import type { Database } from '../store/database.ts';

/** What somebody says of a draft that had left. */
export interface LookedAt {
  look: Id;
  outcome: 'right' | 'wrong';
  reason: ReasonCode | null;
}

/** What left and waits until somebody has looked at it: drawn by lot, over the day's budget, or by breaking glass. */
export function createAfterLooks(from: {
  database: Database;
  writer: EventWriter;
  onEvents: () => void;
  now: () => Instant;
}) {
  const { database } = from;
  return {
    /** Oldest first. */
    all: (): Promise<AfterLook[]> => database.afterLooks.orderBy('at').toArray(),

    /** Takes one off the queue, with its event, in one transaction. Null where somebody else was quicker. */
    async looked({ look, outcome, reason }: LookedAt, actor: AuditEvent['actor']): Promise<AfterLook | null> {
      const { afterLooks, events, settings } = database;
      const found = await database.transaction('rw', [afterLooks, events, settings], async () => {
        const waiting = await afterLooks.get(look);
        if (waiting === undefined) return null;
        const { id, review, why, words, at } = waiting;
        await writeEvents(database, from.writer, [
          {
            ...bareEvent('draft.looked', from.now(), actor),
            draft: id,
            review,
            kind: words.kind,
            visibility: words.visibility,
            account: words.account,
            ...(why === 'break-glass' ? {} : { after: why }),
            breakGlass: why === 'break-glass',
            decision: outcome === 'right' ? 'approve' : 'reject',
            reasonCode: reason,
            times: { drafted: null, held: null, opened: null, decided: null, released: at, confirmed: null },
          },
        ]);
        await afterLooks.delete(look);
        return waiting;
      });
      if (found !== null) from.onEvents();
      return found;
    },
  };
}
export type AfterLooks = ReturnType<typeof createAfterLooks>;
