import { spawn } from 'node:child_process';

// Plain JavaScript without dependencies: this runs before anything is installed, on Node 20. Everything is
// said on stderr, since some tasks print JSON Lines on stdout.

const HEARTBEAT = 10_000;

/** Says one line, with the time of day.
 * @param {string} text */
export function say(text) {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)}  ${text}\n`);
}

/**
 * Runs a command that takes long, and says so every ten seconds. What it prints is shown where it fails.
 * @param {string} title what is done, such as `installing the dependencies`
 * @param {string} command
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<void>} rejects with an Error that says which command failed, and how
 */
export async function runStep(title, command, parameters, env = process.env) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  say(`${title}: ${[command, ...parameters].join(' ')}`);
  const heartbeat = setInterval(() => say(`${title}: ${seconds()} so far`), HEARTBEAT);
  try {
    await new Promise((resolve, reject) => {
      const child = spawn(command, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] });
      let printed = '';
      const keep = (/** @type {Buffer} */ chunk) => {
        printed += chunk;
      };
      child.stdout.on('data', keep);
      child.stderr.on('data', keep);
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) return resolve(undefined);
        process.stderr.write(printed);
        reject(new Error(`${title}: ${command} ended with ${code}`));
      });
    });
  } finally {
    clearInterval(heartbeat);
  }
  say(`${title}: done in ${seconds()}`);
}
