import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepDelivering, loggedIds, NO_LIMITS, TOKENS } from '../support/deliveries.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { type ServerProcess, startServer } from '../support/serverProcess.ts';

/** Load until there were so many kills, and for so long; `COUNTERSIGN_KILL_SECONDS=300` is the long form. */
const KILLS = 5;
const SECONDS = Number(process.env.COUNTERSIGN_KILL_SECONDS ?? 0);
/** Milliseconds that an endpoint lives once it is ready: at random, so that a kill meets every part of a call. */
const LIFE = { shortest: 200, longest: SECONDS > 0 ? 4000 : 1000 };

let postgres: TestPostgres;
let folder: string;
beforeAll(async () => {
  postgres = await startPostgres({ durable: true });
  folder = await mkdtemp(join(tmpdir(), 'countersign-kills-'));
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true });
});

describe('endpoints that are killed under load, again and again', () => {
  const limit = { timeout: (SECONDS + 120) * 1000 };

  it('lose nothing that was acknowledged: one on SQLite', limit, async () => {
    await killAndCompare({ databaseUrl: `file:${join(folder, 'log.db')}`, endpoints: 1, clients: 6 });
  });

  it('lose nothing that was acknowledged: one on PostgreSQL', limit, async () => {
    await killAndCompare({ databaseUrl: await postgres.database(), endpoints: 1, clients: 6 });
  });

  it('hold each event once: three on one PostgreSQL, with twenty clients', limit, async () => {
    await killAndCompare({ databaseUrl: await postgres.database(), endpoints: 3, clients: 20 });
  });
});

async function killAndCompare(setting: {
  databaseUrl: string;
  endpoints: number;
  clients: number;
}): Promise<void> {
  const start = () => startServer({ PORT: '0', DATABASE_URL: setting.databaseUrl, ...TOKENS, ...NO_LIMITS });
  const running = await Promise.all(Array.from({ length: setting.endpoints }, start));
  const until = Date.now() + SECONDS * 1000;
  let kills = 0;
  const isOver = () => kills >= KILLS && Date.now() >= until;

  async function killAgainAndAgain(place: number, first: ServerProcess): Promise<void> {
    for (let server = first; ; ) {
      await pause(LIFE.shortest + Math.random() * (LIFE.longest - LIFE.shortest));
      if (isOver()) return;
      await server.stop('SIGKILL');
      kills += 1;
      server = await start();
      running[place] = server;
    }
  }

  const anyUrl = () => running[Math.floor(Math.random() * running.length)]?.url ?? '';
  try {
    const killers = running.map((server, place) => killAgainAndAgain(place, server));
    const clients = Array.from({ length: setting.clients }, () =>
      keepDelivering({ url: anyUrl, isOver, size: 20 }),
    );
    const delivered = await Promise.all(clients);
    await Promise.all(killers);

    const logged = await loggedIds(anyUrl());
    const acknowledged = delivered.flatMap((client) => client.acknowledged);
    process.stdout.write(
      `${setting.endpoints} on ${setting.databaseUrl.split(':')[0]}: ${kills} kills, ${acknowledged.length} acknowledged, ${logged.length} logged\n`,
    );
    expect(acknowledged.length).toBeGreaterThan(0);
    const stored = new Set(logged);
    expect(stored.size).toBe(logged.length);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  } finally {
    for (const server of running) await server.stop('SIGKILL');
  }
}
