import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Worker } from '@playwright/test';
import type { Browser } from 'wxt/browser';

/** Host names of the tests, each led to a port on this machine. */
export type HostPorts = Record<string, number>;

/** The extension API, as code that runs inside the browser finds it. */
declare const chrome: typeof Browser;

export interface RunningChromium {
  context: BrowserContext;
  /** The extension's service worker, awake. */
  worker(): Promise<Worker>;
  /** Ends the service worker as the browser does when it is idle. False where it was not awake. */
  killWorker(): Promise<boolean>;
  /** Resolves once the gate stands on the gated sites: a page that is opened from now on is covered from its start. */
  covered(): Promise<void>;
  /** Resolves once the browser has said what was pushed, which takes it seconds after its start: nothing is judged before. */
  judges(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts Chromium with the built extension and a new profile, or with `profile`, which then stays. Host
 * names stand for the real ones, so that the patterns in the configuration are what is tested.
 */
export async function startChromium(options: {
  extension: string;
  hosts: HostPorts;
  profile?: string;
}): Promise<RunningChromium> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'countersign-profile-')));
  const rules = Object.entries(options.hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.COUNTERSIGN_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      `--host-resolver-rules=${rules.join(', ')}`,
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
    ],
  });

  async function worker(): Promise<Worker> {
    return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  }

  return {
    context,
    worker,
    async killWorker() {
      const browser = context.browser();
      if (browser === null) throw new Error('this context has no browser to ask');
      const session = await browser.newBrowserCDPSession();
      const { targetInfos } = await session.send('Target.getTargets');
      const target = targetInfos.find(({ type }) => type === 'service_worker');
      if (target !== undefined) await session.send('Target.closeTarget', { targetId: target.targetId });
      await session.detach();
      return target !== undefined;
    },
    async covered() {
      await expect
        .poll(async () =>
          (await worker()).evaluate(
            async () => (await chrome.scripting.getRegisteredContentScripts()).length,
          ),
        )
        .toBeGreaterThan(1);
    },
    async judges() {
      await expect
        .poll(
          async () =>
            (await worker()).evaluate(
              async () => (await chrome.storage.session.get('configuration-known'))['configuration-known'],
            ),
          // Chromium takes four to five seconds from its start, a test's whole patience where none is set.
          { timeout: 20_000 },
        )
        .toBe(true);
    },
    async stop() {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}
