import { browser } from 'wxt/browser';

/** What Firefox says where no policy speaks of this extension (seen on 153); Chromium answers with nothing then. */
const NOTHING_PUSHED = /managed storage manifest not found/i;

/** What an admin has pushed, unchecked; empty where nothing is. Rejects where the browser cannot read it. */
export async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch (error) {
    if (error instanceof Error && NOTHING_PUSHED.test(error.message)) return {};
    throw error;
  }
}
