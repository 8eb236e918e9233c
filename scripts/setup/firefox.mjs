import { debianRoot, findProgram, installPackage } from './programs.mjs';
import { say } from './progress.mjs';

/** @type {import('./programs.mjs').Program} */
const FIREFOX = {
  variable: 'COUNTERSIGN_FIREFOX',
  what: 'Firefox',
  names: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/**
 * Finds a Firefox, and installs one with apt-get where there is none and that can be done. Playwright's own is no
 * help: it takes no extension.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | null>} its path; null where none could be had, after saying why
 */
export async function ensureFirefox(env) {
  const found = findProgram(FIREFOX, env);
  if (found !== null) return found;
  if (debianRoot()) {
    try {
      await installPackage('firefox-esr', 70, env);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  const installed = findProgram(FIREFOX, env);
  if (installed === null) {
    say('No Firefox could be found or installed: set COUNTERSIGN_FIREFOX to the path of one.');
  }
  return installed;
}
