import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { openThreadedStore } from '../../server/store/threadedStore.ts';
import { type StorePlace, storeContract } from './store.contract.ts';

storeContract(
  'SQLite',
  inFolder(async (path) => openSqliteStore(path)),
);
storeContract(
  'SQLite in a thread of its own',
  inFolder((path) => openThreadedStore(path, { log: { error: () => {} } })),
);

function inFolder(open: (path: string) => Promise<Store>): () => Promise<StorePlace> {
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-store-'));
    return {
      open: () => open(join(folder, 'log.db')),
      remove: () => rm(folder, { recursive: true }),
    };
  };
}
