import type { BatchClaims, BatchReceipt } from '../../lib/core/model/batch.ts';
import type { EnrolmentReply } from '../../lib/core/model/enrolment.ts';
import type { DeviceId, EventType } from '../../lib/core/model/event.ts';
import type { RegisteredDraft } from '../../lib/core/model/registeredDraft.ts';
import type { Id, Instant } from '../../lib/core/model/text.ts';
import type { AdmissionFault, DeviceStatus, ProvenCall } from './admission.ts';
import type { Device, Enrolment, EnrolmentToken, TokenFault } from './enrolment.ts';
import type { LogEntry } from './logEntry.ts';
import type { PlacementFault } from './placement.ts';

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
export type Appended = { receipt: BatchReceipt } | PlacementFault | AdmissionFault;

/** One line of the log. `position` grows with the order of the log; positions may leave gaps. */
export interface StoredEvent extends LogEntry {
  position: number;
  receivedAt: Instant;
  device: DeviceId;
  /** Names the delivery that brought it; events of one delivery follow each other. */
  batch: number;
  /** The JWS of that delivery. */
  signature: string;
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

/** A part of a list in its order: what comes after a number, `limit` at most. */
export interface PageQuery {
  after: number;
  limit: number;
}

/** Sealed words behind an event (a JWE as JSON), which the endpoint can't read. */
export interface SealedEvidence {
  id: Id;
  device: DeviceId;
  sealed: string;
  receivedAt: Instant;
}

/** A policy document, byte for byte as it was put. */
export interface PolicyDocument {
  text: string;
  contentType: string;
  putAt: Instant;
}

/** What the tools showed as sent, by the site's id, over all days that devices have told of. */
export interface ShownFigures {
  host: string;
  sent: number;
  reviewed: number;
}

/** Amounts of what is kept. */
export interface StoreFigures {
  events: { type: EventType; count: number }[];
  devices: { status: DeviceStatus; count: number }[];
  evidence: number;
  /** In the order of their hosts. */
  shown: ShownFigures[];
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

  /**
   * The endpoint's own private key as JSON: `candidate` where there is none yet, and the same for all after.
   * Null where there is none and no candidate.
   */
  ownKey(candidate: string | null): Promise<string | null>;

  /**
   * Remembers a device and its key, and uses its token once. A device that is known already stays as it is
   * and needs no token: its key proves who it is.
   */
  enrol(enrolment: Enrolment): Promise<{ status: DeviceStatus } | TokenFault | AdmissionFault>;

  /** Uses up the proof of a call, and writes down that the device was seen. Null where the call is let in. */
  admit(call: ProvenCall): Promise<AdmissionFault | null>;

  device(id: DeviceId): Promise<Device | null>;

  /** Devices in the order of their enrolment. */
  devices(query: PageQuery): Promise<Device[]>;

  /** Changes what a device may do, from its next call on. Revoked is for good. Null for a device that is not known. */
  setDeviceStatus(id: DeviceId, status: 'active' | 'revoked', at: Instant): Promise<Device | null>;

  addToken(token: EnrolmentToken): Promise<void>;

  /** Every token that an administrator made, in this order. */
  tokens(): Promise<EnrolmentToken[]>;

  /** Ends a token; devices that enrolled with it stay. False for one that is not known. */
  endToken(id: string, at: Instant): Promise<boolean>;

  /**
   * Puts a batch in its place in the sequence of its device, which must be enrolled: see `placement.ts` for
   * the rules. Of two batches that come at once, the second is judged by the log with the first in it.
   * The call that brought it is admitted in the same change; null for the endpoint's own events and for what
   * a backup brings back.
   */
  append(batch: CheckedBatch, call: ProvenCall | null): Promise<Appended>;

  /** Lines of the log, in the order of the log. */
  events(query: EventQuery): Promise<StoredEvent[]>;

  /** Puts a registered draft in the place of an earlier one of the same id, and forgets those before `keepFrom`. */
  registerDraft(draft: NewDraft, keepFrom: Instant): Promise<void>;

  /** Registered drafts after a position, in order, `limit` at most. */
  registeredDrafts(query: { after: number; limit: number }): Promise<RegisteredDraft[]>;

  /** The position of the newest registered draft; 0 where there is none. */
  newestDraft(): Promise<number>;

  /** The last event of a device; null where it has none. */
  head(device: DeviceId): Promise<{ sequence: number; digest: string } | null>;

  /** Keeps sealed evidence. The same again changes nothing; other words under a taken id are refused. */
  addEvidence(evidence: SealedEvidence): Promise<{ stored: boolean } | { fault: 'doubled-id' }>;

  evidence(id: Id): Promise<SealedEvidence | null>;

  /** Sealed evidence in the order of its arrival, numbered. */
  evidencePage(query: PageQuery): Promise<(SealedEvidence & { number: number })[]>;

  /** Puts a document in force; earlier ones are kept. */
  putPolicy(document: PolicyDocument): Promise<void>;

  /** The document in force; null where none was put. */
  policy(): Promise<PolicyDocument | null>;

  figures(): Promise<StoreFigures>;

  /** Brings back, into an empty store, what is not the log's: the keys, and devices and tokens as they stood. */
  restore(part: RestoredPart): Promise<void>;

  /** Resolves if the storage answers, else rejects. */
  ping(): Promise<void>;

  /** Waits for what is under way, then lets go of the storage. The store can't be used after it. */
  close(): Promise<void>;
}

/** What a backup holds beside the log, evidence and policies. */
export type RestoredPart =
  | { kind: 'keys'; digestKey: EnrolmentReply['digestKey']; ownKey: string | null }
  | { kind: 'device'; device: Omit<Device, 'number'> };
