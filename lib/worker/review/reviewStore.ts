import type { Id, Instant } from '../../core/model/text.ts';
import type { LeftWords } from '../../core/review/afterLook.ts';
import type { ReviewEffect, ReviewEvent } from '../../core/review/events.ts';
import { begin, isOver, reduce } from '../../core/review/reduce.ts';
import type { Step } from '../../core/review/step.ts';
import { afterLookOf, noticeOf } from '../record/afterLeaving.ts';
import { eventOfReview, exceptionEvents, isLoggedWhenAllowed } from '../record/eventOf.ts';
import type { ReviewSubject } from '../record/subject.ts';
import { type EventWriter, writeEvents } from '../record/writeEvents.ts';
import type { Database, StoredEvidence, StoredReview } from '../store/database.ts';
import { askedKey, countOne } from '../store/days.ts';

/** What belongs to a step and is no part of the review itself. */
export interface StepExtras {
  subject?: ReviewSubject;
  note?: string | null;
  edit?: StoredReview['edit'];
  /** The words behind a decision, sealed; the decision's event names them. */
  evidence?: Pick<StoredEvidence, 'id' | 'sealed'> | null;
  /** The words that somebody looks at afterwards, where the step lets them out without having been looked at. */
  left?: LeftWords;
}

/** A step that is stored: its effects may be carried out now. */
export interface StoredStep {
  stored: StoredReview;
  effects: ReviewEffect[];
}

/**
 * Drives reviews: reads one, reduces, and stores state, events, note and counts in one strict
 * transaction. Nothing follows from a step that is not stored: where storing fails, the promise rejects
 * with what IndexedDB said, and the review stands as it stood.
 */
export function createReviewStore(from: {
  database: Database;
  writer: EventWriter;
  newId: () => Id;
  /** Called once events of a step are stored. */
  onEvents: () => void;
}) {
  const { database, writer } = from;
  const tables = [
    database.reviews,
    database.events,
    database.notes,
    database.settings,
    database.days,
    database.evidence,
    database.afterLooks,
  ];

  async function store(
    previous: Pick<StoredReview, 'composer' | 'tab' | 'subject' | 'edit' | 'asked' | 'overdue'>,
    step: Step,
    event: ReviewEvent,
    extras: StepExtras,
  ): Promise<StoredStep> {
    const subject = extras.subject ?? previous.subject;
    const isAsked = step.records.some(({ type }) => type === 'draft.held');
    const asked = isAsked ? askedKey(event.at, subject.actor.id) : previous.asked;
    const stored: StoredReview = {
      id: step.review.id,
      review: step.review,
      composer: previous.composer,
      tab: previous.tab,
      subject,
      edit: step.review.phase === 'writing' ? (extras.edit ?? previous.edit) : null,
      updatedAt: event.at,
      ...(asked === undefined ? {} : { asked }),
      ...(previous.overdue === undefined ? {} : { overdue: previous.overdue }),
    };
    await database.reviews.put(stored);
    await writeEvents(
      database,
      writer,
      step.records
        .filter(({ type }) => type !== 'draft.allowed' || isLoggedWhenAllowed(subject, step.review.verdict))
        .flatMap((record) => [
          {
            ...eventOfReview(step.review, subject, record),
            evidence: record.type === 'review.decided' ? (extras.evidence?.id ?? null) : null,
          },
          ...noticeOf(step.review, subject, record),
          ...(record.type === 'draft.held' || record.type === 'draft.allowed'
            ? exceptionEvents(step.review.verdict, subject.actor, event.at, {
                draft: step.review.draft,
                review: step.review.id,
              })
            : []),
        ]),
    );
    for (const record of step.records) {
      if (record.type === 'draft.held') await countOne(database, event.at, 'held');
      if (record.type === 'draft.allowed') await countOne(database, event.at, 'passed');
      if (record.type === 'draft.unreviewed') await countOne(database, event.at, 'unreviewed');
    }
    const later = extras.left === undefined ? null : afterLookOf(step, subject, extras.left);
    if (later !== null) await database.afterLooks.put(later);
    const isDecided = step.records.some(({ type }) => type === 'review.decided');
    if (isDecided && extras.evidence) {
      await database.evidence.put({ ...extras.evidence, at: event.at, refused: null });
    }
    if (event.type === 'decided' && extras.note && step.records.length > 0) {
      await database.notes.put({
        decision: event.decision.id,
        review: step.review.id,
        text: extras.note,
        at: event.at,
      });
    }
    return { stored, effects: step.effects };
  }

  /** Runs only after the transaction has been committed. */
  function announce<T>(stepOrNone: T): T {
    from.onEvents();
    return stepOrNone;
  }

  return {
    /** The review that a composer has open, put off or in an unknown state; null where it has none. */
    async ofComposer(composer: string): Promise<StoredReview | null> {
      const rows = await database.reviews.where('composer').equals(composer).toArray();
      return rows.find((row) => !isOver(row.review)) ?? null;
    },

    /** A held gesture: goes on with the composer's review, or begins one. */
    async hold(
      composer: string,
      tab: number,
      subject: ReviewSubject,
      held: Omit<Extract<ReviewEvent, { type: 'held' }>, 'type' | 'review' | 'draft' | 'release'>,
      extras: Pick<StepExtras, 'left'> = {},
    ): Promise<StoredStep> {
      const event = {
        ...held,
        type: 'held',
        review: from.newId(),
        draft: from.newId(),
        release: from.newId(),
      } as const;
      return database
        .transaction('rw', tables, async () => {
          const current = await this.ofComposer(composer);
          const step = current === null ? begin(event) : reduce(current.review, event);
          return store(current ?? { composer, tab, subject, edit: null }, step, event, {
            ...extras,
            subject,
          });
        })
        .then(announce);
    },

    /** Feeds an event to a review. Null where there is no such review. */
    async apply(id: Id, event: ReviewEvent, extras: StepExtras = {}): Promise<StoredStep | null> {
      return database
        .transaction('rw', tables, async () => {
          const current = await database.reviews.get(id);
          return current === undefined ? null : store(current, reduce(current.review, event), event, extras);
        })
        .then(announce);
    },

    /** Every review of a tab that closed, or of all tabs after a restart of the browser. */
    async abandon(at: Instant, tab: number | null): Promise<void> {
      const rows = await (tab === null
        ? database.reviews.where('review.phase').noneOf(['left', 'rejected', 'withdrawn', 'unknown'])
        : database.reviews.where('tab').equals(tab)
      ).toArray();
      for (const row of rows) {
        if (!isOver(row.review)) await this.apply(row.id, { type: 'gone', at });
      }
    },
  };
}
export type ReviewStore = ReturnType<typeof createReviewStore>;
