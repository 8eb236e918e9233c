import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { startPostgres } from '../support/postgres.ts';
import { startServer } from '../support/serverProcess.ts';
import type { BenchRow } from './row.ts';

const DEVICES = 8;
const TOKEN = 'bench';

/** What each device sends. */
interface Load {
  batches: number;
  size: number;
}
const FULL: Load = { batches: 180, size: 100 };
const SINGLE: Load = { batches: 400, size: 1 };

const Loaded = z.object({ seconds: z.number().positive(), latencies: z.array(z.number()).min(1) });
const Inserted = z.object({ seconds: z.number().positive() });

/** A storage to measure on; each call of its methods works on an empty one. */
interface Place {
  name: 'SQLite' | 'PostgreSQL';
  /** The share of bare inserts that is asked for, in percent, with full batches. */
  share: number;
  databaseUrl(): Promise<string>;
  /** Seconds for all events of the load, with nothing but inserts. */
  insertBare(load: Load): Promise<number>;
}

/**
 * Measures the endpoint as a process of its own on an empty storage, under the load of a second process, and
 * bare inserts of as many events before and after it: on SQLite and on PostgreSQL, with full batches and with
 * single events. Takes about a minute and a half.
 */
export async function benchEndpoint(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  const postgres = await startPostgres({ durable: true });
  let files = 0;
  const sqlite: Place = {
    name: 'SQLite',
    share: 40,
    databaseUrl: async () => `file:${join(folder, `${++files}.db`)}`,
    // One writer: SQLite lets no second one in beside it.
    insertBare: async ({ batches, size }) =>
      seconds('./endpoint/bareSqlite.ts', {
        path: join(folder, `${++files}.db`),
        batches: DEVICES * batches,
        size,
      }),
  };
  const server: Place = {
    name: 'PostgreSQL',
    share: 60,
    databaseUrl: () => postgres.database(),
    insertBare: async (load) =>
      seconds('./endpoint/barePostgres.ts', {
        url: await postgres.database(),
        connections: DEVICES,
        ...load,
      }),
  };
  try {
    const rows: BenchRow[] = [];
    for (const place of [sqlite, server]) {
      rows.push(...(await measure(place, FULL)), ...(await measure(place, SINGLE)));
    }
    return rows;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true });
  }
}

async function measure(place: Place, load: Load): Promise<BenchRow[]> {
  const events = DEVICES * load.batches * load.size;
  const [busy = 0] = loadavg();
  const before = await place.insertBare(load);
  const { seconds: taken, latencies } = await loadEndpoint(await place.databaseUrl(), load);
  const after = await place.insertBare(load);
  const rate = events / taken;
  const bare = (2 * events) / (before + after);
  const sorted = latencies.toSorted((one, other) => one - other);
  const isFull = load === FULL;
  const what = `endpoint on ${place.name}, ${isFull ? `batches of ${load.size}` : 'single events'}`;
  return [
    {
      name: `${what}, durable`,
      value: rate,
      unit: 'events/s',
      budget: isFull ? 20_000 : null,
      direction: 'at-least',
      note: `${DEVICES} connections from a second process, ${round(events)} events; the machine’s load was ${busy.toFixed(1)} before`,
    },
    {
      name: `${what}, sent → acknowledged, p50`,
      value: percentile(sorted, 0.5),
      unit: 'ms',
      budget: null,
      direction: 'at-most',
    },
    {
      name: `${what}, sent → acknowledged, p99`,
      value: percentile(sorted, 0.99),
      unit: 'ms',
      budget: isFull ? 100 : null,
      direction: 'at-most',
    },
    {
      name: `bare inserts into ${place.name}, same statement, batch and durability`,
      value: bare,
      unit: 'events/s',
      budget: null,
      direction: 'at-least',
      note: `no load beside it; ${round(events / before)} before and ${round(events / after)} after`,
    },
    {
      name: `${what}, share of bare inserts`,
      value: (100 * rate) / bare,
      unit: '%',
      budget: isFull ? place.share : null,
      direction: 'at-least',
    },
  ];
}

async function loadEndpoint(databaseUrl: string, load: Load): Promise<z.infer<typeof Loaded>> {
  const server = await startServer({
    PORT: '0',
    DATABASE_URL: databaseUrl,
    COUNTERSIGN_ENROLMENT_TOKENS: TOKEN,
    COUNTERSIGN_DEVICE_CALLS: '0',
    COUNTERSIGN_ADDRESS_CALLS: '0',
  });
  try {
    const task = { url: server.url, token: TOKEN, devices: DEVICES, ...load };
    return Loaded.parse(await run('./endpoint/load.ts', task));
  } finally {
    await server.stop('SIGTERM');
  }
}

async function seconds(script: string, task: object): Promise<number> {
  return Inserted.parse(await run(script, task)).seconds;
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
