import Dexie, { type EntityTable } from 'dexie';
import type { Look } from '../../core/alike/look.ts';
import type { KeptInvoice } from '../../core/detectors/invoice/earlierInvoices.ts';
import type { AuditEvent } from '../../core/model/event.ts';
import type { RegisteredDraft } from '../../core/model/registeredDraft.ts';
import type { Review } from '../../core/model/review.ts';
import type { SealedWords } from '../../core/model/sealed.ts';
import type { Digest, Id, Instant } from '../../core/model/text.ts';
import type { DraftPrints } from '../../core/provenance/remember.ts';
import type { LeftPrint } from '../../core/reconcile/sentWords.ts';
import type { AfterLook } from '../../core/review/afterLook.ts';
import type { ReviewSubject } from '../record/subject.ts';

/** An event as this device wrote it, with its chain's digest after it. */
export interface StoredEvent {
  sequence: number;
  event: AuditEvent;
  head: Digest;
}

/** A review, and what is needed to go on with it after the worker died. */
export interface StoredReview {
  id: Id;
  review: Review;
  /** The gate's name for the composer. */
  composer: string;
  tab: number;
  subject: ReviewSubject;
  /** The words of an edit that was decided and not yet read back; dropped as soon as it is. */
  edit: { body: string; subject: string | null } | null;
  updatedAt: Instant;
  /** Once a person was asked: the day and who (`askedKey`). */
  asked?: string;
  /** When it was written down that it waits longer than policy promises. */
  overdue?: Instant;
}

/** A note stays on this device: its words never go into the log. */
export interface StoredNote {
  decision: Id;
  review: Id;
  text: string;
  at: Instant;
}

/** Sealed words on their way to the endpoint. Once it has them, they go. */
export interface StoredEvidence {
  id: Id;
  sealed: SealedWords;
  at: Instant;
  /** The endpoint said no for good: the problem's name. */
  refused: string | null;
}

/** What happened on one day (local date, `YYYY-MM-DD`), counted and not logged. */
export interface DayCount {
  day: string;
  passed: number;
  held: number;
  unreviewed: number;
}

/** A draft that was read here, by the fingerprints of its words and who wrote them. */
export interface RememberedDraft extends DraftPrints {
  id: Id;
  at: Instant;
  /** All of them, for finding the draft by one. */
  prints: string[];
}

/** Near-identical drafts are held against these; the words of their slots stay on this device. */
export type StoredLook = Look;

/** An invoice that was let out: later ones to the same client are held against it. */
export type StoredInvoice = KeptInvoice;

/** Words that left a tool, by a keyed print. */
export interface StoredDeparture {
  id: Id;
  at: Instant;
  site: string;
  print: LeftPrint;
  /** A person or policy let it out; false where it was seen to leave by itself. */
  isReviewed: boolean;
  /** A tool has shown it as sent, and it was counted. */
  isShown: boolean;
}

/** What a site's pages showed as sent on one day, and how many of these messages had gone through review. */
export interface ShownCount {
  /** The day and the site. */
  id: string;
  day: string;
  site: string;
  sent: number;
  reviewed: number;
  /** Once the day is over and its amounts stand in the log. */
  isTold?: boolean;
}

/** Named single values; `settings.ts` says which. */
export interface Setting {
  name: string;
  value: unknown;
}

export type Database = Dexie & {
  events: EntityTable<StoredEvent, 'sequence'>;
  reviews: EntityTable<StoredReview, 'id'>;
  notes: EntityTable<StoredNote, 'decision'>;
  days: EntityTable<DayCount, 'day'>;
  evidence: EntityTable<StoredEvidence, 'id'>;
  settings: EntityTable<Setting, 'name'>;
  drafts: EntityTable<RememberedDraft, 'id'>;
  registered: EntityTable<RegisteredDraft, 'position'>;
  looks: EntityTable<StoredLook, 'review'>;
  afterLooks: EntityTable<AfterLook, 'id'>;
  invoices: EntityTable<StoredInvoice, 'review'>;
  departures: EntityTable<StoredDeparture, 'id'>;
  shown: EntityTable<ShownCount, 'id'>;
};

/**
 * Opens this device's store. Writes are strict: since Chromium 121 the default is relaxed, and a decision
 * could be lost with the power after it was reported as stored.
 */
export function openDatabase(name = 'countersign'): Database {
  // Dexie adds the tables at run time, by the names given to `stores`.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  database.version(1).stores({
    events: 'sequence, event.type, event.review',
    reviews: 'id, review.phase, composer, tab, updatedAt',
    notes: 'decision, review, at',
    days: 'day',
    settings: 'name',
  });
  database.version(2).stores({
    drafts: 'id, at, *prints',
    registered: 'position, at, *fingerprints',
  });
  database.version(3).stores({ evidence: 'id, at' });
  database.version(4).stores({
    looks: 'review, at',
    afterLooks: 'id, at',
    reviews: 'id, review.phase, composer, tab, updatedAt, asked',
  });
  database.version(5).stores({ invoices: 'review, at' });
  database.version(6).stores({ departures: 'id, at', shown: 'id, day' });
  return database;
}
