import { afterAll, beforeAll } from 'vitest';
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
