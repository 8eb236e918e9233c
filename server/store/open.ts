import type { Store } from './store.ts';
import { openThreadedStore } from './threadedStore.ts';

/**
 * Opens the store that a database URL names: `file:PATH`, where a path is as the working directory sees it.
 * Rejects where it can't be opened, is no database, or was written by a newer version.
 */
export function openStore(databaseUrl: string): Promise<Store> {
  return openThreadedStore(databaseUrl.replace(/^file:/, ''));
}
