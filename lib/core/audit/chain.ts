import type { BatchClaims } from '../model/batch.ts';
import type { AuditEvent } from '../model/event.ts';
import type { Digest } from '../model/text.ts';
import { canonicalJson, sha256Hex } from './canonical.ts';

/** The chain's digest before a device's first event. */
export const GENESIS: Digest = '0'.repeat(64);

/** The chain's digest after `event`: SHA-256 over the digest before it, a line feed, and the canonical event. */
export function chainDigest(previous: Digest, event: AuditEvent): Digest {
  return sha256Hex(chainText(previous, canonicalJson(event)));
}

function chainText(previous: Digest, canonical: string): string {
  return `${previous}\n${canonical}`;
}

/** An event in its place: its one spelling (RFC 8785), and the chain's digest after it. */
export interface LinkedEvent {
  event: AuditEvent;
  canonical: string;
  digest: Digest;
}

/** What a device signs for `events`, which must not be empty and must be in the order of their numbers. */
export function batchClaims(previous: Digest, events: readonly AuditEvent[]): BatchClaims {
  const first = events[0];
  const last = events.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError('batchClaims: a batch holds at least one event');
  return {
    device: first.device,
    first: first.sequence,
    last: last.sequence,
    previous,
    head: events.reduce(chainDigest, previous),
  };
}

/** What is wrong with a batch, in words for its sender; null when its numbers and its chain are sound. */
export type BatchFault =
  | { fault: 'foreign-event' | 'broken-order' | 'count-mismatch'; sequence: number }
  | { fault: 'broken-chain'; sequence: number };

/**
 * Checks that the events are the device's own, numbered without a gap from `first` to `last`, and that the
 * chain over them ends in `head`. Signature and place in the log are checked by whoever holds the keys.
 */
export function checkBatch(claims: BatchClaims, events: readonly AuditEvent[]): BatchFault | null {
  const linked = linkBatch(claims, events);
  return 'fault' in linked ? linked : null;
}

/**
 * As `checkBatch`, and hands back the links that it made of a sound batch, for whoever stores them.
 * `sha256` takes text to the hex digest of its UTF-8 bytes, and `spell` an event to its canonical text: where the
 * events come from, either may be had faster than the core has it.
 */
export function linkBatch(
  claims: BatchClaims,
  events: readonly AuditEvent[],
  {
    sha256 = sha256Hex,
    spell = canonicalJson,
  }: { sha256?: (text: string) => Digest; spell?: (event: AuditEvent) => string } = {},
): BatchFault | { links: LinkedEvent[] } {
  const links: LinkedEvent[] = [];
  let digest = claims.previous;
  for (const [index, event] of events.entries()) {
    if (event.device !== claims.device) return { fault: 'foreign-event', sequence: event.sequence };
    if (event.sequence !== claims.first + index) return { fault: 'broken-order', sequence: event.sequence };
    const canonical = spell(event);
    digest = sha256(chainText(digest, canonical));
    links.push({ event, canonical, digest });
  }
  if (claims.first + events.length - 1 !== claims.last)
    return { fault: 'count-mismatch', sequence: claims.last };
  if (digest !== claims.head) return { fault: 'broken-chain', sequence: claims.last };
  return { links };
}
