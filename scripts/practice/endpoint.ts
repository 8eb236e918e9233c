import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { AuditEvent } from '../../lib/core/model/event.ts';

/** The audit endpoint as a process of its own. */
export interface PracticeEndpoint {
  url: string;
  /** Every event in the log, in the order of the log. */
  events(): Promise<AuditEvent[]>;
  stop(): Promise<void>;
}

interface Settings {
  /** The SQLite file. */
  file: string;
  enrolmentToken: string;
  adminToken: string;
  /** A free one where it is left out. */
  port?: number;
  /** Hears the endpoint's log, piece by piece. */
  onLog?: (text: string) => void;
}

/** Starts `server/main.ts` on 127.0.0.1. Rejects where it ends before it says that it is ready. */
export async function startEndpoint(settings: Settings): Promise<PracticeEndpoint> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(settings.port ?? 0),
      DATABASE_URL: `file:${settings.file}`,
      COUNTERSIGN_ENROLMENT_TOKENS: settings.enrolmentToken,
      COUNTERSIGN_ADMIN_TOKEN: settings.adminToken,
    },
    // Its log goes to standard error, and would stand between our lines: only what ends it is shown.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString('utf8')).slice(-4000);
    settings.onLog?.(chunk.toString('utf8'));
  });
  const ended = once(child, 'exit');
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(([code]) => {
      throw new Error(`the endpoint ended with ${code} before it was ready\n${log}`);
    }),
  ]);
  const { url }: { url: string } = JSON.parse(String(line));

  return {
    url,
    events: () => readEvents(url, settings.adminToken),
    async stop() {
      // After Ctrl+C it has stopped by itself.
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function readEvents(url: string, adminToken: string): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const response = await fetch(`${url}/v1/events?after=${after}&limit=500`, {
      headers: { authorization: `Bearer ${adminToken}` },
    });
    if (!response.ok)
      throw new Error(`the endpoint answered ${response.status} to a question for its events`);
    const page: { events: { event: AuditEvent }[]; next: number | null } = await response.json();
    events.push(...page.events.map(({ event }) => event));
    after = page.next;
  }
  return events;
}
