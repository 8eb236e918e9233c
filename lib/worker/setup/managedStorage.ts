import { browser } from 'wxt/browser';

/** What an admin pushes, as far as it is needed of `storage.managed`. */
export interface ManagedStorage {
  /** What has been pushed, unchecked; empty where nothing is. Rejects where the browser cannot read it. */
  get(): Promise<Record<string, unknown>>;
  onChanged(listener: () => void): void;
  /** Whether an answer with nothing in it may be one that comes too early. */
  mayBeLate(): Promise<boolean>;
  /** From now on, in this run of the browser, an answer with nothing in it means that nothing was pushed. */
  isKnown(): Promise<void>;
}

/** What Firefox says where no policy speaks of this extension (seen on 153); Chromium answers with nothing then. */
const NOTHING_PUSHED = /managed storage manifest not found/i;

/** Lives as long as the browser runs, and outlives the worker. */
const KNOWN = 'configuration-known';

export const managedStorage: ManagedStorage = {
  async get() {
    try {
      return await browser.storage.managed.get();
    } catch (error) {
      if (error instanceof Error && NOTHING_PUSHED.test(error.message)) return {};
      throw error;
    }
  },
  onChanged: (listener) => browser.storage.managed.onChanged.addListener(listener),
  async mayBeLate() {
    const session = await browser.storage.session.get(KNOWN);
    if (session[KNOWN] === true) return false;
    // Who installs by policy configures by policy; nobody pushes to what a person installed by hand.
    return (await browser.management.getSelf()).installType === 'admin';
  },
  isKnown: () => browser.storage.session.set({ [KNOWN]: true }),
};
