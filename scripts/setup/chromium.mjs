import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStep, say } from './progress.mjs';

// Google Chrome itself is not among them: from 137 on it takes no `--load-extension`.
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome-for-testing'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

const isFile = (/** @type {string} */ path) => existsSync(path) && statSync(path).isFile();

/**
 * A Chromium that loads unpacked extensions: the one that `COUNTERSIGN_CHROMIUM` names, else one on PATH or in
 * its usual place, else the one that Playwright has downloaded.
 * @param {NodeJS.ProcessEnv} env
 * @param {() => Promise<string | null>} [downloaded]
 * @returns {Promise<string | null>} its path; rejects where `COUNTERSIGN_CHROMIUM` names nothing
 */
export async function findChromium(env, downloaded = playwrightChromium) {
  const named = env.COUNTERSIGN_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (isFile(named)) return named;
    throw new Error(`COUNTERSIGN_CHROMIUM: expected the path of a Chromium, found no file at ${named}`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  return candidates.find(isFile) ?? (await downloaded());
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

// Ubuntu's package is a door to a snap, which neither runs in a container nor reads a profile elsewhere.
function debianRoot() {
  if (process.getuid?.() !== 0 || !isFile('/etc/os-release')) return false;
  return /^ID=["']?debian["']?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {NodeJS.ProcessEnv} env */
async function withApt(env) {
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  say('No Chromium was found: installing the package "chromium", about 100 MB to download.');
  await runStep('reading the lists of packages', 'apt-get', ['update'], quiet);
  await runStep('installing Chromium', 'apt-get', ['install', '-y', 'chromium'], quiet);
}

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
