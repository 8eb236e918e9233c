import 'fake-indexeddb/auto';
import { v7 } from 'uuid';
import { bareEvent, type EventDraft } from '../../lib/core/audit/bareEvent.ts';
import { deviceKey } from '../../lib/worker/record/device.ts';
import { type EventWriter, writeEvents } from '../../lib/worker/record/writeEvents.ts';
import { type Database, openDatabase } from '../../lib/worker/store/database.ts';
import { AT } from './reviews.ts';

/** A device's store in memory: the code is the real one, and IndexedDB is fake-indexeddb's. */
export async function openTestDevice(): Promise<{ database: Database; writer: EventWriter }> {
  const database = openDatabase(`device-${v7()}`);
  const device = await deviceKey(database);
  return {
    database,
    writer: { device: device.id, versions: { extension: '0.1.0', browser: 'Chrome/156' }, newId: v7 },
  };
}

export function allowedEvent(): EventDraft {
  return bareEvent('draft.allowed', AT, { id: null, roles: [], how: 'self-declared' });
}

/** Stores `count` events one by one, as decisions come. */
export async function storeEvents(database: Database, writer: EventWriter, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await database.transaction('rw', database.events, database.settings, () =>
      writeEvents(database, writer, [allowedEvent()]),
    );
  }
}
