import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** A Firefox that is asked about itself, over its own protocol (Marionette): the pages of policies are closed to others. */
export interface RunningFirefox {
  /** Runs a script in the browser's own world, and answers what it returns. */
  run(script: string): Promise<unknown>;
  /** Opens an address in the tab that is in front. */
  open(address: string): Promise<void>;
  /** Runs a script in the page that is open there, and answers what it returns. */
  read(script: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts `program`, headless, on a new profile in `folder`, with these preferences. */
export async function startFirefox(
  program: string,
  folder: string,
  preferences: Record<string, boolean> = {},
): Promise<RunningFirefox> {
  const profile = join(folder, 'profile');
  await mkdir(profile, { recursive: true });
  const lines = Object.entries({ 'marionette.port': 0, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines);
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, HOME: folder }, detached: true },
  );
  const portFile = join(profile, 'MarionetteActivePort');
  const readPort = () => readFile(portFile, 'utf8').then(Number, () => 0);
  await expect.poll(readPort, { timeout: 45_000 }).toBeGreaterThan(0);
  const socket = connect(await readPort(), '127.0.0.1');
  const ask = conversation(socket);
  await ask('WebDriver:NewSession', {});
  async function runIn(value: 'chrome' | 'content', script: string): Promise<unknown> {
    await ask('Marionette:SetContext', { value });
    const answer = await ask('WebDriver:ExecuteScript', { script, args: [] });
    return (answer as { value: unknown }).value;
  }
  return {
    run: (script) => runIn('chrome', script),
    read: (script) => runIn('content', script),
    async open(url) {
      await ask('Marionette:SetContext', { value: 'content' });
      await ask('WebDriver:Navigate', { url });
    },
    stop: async () => {
      socket.destroy();
      await end(child);
    },
  };
}

/** Ends the browser with the processes that it started: they are a group of their own. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}

/** One question after the other: `length:[0, id, command, parameters]`, answered by `length:[1, id, error, result]`. */
function conversation(socket: Socket) {
  let buffer = Buffer.alloc(0);
  let last = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  socket.on('data', (piece) => {
    buffer = Buffer.concat([buffer, piece]);
    for (let colon = buffer.indexOf(':'); colon > 0; colon = buffer.indexOf(':')) {
      const length = Number(buffer.subarray(0, colon).toString());
      if (buffer.length < colon + 1 + length) return;
      const message = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString());
      buffer = buffer.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === null) asked?.resolve(result);
      else asked?.reject(new Error(`${error.error}: ${error.message}`));
    }
  });
  return (command: string, parameters: object): Promise<unknown> => {
    last += 1;
    const body = Buffer.from(JSON.stringify([0, last, command, parameters]));
    socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    return new Promise((resolve, reject) => waiting.set(last, { resolve, reject }));
  };
}
