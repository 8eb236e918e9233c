import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runStep, say } from './progress.mjs';

/** @param {string} path */
export const isFile = (path) => existsSync(path) && statSync(path).isFile();

/**
 * @typedef {{ variable: string, what: string, names: readonly string[], places: readonly string[] }} Program
 * A program of this machine: the variable that may name it, what it is in words, what it is called on PATH, and
 * where it usually stands.
 */

/**
 * The program that its variable names, else one on PATH or in its usual place.
 * @param {Program} program
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null} its path; throws where the variable names nothing
 */
export function findProgram({ variable, what, names, places }, env) {
  const named = env[variable];
  if (named !== undefined && named !== '') {
    if (isFile(named)) return named;
    throw new Error(`${variable}: expected the path of a ${what}, found no file at ${named}`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places];
  return candidates.find(isFile) ?? null;
}

/** Whether packages can be installed: as root on Debian. Ubuntu's packages of browsers are doors to a snap, which
 * neither runs in a container nor reads a profile elsewhere. */
export function debianRoot() {
  if (process.getuid?.() !== 0 || !isFile('/etc/os-release')) return false;
  return /^ID=["']?debian["']?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Installs a package of Debian, and says so.
 * @param {string} name
 * @param {number} megabytes to download, about
 * @param {NodeJS.ProcessEnv} env
 */
export async function installPackage(name, megabytes, env) {
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  say(`Installing the package "${name}", about ${megabytes} MB to download.`);
  await runStep('reading the lists of packages', 'apt-get', ['update'], quiet);
  await runStep(`installing ${name}`, 'apt-get', ['install', '-y', name], quiet);
}
