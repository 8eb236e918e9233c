import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { startServer } from '../support/serverProcess.ts';
import type { BenchRow } from './row.ts';

const DEVICES = 8;
const BATCHES = 180;
const SIZE = 100;
const EVENTS = DEVICES * BATCHES * SIZE;
const TOKEN = 'bench';

const Loaded = z.object({ seconds: z.number().positive(), latencies: z.array(z.number()).min(1) });
const Inserted = z.object({ seconds: z.number().positive() });

/**
 * Measures the endpoint as a process of its own on an empty file, under the load of a second process, and
 * bare inserts of as many events before and after it. Takes about half a minute.
 */
export async function benchEndpoint(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  try {
    const [busy = 0] = loadavg();
    const before = await insertBare(join(folder, 'before.db'));
    const { seconds, latencies } = await loadEndpoint(join(folder, 'endpoint.db'));
    const after = await insertBare(join(folder, 'after.db'));
    const rate = EVENTS / seconds;
    const bare = (2 * EVENTS) / (before + after);
    const sorted = latencies.toSorted((one, other) => one - other);
    return [
      {
        name: `endpoint, batches of ${SIZE}, durable`,
        value: rate,
        unit: 'events/s',
        budget: 20_000,
        direction: 'at-least',
        note: `${DEVICES} connections from a second process, ${round(EVENTS)} events; the machine’s load was ${busy.toFixed(1)} before`,
      },
      {
        name: 'endpoint, batch sent → acknowledged, p50',
        value: percentile(sorted, 0.5),
        unit: 'ms',
        budget: null,
        direction: 'at-most',
      },
      {
        name: 'endpoint, batch sent → acknowledged, p99',
        value: percentile(sorted, 0.99),
        unit: 'ms',
        budget: 100,
        direction: 'at-most',
      },
      {
        name: 'bare inserts, same statement, batch and durability',
        value: bare,
        unit: 'events/s',
        budget: null,
        direction: 'at-least',
        note: `one writer, no load beside it; ${round(EVENTS / before)} before and ${round(EVENTS / after)} after`,
      },
      {
        name: 'endpoint, share of bare inserts (SQLite)',
        value: (100 * rate) / bare,
        unit: '%',
        budget: 40,
        direction: 'at-least',
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function loadEndpoint(path: string): Promise<z.infer<typeof Loaded>> {
  const server = await startServer({
    PORT: '0',
    DATABASE_URL: `file:${path}`,
    COUNTERSIGN_ENROLMENT_TOKENS: TOKEN,
  });
  try {
    const load = { url: server.url, token: TOKEN, devices: DEVICES, batches: BATCHES, size: SIZE };
    return Loaded.parse(await run('./endpoint/load.ts', load));
  } finally {
    await server.stop('SIGTERM');
  }
}

/** Seconds for all events. */
async function insertBare(path: string): Promise<number> {
  return Inserted.parse(await run('./endpoint/bare.ts', { path, batches: DEVICES * BATCHES, size: SIZE }))
    .seconds;
}

async function run(script: string, task: object): Promise<unknown> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(task)]);
  return JSON.parse(stdout);
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function round(value: number): string {
  return Math.round(value).toLocaleString('en');
}
