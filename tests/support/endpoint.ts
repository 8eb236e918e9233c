import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEvent } from '../../lib/core/model/event.ts';
import { type PracticeEndpoint, startEndpoint as startProcess } from '../../scripts/practice/endpoint.ts';

export const ENROLMENT_TOKEN = 'practice-enrolment-token';
export const ADMIN_TOKEN = 'practice-admin-token';

export interface RunningEndpoint {
  url: string;
  port: number;
  /** Every event in the log, in the order of the log. */
  events(): Promise<AuditEvent[]>;
  /** Asks as the administrator; answers the JSON. */
  administer(method: string, path: string): Promise<unknown>;
  /** Every byte of its files, and its log so far. */
  kept(): Promise<Buffer[]>;
  /** Ends the process; `start` brings it back on the same port and file. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops, and removes the file. */
  remove(): Promise<void>;
}

/** The real endpoint as a process of its own, on a free port or on `ownPort`, with a SQLite file of its own; it can go away and come back. */
export async function startEndpoint(ownPort?: number): Promise<RunningEndpoint> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-endpoint-'));
  let log = '';
  const settings = {
    file: join(folder, 'audit.db'),
    enrolmentToken: ENROLMENT_TOKEN,
    adminToken: ADMIN_TOKEN,
    onLog: (text: string) => {
      log += text;
    },
  };
  let running: PracticeEndpoint | null = await startProcess({
    ...settings,
    ...(ownPort !== undefined && { port: ownPort }),
  });
  const { url, events } = running;
  const port = Number(new URL(url).port);

  async function stop(): Promise<void> {
    await running?.stop();
    running = null;
  }

  return {
    url,
    port,
    events,
    async administer(method, path) {
      const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
      const response = await fetch(new URL(path, url), { method, headers });
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
      return response.json();
    },
    async kept() {
      const files = (await readdir(folder)).map((name) => readFile(join(folder, name)));
      return [...(await Promise.all(files)), Buffer.from(log)];
    },
    stop,
    async start() {
      running ??= await startProcess({ ...settings, port });
    },
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
