import { GENESIS } from '../../lib/core/audit/chain.ts';
import type { BatchClaims } from '../../lib/core/model/batch.ts';
import type { Digest } from '../../lib/core/model/text.ts';
import type { LogEntry } from './logEntry.ts';

/** Why a sound batch does not fit the log, with the number of the event that doesn't. */
export type PlacementFault =
  /** It begins after the number that comes next. */
  | { fault: 'gap'; sequence: number; expected: number }
  /** Another event has the number already. */
  | { fault: 'doubled-number'; sequence: number }
  /** It follows another history than the stored one. */
  | { fault: 'forked-chain'; sequence: number }
  /** An event elsewhere in the log, or earlier in the batch, has the id already. */
  | { fault: 'doubled-id'; sequence: number };

/** A stored event of the device: its number and the chain's digest after it. */
export interface Place {
  sequence: number;
  digest: Digest;
}

/**
 * Where a sound batch belongs in its device's sequence. `head` is the last stored event, null before the
 * first; `stored` are the stored events with the numbers of the batch, in their order.
 *
 * A batch may begin within what is stored, as a repeated delivery does: what it repeats must be the same,
 * by the chain's digest, which covers the event and everything before it. Answers the events that are new.
 */
export function placeBatch(
  claims: BatchClaims,
  entries: readonly LogEntry[],
  head: Place | null,
  stored: readonly Place[],
): PlacementFault | { fresh: readonly LogEntry[] } {
  const next = (head?.sequence ?? 0) + 1;
  if (claims.first > next) return { fault: 'gap', sequence: claims.first, expected: next };
  const other = stored.find((place, index) => place.digest !== entries[index]?.digest);
  if (other !== undefined) return { fault: 'doubled-number', sequence: other.sequence };
  if (stored.length === 0 && claims.previous !== (head?.digest ?? GENESIS)) {
    return { fault: 'forked-chain', sequence: claims.first };
  }
  return { fresh: entries.slice(stored.length) };
}
