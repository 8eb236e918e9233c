import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { AuditEvent } from '../../lib/core/model/event.ts';

export const ENROLMENT_TOKEN = 'practice-enrolment-token';
export const ADMIN_TOKEN = 'practice-admin-token';

export interface RunningEndpoint {
  url: string;
  port: number;
  /** Every event in the log, in the order of the log. */
  events(): Promise<AuditEvent[]>;
  /** Ends the process; `start` brings it back on the same port and file. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  start(): Promise<void>;
  /** Stops, and removes the file. */
  remove(): Promise<void>;
}

/** Starts the real endpoint as a process of its own, on a free port, with a SQLite file of its own. */
export async function startEndpoint(): Promise<RunningEndpoint> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-endpoint-'));
  let child: ChildProcess | null = null;
  let port = 0;

  async function start(): Promise<void> {
    const started = spawn(process.execPath, ['server/main.ts'], {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(port),
        DATABASE_URL: `file:${join(folder, 'audit.db')}`,
        COUNTERSIGN_ENROLMENT_TOKENS: ENROLMENT_TOKEN,
        COUNTERSIGN_ADMIN_TOKEN: ADMIN_TOKEN,
      },
      // Its log is for whoever looks for a fault: COUNTERSIGN_TEST_LOG=1 shows it.
      stdio: ['ignore', 'pipe', process.env.COUNTERSIGN_TEST_LOG ? 'inherit' : 'ignore'],
    });
    child = started;
    if (started.stdout === null) throw new Error('the endpoint has no output');
    const lines = createInterface({ input: started.stdout });
    const [line] = await Promise.race([
      once(lines, 'line'),
      once(started, 'exit').then(([code]) => {
        throw new Error(`the endpoint ended with ${code} before it was ready`);
      }),
    ]);
    port = Number(new URL(JSON.parse(String(line)).url).port);
  }

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    child = null;
  }

  await start();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    start,
    stop,
    async events() {
      const events: AuditEvent[] = [];
      let after: number | null = 0;
      while (after !== null) {
        const response = await fetch(`${url}/v1/events?after=${after}&limit=500`, {
          headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
        });
        if (!response.ok) throw new Error(`the endpoint answered ${response.status}`);
        const page: { events: { event: AuditEvent }[]; next: number | null } = await response.json();
        events.push(...page.events.map(({ event }) => event));
        after = page.next;
      }
      return events;
    },
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
