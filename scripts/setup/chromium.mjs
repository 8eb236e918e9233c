import { fileURLToPath } from 'node:url';
import { debianRoot, findProgram, installPackage, isFile } from './programs.mjs';
import { runStep, say } from './progress.mjs';

/** @type {import('./programs.mjs').Program} */
const CHROMIUM = {
  variable: 'COUNTERSIGN_CHROMIUM',
  what: 'Chromium',
  // Google Chrome itself is not among them: from 137 on it takes no `--load-extension`.
  names: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome-for-testing'],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
};

/**
 * A Chromium that loads unpacked extensions: the one that `COUNTERSIGN_CHROMIUM` names, else one on PATH or in
 * its usual place, else the one that Playwright has downloaded.
 * @param {NodeJS.ProcessEnv} env
 * @param {() => Promise<string | null>} [downloaded]
 * @returns {Promise<string | null>} its path; rejects where `COUNTERSIGN_CHROMIUM` names nothing
 */
export async function findChromium(env, downloaded = playwrightChromium) {
  return findProgram(CHROMIUM, env) ?? (await downloaded());
}

/** The Chromium that Playwright would start, where it has been downloaded. */
async function playwrightChromium() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path !== '' && isFile(path) ? path : null;
}

/**
 * Finds a Chromium, and installs one where there is none: with apt-get as root on Debian, else with
 * Playwright's own installer. Says what it installs.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | null>} its path; null where none could be had, after saying why
 */
export async function ensureChromium(env) {
  const found = await findChromium(env);
  if (found !== null) return found;
  const ways = [...(debianRoot() ? [withApt] : []), withPlaywright];
  for (const install of ways) {
    try {
      await install(env);
      const installed = await findChromium(env);
      if (installed !== null) return installed;
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  say('No Chromium could be found or installed: set COUNTERSIGN_CHROMIUM to the path of one.');
  return null;
}

/** @param {NodeJS.ProcessEnv} env */
const withApt = (env) => installPackage('chromium', 100, env);

/** @param {NodeJS.ProcessEnv} env */
async function withPlaywright(env) {
  say('No Chromium was found: downloading one with Playwright, about 170 MB.');
  const installer = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url));
  // Playwright asks apt-get for the libraries too, where it may.
  const withLibraries = process.getuid?.() === 0 && isFile('/usr/bin/apt-get') ? ['--with-deps'] : [];
  await runStep(
    'installing Chromium',
    process.execPath,
    [installer, 'install', ...withLibraries, 'chromium'],
    env,
  );
}
