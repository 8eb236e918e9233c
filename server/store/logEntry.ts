import type { LinkedEvent } from '../../lib/core/audit/chain.ts';
import type { EventType } from '../../lib/core/model/event.ts';
import type { Digest, Id } from '../../lib/core/model/text.ts';

/** An event as the log keeps it: the text that the chain covers, and what it is found by. */
export interface LogEntry {
  id: Id;
  type: EventType;
  sequence: number;
  /** The event's one spelling, RFC 8785. */
  canonical: string;
  /** The chain's digest after the event. */
  digest: Digest;
}

export function toLogEntry({ event: { id, type, sequence }, canonical, digest }: LinkedEvent): LogEntry {
  return { id, type, sequence, canonical, digest };
}
