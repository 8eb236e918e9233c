import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'wxt/browser';
import { BuiltInPack } from '../../../lib/core/model/builtInPack.ts';
import { toolHost } from '../../sending/tools/sites.ts';
import { DESK } from './build.ts';

/** The extension API, as code that runs inside the browser finds it. */
declare const chrome: typeof ExtensionApi;

/** The extension's origin is random for each profile; the tests set it beforehand, to open its pages by their address. */
const UUID = '6d0f6b5e-1c1b-4f0e-9b57-2f6f0d1f7a11';
const ADDON = 'countersign@countersign.example';
const ORIGIN = `moz-extension://${UUID}`;

export interface RunningFirefox {
  browser: Browser;
  /** Opens a page of the extension in a tab of its own. */
  openOwnPage(name: 'popup.html' | 'console.html'): Promise<Page>;
  /** Resolves once the gate stands on the gated sites: a page that is opened from now on is covered from its start. */
  covered(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts Firefox with a new profile and the extension as a temporary one, which needs no signature. */
export async function startFirefox(extension: string): Promise<RunningFirefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.COUNTERSIGN_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    // Without it Firefox keeps its driver out of an extension's pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': [DESK, ...BuiltInPack.options.map(toolHost)].join(','),
      // A prompt of the browser itself is out of reach of a driver: what is asked for is granted.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
    },
  });
  await browser.installExtension(extension);

  async function openOwnPage(name: string): Promise<Page> {
    const page = await browser.newPage();
    const address = `${ORIGIN}/${name}`;
    // Firefox reports no load of an extension's page over BiDi: what stands in it says that it came.
    void page.goto(address).catch(() => {});
    await expect
      .poll(() => page.evaluate(() => `${location.href} ${document.readyState}`))
      .toBe(`${address} complete`);
    return page;
  }

  return {
    browser,
    openOwnPage,
    async covered() {
      const page = await openOwnPage('console.html');
      await expect.poll(() => page.evaluate(countScripts)).toBeGreaterThan(1);
      await page.close();
    },
    stop: () => browser.close(),
  };
}

/** Runs in a page of the extension. */
async function countScripts(): Promise<number> {
  return (await chrome.scripting.getRegisteredContentScripts()).length;
}
