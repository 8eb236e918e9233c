import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '../../../lib/core/audit/canonical.ts';
import type { LogEntry } from '../../../server/store/logEntry.ts';
import { sampleEvent } from '../../support/events.ts';

/** Events numbered from 1, as the log keeps them; their digests are none. */
export function bareEntries(count: number): LogEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const event = sampleEvent({ id: uuidv7(), sequence: index + 1 });
    // Through bytes: what was put together piece by piece would be laid flat within the measured time.
    const canonical = Buffer.from(canonicalJson(event)).toString();
    return { id: event.id, type: event.type, sequence: event.sequence, digest: 'd'.repeat(64), canonical };
  });
}
