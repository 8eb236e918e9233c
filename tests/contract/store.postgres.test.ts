import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../server/store/postgres.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { storeContract } from './store.contract.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres({ durable: false });
}, 60_000);
afterAll(() => postgres.stop());

storeContract('PostgreSQL', async () => {
  const url = await postgres.database();
  return {
    open: () => openPostgresStore(url, { log: { warn: () => {} } }),
    // The whole server goes away at the end, and with it its databases.
    remove: async () => {},
  };
});

describe('a PostgreSQL database', () => {
  const quiet = { log: { warn: () => {} } };

  it('is made ready once, however many endpoints start on it at once', async () => {
    const url = await postgres.database();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openPostgresStore(url, quiet)));
    const keys = await Promise.all(stores.map((store) => store.digestKey()));
    expect(new Set(keys.map(({ key }) => key))).toHaveLength(1);
    for (const store of stores) await store.close();
  });

  it('of a newer version is refused', async () => {
    const url = await postgres.database();
    await (await openPostgresStore(url, quiet)).close();
    const client = new pg.Client(url);
    await client.connect();
    await client.query('INSERT INTO migrations (step) SELECT max(step) + 1 FROM migrations');
    await client.end();
    await expect(openPostgresStore(url, quiet)).rejects.toThrow('newer version');
  });
});
