import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { EXTENSIONS } from './build.ts';

/** A page, as far as both drivers have it alike. */
export interface DrivenPage {
  goto(url: string): Promise<unknown>;
  evaluate<T, A = undefined>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
}

export interface Driven {
  page: DrivenPage;
  stop(): Promise<void>;
}

/** Starts a browser with the harness's extension. Playwright loads no extension into Firefox, Puppeteer does. */
export function startBrowser(name: string): Promise<Driven> {
  return name === 'firefox' ? startFirefox() : startChromium();
}

async function startChromium(): Promise<Driven> {
  const profile = await mkdtemp(join(tmpdir(), 'countersign-editors-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.COUNTERSIGN_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1200, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      `--disable-extensions-except=${EXTENSIONS.chromium}`,
      `--load-extension=${EXTENSIONS.chromium}`,
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page: page as DrivenPage,
    async stop() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function startFirefox(): Promise<Driven> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.COUNTERSIGN_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
  });
  await browser.installExtension(EXTENSIONS.firefox);
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  return { page: page as unknown as DrivenPage, stop: () => browser.close() };
}
