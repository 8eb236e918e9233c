import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Frame,
  type Page,
  type Worker,
} from '@playwright/test';
import type { FromGate, ToGate } from '../../../../lib/messages/composerPort.ts';
import { ELSEWHERE, HARNESS, SITE } from './bundle.ts';
import type { Harness, Plan } from './workerScript.ts';

type Said<T extends FromGate['type']> = Extract<FromGate, { type: T }>;

/** The scripted worker, by what it heard and what it is told to say. */
export interface WorkerEnd {
  plan(plan: Partial<Plan>): Promise<void>;
  change(plan: Partial<Plan>): Promise<void>;
  heard<T extends FromGate['type']>(type: T): Promise<Said<T>[]>;
  /** Everything it heard, in order, by type. */
  types(): Promise<FromGate['type'][]>;
  frames(): Promise<number[]>;
  say(message: ToGate): Promise<void>;
  /** Says a release for the newest reading, also where that was read after the gesture; its id comes back. */
  release(): Promise<string>;
  /** What was held last, with what was told of it; null where nothing was. */
  lastHeld(): Promise<{ composer: string; snapshot: Said<'snapshot'> } | null>;
  /** Says a release for what was held last, to its composer. */
  releaseHeld(): Promise<string>;
  hangUp(): Promise<void>;
  connected(): Promise<number>;
  tellTop(message: object): Promise<unknown>;
  /** Has this pack read the page, in the place of its own. */
  usePack(pack: object): Promise<void>;
}

interface Fixtures {
  worker: WorkerEnd;
  page: Page;
  /** Opens a page of the guarded site with this markup. Its head script is the page's first. */
  open(markup: string, options?: { head?: string; path?: string }): Promise<Page>;
}

interface Shared {
  browserWithGate: {
    context: BrowserContext;
    serviceWorker(): Promise<Worker>;
    /** Reloads the extension under the pages that are open; resolves once the old worker has gone. */
    update(): Promise<void>;
  };
}

/** The page's own log: what reached its handlers, and what left. */
const PAGE_LOG = `
  window.seen = [];
  window.see = (what, event) => window.seen.push({ what, trusted: event ? event.isTrusted : null });
  window.left = [];
`;

type Heard = ReturnType<Harness['heard']>;
const heardBy = (worker: Worker): Promise<Heard> =>
  worker.evaluate(() => Reflect.get(globalThis, 'harness').heard());

