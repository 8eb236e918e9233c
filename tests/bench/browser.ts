import type { Frame, Page } from '@playwright/test';
import buildForTests, { DESK, ENDPOINT, EXTENSION } from '../browser/support/build.ts';
import { type RunningChromium, startChromium } from '../browser/support/chromium.ts';
import { startDesk } from '../support/desk.ts';
import { startEndpoint } from '../support/endpoint.ts';
import { p95 } from './percentile.ts';
import type { BenchRow } from './row.ts';

const ROUNDS = 25;
const COLD_ROUNDS = 8;
const TICKET = `http://${DESK}/ticket`;

/**
 * What a person waits for, in real Chromium with the built extension: the panel after a held gesture, the
 * verdict after the last key, a stored decision. Times are the browser's own, taken in the page, the panel
 * and the worker.
 */
export async function benchBrowser(): Promise<BenchRow[]> {
  await buildForTests();
  const desk = await startDesk();
  const endpoint = await startEndpoint();
  const chromium = await startChromium({
    extension: EXTENSION,
    hosts: { [DESK]: Number(new URL(desk.url).port), [ENDPOINT]: endpoint.port },
  });
  try {
    await chromium.covered();
    return [...(await panelTimes(chromium)), ...(await storeTimes(chromium))];
  } finally {
    await chromium.stop();
    await endpoint.remove();
    await desk.stop();
  }
}

async function panelTimes(chromium: RunningChromium): Promise<BenchRow[]> {
  const page = await chromium.context.newPage();
  await page.addInitScript(notePainted);
  const mounted: number[] = [];
  const cold: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto(TICKET);
    await panelFrame(page);
    mounted.push(await heldToPainted(page));
  }
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    await page.goto('about:blank');
    await chromium.killWorker();
    await page.goto(TICKET, { waitUntil: 'commit' });
    cold.push(await heldToPainted(page));
  }
  await page.close();
  return [
    {
      name: 'held gesture → panel painted and usable, mounted',
      value: p95(mounted),
      unit: 'ms',
      budget: 60,
      direction: 'at-most',
      note: `p95 of ${ROUNDS}: from the press to the first frame that shows the review with its buttons`,
    },
    {
      name: 'held gesture → panel painted and usable, not mounted, worker stopped',
      value: p95(cold),
      unit: 'ms',
      budget: 300,
      direction: 'at-most',
      note: `p95 of ${COLD_ROUNDS}; the page is pressed as soon as its button is there`,
    },
  ];
}

/** Runs in every frame before its own scripts: notes when a review with its buttons was painted for the first time. */
function notePainted(): void {
  const look = () => {
    if (document.querySelector('[data-act="approve"]') === null) return;
    observer.disconnect();
    // A hidden frame of another origin draws nothing, so this waits until it is shown.
    requestAnimationFrame(() => {
      Object.assign(window, { paintedAt: performance.timeOrigin + performance.now() });
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

async function panelFrame(page: Page): Promise<Frame> {
  const isPanel = (frame: Frame) => frame.url().endsWith('/review.html');
  const frame = page.frames().find(isPanel) ?? (await page.waitForEvent('framenavigated', isPanel));
  await frame.waitForSelector('h1');
  return frame;
}

async function heldToPainted(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: 'Save and email' });
  await button.waitFor();
  await button.click();
  const frame = await panelFrame(page);
  const painted = await frame.waitForFunction(() => Reflect.get(window, 'paintedAt') as number | undefined);
  // The gate keeps a held press from every listener of the page; the browser's own record of it stays.
  const pressed = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const seen = (list: PerformanceObserverEntryList) => {
          const first = list.getEntries()[0];
          if (first !== undefined) resolve(performance.timeOrigin + first.startTime);
        };
        new PerformanceObserver(seen).observe({ type: 'first-input', buffered: true });
      }),
  );
  const at = await painted.jsonValue();
  if (at === undefined) throw new Error('the panel was not seen');
  return at - pressed;
}

async function storeTimes(chromium: RunningChromium): Promise<BenchRow[]> {
  const worker = await chromium.worker();
  // The very transaction of a decision, on a store of the same make with as many rows as a year leaves.
  const { decision, newest } = await worker.evaluate(async (rounds) => {
    const open = () =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('bench', 1);
        request.onupgradeneeded = () => {
          const events = request.result.createObjectStore('events', { keyPath: 'sequence' });
          events.createIndex('type', 'event.type');
          request.result.createObjectStore('reviews', { keyPath: 'id' });
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const done = (transaction: IDBTransaction) =>
      new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
    const row = (sequence: number) => ({
      sequence,
      event: { type: 'review.decided', filler: 'x'.repeat(1500) },
      head: '0'.repeat(64),
    });
    const database = await open();
    for (let start = 0; start < 100_000; start += 5000) {
      const filling = database.transaction('events', 'readwrite', { durability: 'relaxed' });
      for (let index = 0; index < 5000; index += 1) filling.objectStore('events').put(row(start + index));
      await done(filling);
    }
    const decision: number[] = [];
    for (let round = 0; round < rounds * 4; round += 1) {
      const start = performance.now();
      const strict = database.transaction(['events', 'reviews'], 'readwrite', { durability: 'strict' });
      strict.objectStore('events').put(row(200_000 + round));
      strict.objectStore('reviews').put({ id: `r${round}`, filler: 'x'.repeat(2000) });
      await done(strict);
      decision.push(performance.now() - start);
    }
    database.close();
    const newest: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      const again = await open();
      const reading = again.transaction('events').objectStore('events').openCursor(null, 'prev');
      await new Promise<void>((resolve, reject) => {
        let count = 0;
        reading.onsuccess = () => {
          count += 1;
          if (reading.result === null || count === 50) resolve();
          else reading.result.continue();
        };
        reading.onerror = () => reject(reading.error);
      });
      newest.push(performance.now() - start);
      again.close();
    }
    indexedDB.deleteDatabase('bench');
    return { decision, newest };
  }, ROUNDS);
  return [
    {
      name: 'decision stored, strict durability, 100,000 events before it',
      value: p95(decision),
      unit: 'ms',
      budget: 15,
      direction: 'at-most',
      note: 'p95; the same stores and sizes, without Dexie',
    },
    {
      name: '100,000 events: open, newest 50',
      value: p95(newest),
      unit: 'ms',
      budget: 60,
      direction: 'at-most',
      note: 'p95',
    },
  ];
}
