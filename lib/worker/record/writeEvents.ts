import type { EventDraft } from '../../core/audit/bareEvent.ts';
import { chainDigest, GENESIS } from '../../core/audit/chain.ts';
import { AuditEvent, type DeviceId } from '../../core/model/event.ts';
import type { Database, StoredEvent } from '../store/database.ts';
import { readSetting, writeSetting } from '../store/settings.ts';

/** What every event of this device carries, and where ids come from. */
export interface EventWriter {
  device: DeviceId;
  versions: AuditEvent['versions'];
  newId: () => string;
}

/**
 * Numbers, chains and stores events. It must run inside a read-write transaction over `events` and
 * `settings`, so that a number is never given twice and no event stands without its link; hashing is
 * synchronous because an IndexedDB transaction ends at the first foreign await.
 */
export async function writeEvents(
  database: Database,
  writer: EventWriter,
  drafts: readonly EventDraft[],
): Promise<void> {
  if (drafts.length === 0) return;
  let chain = (await readSetting(database, 'chain')) ?? { sequence: 0, head: GENESIS };
  const rows: StoredEvent[] = [];
  for (const draft of drafts) {
    const sequence = chain.sequence + 1;
    const event = AuditEvent.parse({
      ...draft,
      id: writer.newId(),
      device: writer.device,
      sequence,
      versions: writer.versions,
    });
    chain = { sequence, head: chainDigest(chain.head, event) };
    rows.push({ sequence, event, head: chain.head });
  }
  await database.events.bulkAdd(rows);
  await writeSetting(database, 'chain', chain);
}