export const test = base.extend<Fixtures, Shared>({
  browserWithGate: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const profile = await mkdtemp(join(tmpdir(), 'countersign-gate-'));
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: process.env.COUNTERSIGN_CHROMIUM ?? '/usr/bin/chromium',
        headless: true,
        viewport: { width: 1200, height: 800 },
        ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          `--disable-extensions-except=${HARNESS}`,
          `--load-extension=${HARNESS}`,
        ],
      });
      await allowReloads(context);
      await context.route(`${SITE}/wake`, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<textarea></textarea><button>Send</button>' }),
      );
      await use({
        context,
        async serviceWorker() {
          const [running] = context.serviceWorkers();
          if (running !== undefined) return running;
          // It sleeps until a gate calls, also after the extension was reloaded.
          const woken = context.waitForEvent('serviceworker');
          const caller = await context.newPage();
          await caller.goto(`${SITE}/wake`);
          const worker = await woken;
          await caller.close();
          return worker;
        },
        async update() {
          const [worker] = context.serviceWorkers();
          if (worker === undefined) throw new Error('no worker runs that could be replaced');
          const gone = worker.waitForEvent('close');
          await worker.evaluate(() => Reflect.get(globalThis, 'harness').reload()).catch(ignoreGone);
          await gone;
        },
      });
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  worker: async ({ browserWithGate }, use) => {
    const worker = await browserWithGate.serviceWorker();
    const end: WorkerEnd = {
      plan: (plan) => worker.evaluate((next) => Reflect.get(globalThis, 'harness').reset(next), plan),
      change: (plan) => worker.evaluate((next) => Reflect.get(globalThis, 'harness').change(next), plan),
      async heard<T extends FromGate['type']>(type: T) {
        const all = await heardBy(worker);
        return all
          .map(({ message }) => message)
          .filter((message): message is Said<T> => message.type === type);
      },
      types: async () => (await heardBy(worker)).map(({ message }) => message.type),
      frames: async () => [...new Set((await heardBy(worker)).map(({ frame }) => frame))],
      say: (message) => worker.evaluate((answer) => Reflect.get(globalThis, 'harness').say(answer), message),
      async release() {
        const newest = (await end.heard('snapshot')).at(-1);
        if (newest === undefined) throw new Error('nothing was read yet');
        const release = crypto.randomUUID();
        await end.say({ type: 'release', release, review: crypto.randomUUID(), revision: newest.revision });
        return release;
      },
      async lastHeld() {
        const all = await heardBy(worker);
        const held = all.findLast(({ message }) => message.type === 'held');
        const told = all.findLast(
          ({ composer, message }) =>
            composer === held?.composer &&
            message.type === 'snapshot' &&
            held.message.type === 'held' &&
            message.revision === held.message.revision,
        );
        if (told?.message.type !== 'snapshot') return null;
        return { composer: told.composer, snapshot: told.message };
      },
      async releaseHeld() {
        const held = await end.lastHeld();
        if (held === null) throw new Error('nothing is held');
        const release = crypto.randomUUID();
        const { revision } = held.snapshot;
        const order: ToGate = { type: 'release', release, review: crypto.randomUUID(), revision };
        await worker.evaluate(
          ([answer, composer]) => Reflect.get(globalThis, 'harness').say(answer, composer),
          [order, held.composer] as const,
        );
        return release;
      },
      hangUp: () => worker.evaluate(() => Reflect.get(globalThis, 'harness').hangUp()),
      connected: async () =>
        (await worker.evaluate(() => Reflect.get(globalThis, 'harness').connected())).length,
      usePack: (pack) => worker.evaluate((next) => Reflect.get(globalThis, 'harness').usePack(next), pack),
      tellTop: (message) =>
        worker.evaluate((told) => Reflect.get(globalThis, 'harness').tellTop(told), message),
    };
    await end.plan({});
    await use(end);
  },

  page: async ({ browserWithGate }, use) => {
    const page = await browserWithGate.context.newPage();
    await use(page);
    await page.close();
  },

  open: async ({ page, worker }, use) => {
    const pages = new Map<string, string>();
    await page.route(/^http:\/\/[^/]*countersign\.test\//, async (route) => {
      const request = route.request();
      const { pathname } = new URL(request.url());
      if (pathname === '/send') {
        await page
          .evaluate((body) => Reflect.get(window, 'left')?.push(body), request.postData())
          .catch(ignoreGone);
        await route.fulfill({ status: 204 });
      } else await route.fulfill({ contentType: 'text/html', body: pages.get(pathname) ?? '<p>Here.</p>' });
    });
    // What the test asks for is there before the page's scripts begin.
    void worker;
    await use(async (markup, { head = '', path = '/page' } = {}) => {
      const content = `<!doctype html><head><script>${PAGE_LOG}${head}</script></head><body>${markup}</body>`;
      pages.set(path, content);
      await page.goto(`${SITE}${path}`);
      return page;
    });
  },
});

/** Outside of developer mode, an unpacked extension that reloads itself is switched off for good. */
async function allowReloads(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() => {
    const { developerPrivate } = Reflect.get(window, 'chrome');
    return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await page.close();
}

/** The page that a form was sent from is gone by then. */
function ignoreGone(error: Error): void {
  if (!/destroyed|closed|navigat/i.test(error.message)) throw error;
}

export { ELSEWHERE, expect, SITE };

/** What the page's own handlers saw, in order. */
export function seen(page: Page): Promise<{ what: string; trusted: boolean | null }[]> {
  return page.evaluate(() => Reflect.get(window, 'seen'));
}

/** Whether a panel is shown, laid out but hidden, or not there. */
export function panelState(page: Page): Promise<'absent' | 'hidden' | 'visible'> {
  return page.evaluate(() => {
    const host = document.querySelector('div[popover=manual]:popover-open');
    if (host === null) return 'absent';
    return getComputedStyle(host).visibility === 'visible' ? 'visible' : 'hidden';
  });
}

/** The panel's frame, once it has come to its page: it is laid out, and shown, before that. */
export async function panelFrame(page: Page): Promise<Frame> {
  const isPanel = (frame: Frame) => frame.url().endsWith('/review.html');
  return page.frames().find(isPanel) ?? (await page.waitForEvent('framenavigated', isPanel));
}

/** What left the page. */
export function left(page: Page): Promise<{ how: string; body: string; to: string }[]> {
  return page.evaluate(() => Reflect.get(window, 'left'));
}

/** What our own bar says: it lies in a closed shadow root, where only the accessibility tree reaches. */
export async function barText(page: Page): Promise<string | null> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const bar = nodes.find(({ role }) => role?.value === 'alertdialog');
  return bar === undefined ? null : String(bar.name?.value);
}
