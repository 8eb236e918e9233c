/**
 * A process of its own that does nothing but insert into PostgreSQL, for the endpoint to be held against: the
 * endpoint's own tables and statement, one commit a batch, as many connections as the endpoint has callers.
 * Reads `{url, connections, batches, size}` as its argument and writes `{seconds}`, of the inserting alone,
 * to stdout.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { GENESIS } from '../../../lib/core/audit/chain.ts';
import { openPostgresStore } from '../../../server/store/postgres.ts';
import { insertEvents } from '../../../server/store/postgresPlace.ts';
import { bareEntries } from './bareEntries.ts';

const AT = '2026-11-20T09:15:00.000Z';

const Bare = z.object({
  url: z.string(),
  connections: z.int().positive(),
  /** Of each connection. */
  batches: z.int().positive(),
  size: z.int().positive(),
});
const { url, connections, batches, size } = Bare.parse(JSON.parse(process.argv[2] ?? 'null'));

const store = await openPostgresStore(url, { log: { warn: () => {} } });
await store.close();
const writers = await Promise.all(
  Array.from({ length: connections }, async (_, index) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const device = `bare-${index}`;
    await client.query(
      `INSERT INTO devices (id, public_key, status, enrolled_at) VALUES ($1, '{}', 'active', '')`,
      [device],
    );
    const entries = bareEntries(batches * size);
    let previous = GENESIS;
    const statements = Array.from({ length: batches }, (_, batch) => {
      const own = entries.slice(batch * size, (batch + 1) * size);
      const given = { device, previous, entries: own, signature: 's'.repeat(400), receivedAt: AT };
      previous = own.at(-1)?.digest ?? previous;
      return insertEvents(given, { jti: randomUUID(), until: AT });
    });
    return { client, statements };
  }),
);

const began = performance.now();
await Promise.all(
  writers.map(async ({ client, statements }) => {
    for (const one of statements) await client.query(one);
  }),
);
process.stdout.write(JSON.stringify({ seconds: (performance.now() - began) / 1000 }));
for (const { client } of writers) await client.end();
