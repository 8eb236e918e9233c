import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { MIGRATIONS } from '../../server/store/sqliteDatabase.ts';
import type { Store } from '../../server/store/store.ts';
import { openThreadedStore } from '../../server/store/threadedStore.ts';
import { createTestDevice } from '../support/events.ts';
import { AT, callOf } from './parties.ts';
import { type StorePlace, storeContract } from './store.contract.ts';

storeContract(
  'SQLite',
  inFolder(async (path) => openSqliteStore(path)),
);
storeContract(
  'SQLite in a thread of its own',
  inFolder((path) => openThreadedStore(path, { log: { error: () => {} } })),
);

describe('a SQLite file', () => {
  it('of the first version is brought up to date when it is opened, with all that stands in it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-older-'));
    const path = join(folder, 'log.db');
    const device = await createTestDevice();
    const older = new DatabaseSync(path);
    older.exec(`${MIGRATIONS[0]}; PRAGMA user_version = 1`);
    older
      .prepare('INSERT INTO devices (id, public_key, enrolled_at) VALUES (?, ?, ?)')
      .run(device.id, JSON.stringify(device.publicKey), AT);
    older.exec(`INSERT INTO batches (device, signature, received_at) VALUES (1, 'a.b.c', '${AT}');
      INSERT INTO events (batch, device, sequence, id, type, digest, canonical)
        VALUES (1, 1, 1, 'one', 'draft.held', '${'0'.repeat(64)}', '{"id":"one"}')`);
    older.close();

    const store = openSqliteStore(path);
    expect(await store.device(device.id)).toMatchObject({ id: device.id, status: 'active' });
    expect(await store.events({ after: 0, limit: 10, type: null })).toMatchObject([
      { canonical: '{"id":"one"}' },
    ]);
    expect(await store.admit(callOf(device))).toBeNull();
    expect(await store.tokens()).toEqual([]);
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('of a newer version is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-newer-'));
    const path = join(folder, 'log.db');
    const newer = new DatabaseSync(path);
    newer.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    newer.close();
    expect(() => openSqliteStore(path)).toThrow('newer version');
    await rm(folder, { recursive: true });
  });
});

function inFolder(open: (path: string) => Promise<Store>): () => Promise<StorePlace> {
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-store-'));
    return {
      open: () => open(join(folder, 'log.db')),
      remove: () => rm(folder, { recursive: true }),
    };
  };
}
