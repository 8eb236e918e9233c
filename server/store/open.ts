import type { Log } from '../log.ts';
import { openPostgresStore } from './postgres.ts';
import type { Store } from './store.ts';
import { openThreadedStore } from './threadedStore.ts';

/**
 * Opens the store that a database URL names: `file:PATH`, where a path is as the working directory sees it,
 * or `postgres://…`. Rejects where it can't be opened, is no database, or was written by a newer version.
 */
export function openStore(databaseUrl: string, log: Log): Promise<Store> {
  return databaseUrl.startsWith('file:')
    ? openThreadedStore(databaseUrl.slice('file:'.length), { log })
    : openPostgresStore(databaseUrl, { log });
}
