import { browser } from 'wxt/browser';
import type { StoredPacks } from './door.ts';

/** As `PACKS` in lib/worker/setup/packs.ts; the page side takes nothing of the worker. */
const PACKS = 'packs';

/** What the worker has stored, as it stands and as it changes. */
export const storedPacks = {
  async read(): Promise<StoredPacks | undefined> {
    const all = await browser.storage.local.get(PACKS);
    return all[PACKS] as StoredPacks | undefined;
  },
  onChange(listener: (packs: StoredPacks | undefined) => void): void {
    browser.storage.local.onChanged.addListener((changes) => {
      const change = changes[PACKS];
      if (change !== undefined) listener(change.newValue as StoredPacks | undefined);
    });
  },
};
