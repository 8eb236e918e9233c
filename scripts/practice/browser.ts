import { type BrowserContext, chromium } from 'playwright-core';

interface Options {
  /** The folder of the built extension. */
  extension: string;
  /** The folder of the browser's profile. */
  profile: string;
  /** False where there is no display. */
  headed: boolean;
}

/** True where a window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens Chromium with the extension, and waits until its worker runs. */
export async function openBrowser({ extension, profile, headed }: Options): Promise<BrowserContext> {
  const executablePath = process.env.COUNTERSIGN_CHROMIUM;
  if (!executablePath)
    throw new Error('COUNTERSIGN_CHROMIUM: expected the path of a Chromium (npm start sets it)');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !headed,
    viewport: headed ? null : { width: 1280, height: 900 },
    // Ctrl+C is answered by `start.ts`, which stops the endpoint as well.
    handleSIGINT: false,
    handleSIGTERM: false,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [
      '--no-first-run',
      '--disable-sync',
      '--disable-component-update',
      ...(headed ? [] : ['--disable-gpu']),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  return context;
}
