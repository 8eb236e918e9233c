import { expect, type Page, type Worker } from '@playwright/test';
import type { Browser } from 'wxt/browser';
import type { RunningChromium } from './chromium.ts';

/** The extension API, as code that runs inside the browser finds it. */
declare const chrome: typeof Browser;

/** Everything that the extension has stored in this profile, as one text, read in its worker or in one of its pages. */
export async function storedText(within: Worker | Page): Promise<string> {
  const read = async () => {
    const all: unknown[] = [await chrome.storage.local.get(), await chrome.storage.session.get()];
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name ?? '');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const database = opening.result;
      for (const table of database.objectStoreNames) {
        const reading = database.transaction(table).objectStore(table).getAll();
        await new Promise((resolve) => reading.addEventListener('success', resolve));
        all.push(table, reading.result);
      }
      database.close();
    }
    return JSON.stringify(all);
  };
  return 'goto' in within ? within.evaluate(read) : within.evaluate(read);
}

/** Ends the worker until nothing wakes it any more: a composer that comes to rest may open its port once again. */
export async function sendToSleep({ killWorker }: RunningChromium): Promise<void> {
  await expect.poll(killWorker, { intervals: [2000], timeout: 30_000 }).toBe(false);
}
