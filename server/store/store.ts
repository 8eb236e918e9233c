import type { BatchClaims, BatchReceipt } from '../../lib/core/model/batch.ts';
import type { DevicePublicKey, EnrolmentReply } from '../../lib/core/model/enrolment.ts';
import type { DeviceId, EventType } from '../../lib/core/model/event.ts';
import type { RegisteredDraft } from '../../lib/core/model/registeredDraft.ts';
import type { Instant } from '../../lib/core/model/text.ts';
import type { LogEntry } from './logEntry.ts';
import type { PlacementFault } from './placement.ts';

export interface Enrolment {
  device: DeviceId;
  publicKey: DevicePublicKey;
  at: Instant;
}

/** A batch whose signature, numbers and chain were found sound. Its place in the log is the store's to check. */
export interface CheckedBatch {
  claims: BatchClaims;
  /** The compact JWS over the claims, kept so that the log can be checked by someone who doesn't trust it. */
  signature: string;
  receivedAt: Instant;
  /** The events from `claims.first` to `claims.last`, in this order. */
  entries: readonly LogEntry[];
}

/** What came of a batch: either all of it stands in the log, or nothing of it was stored. */
export type Appended = { receipt: BatchReceipt } | PlacementFault;

/** One line of the log. `position` grows with the order of the log; positions may leave gaps. */
export interface StoredEvent {
  position: number;
  receivedAt: Instant;
  canonical: string;
}

/** Which part of the log to read: what comes after a position, of one type or of all, `limit` lines at most. */
export interface EventQuery {
  after: number;
  limit: number;
  type: EventType | null;
}

/** A draft to be registered. `id` is its system's own; its position is the store's to give. */
export interface NewDraft extends Omit<RegisteredDraft, 'position'> {
  id: string;
}

/**
 * Where the endpoint keeps devices and the log. Several endpoints may share one.
 *
 * - Atomic: a method's change is made whole or not at all. A method that rejects has changed nothing that
 *   repeating it would not mend.
 * - Durable: when a promise resolves, the change survives a crash of the process and of the machine.
 * - Ordered: a reader who has seen a position never later finds a new event at or before it; within one
 *   device, positions follow the device's numbers.
 * - Permanent: an event id and a device's number are taken once, for good.
 */
export interface Store {
  /** The organisation's key for digests: made once, from cryptographic randomness, by whoever asks first. */
  digestKey(): Promise<EnrolmentReply['digestKey']>;

  /** Remembers a device and its key. A device that is known already stays as it is. */
  enrol(enrolment: Enrolment): Promise<void>;

  /** The key of an enrolled device; null for a device that is not. */
  publicKey(device: DeviceId): Promise<DevicePublicKey | null>;

  /**
   * Puts a batch in its place in the sequence of its device, which must be enrolled: see `placement.ts` for
   * the rules. Of two batches that come at once, the second is judged by the log with the first in it.
   */
  append(batch: CheckedBatch): Promise<Appended>;

  /** Lines of the log, in the order of the log. */
  events(query: EventQuery): Promise<StoredEvent[]>;

  /** Puts a registered draft in the place of an earlier one of the same id, and forgets those before `keepFrom`. */
  registerDraft(draft: NewDraft, keepFrom: Instant): Promise<void>;

  /** Registered drafts after a position, in order, `limit` at most. */
  registeredDrafts(query: { after: number; limit: number }): Promise<RegisteredDraft[]>;

  /** The position of the newest registered draft; 0 where there is none. */
  newestDraft(): Promise<number>;

  /** Resolves if the storage answers, else rejects. */
  ping(): Promise<void>;

  /** Waits for what is under way, then lets go of the storage. The store can't be used after it. */
  close(): Promise<void>;
}
