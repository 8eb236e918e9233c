/**
 * A process of its own that does nothing but insert into PostgreSQL, for the endpoint to be held against: the
 * endpoint's own tables and statement, one commit a batch, as many connections as the endpoint has callers.
 * Reads `{url, connections, batches, size}` as its argument and writes `{seconds}`, of the inserting alone,
 * to stdout.
 */
import pg from 'pg';
import { z } from 'zod';
import { openPostgresStore } from '../../../server/store/postgres.ts';
import { INSERT_EVENTS, insertValues } from '../../../server/store/postgresPlace.ts';
import { bareEntries } from './bareEntries.ts';

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
    const { rows } = await client.query(
      `INSERT INTO devices (id, public_key, status, enrolled_at) VALUES ($1, '{}', 'active', '') RETURNING number`,
      [`bare-${index}`],
    );
    const entries = bareEntries(batches * size);
    const values = Array.from({ length: batches }, (_, batch) =>
      insertValues(
        Number(rows[0]?.number),
        { signature: 's'.repeat(400), receivedAt: '2026-11-20T09:15:00.000Z' },
        entries.slice(batch * size, (batch + 1) * size),
      ),
    );
    return { client, values };
  }),
);

const began = performance.now();
await Promise.all(
  writers.map(async ({ client, values }) => {
    for (const one of values) await client.query({ name: 'insert-events', text: INSERT_EVENTS, values: one });
  }),
);
process.stdout.write(JSON.stringify({ seconds: (performance.now() - began) / 1000 }));
for (const { client } of writers) await client.end();
