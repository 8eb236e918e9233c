import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from './progress.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} Locked
 * @param {string} path
 * @returns {Record<string, Locked> | null} the packages of a lock file by their place; null where there is no such file
 */
function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

/**
 * Whether node_modules holds what the lock asks for. Compares the lock with npm's own note of what it
 * installed, by content: the time of a file says little after a checkout.
 * @param {string} root the folder of package.json
 */
export function dependenciesArePresent(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    const found = present[place];
    // An optional package is for another system, and rightly not there.
    return place === '' || (found === undefined ? optional || devOptional : found.version === version);
  });
}

/**
 * Installs the dependencies where they are missing or the lock has changed, and says so.
 * @param {string} root the folder of package.json
 */
export async function ensureDependencies(root) {
  if (dependenciesArePresent(root)) return;
  const npm = process.env.npm_execpath;
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  await runStep('installing the dependencies into node_modules', command, [...first, 'ci', '--prefix', root]);
}
