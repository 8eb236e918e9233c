import { randomBytes, randomUUID } from 'node:crypto';
import { EventType } from '../../lib/core/model/event.ts';
import { failure, type Log } from '../log.ts';
import { createProofClearing } from './postgresAdmission.ts';
import { inTransaction, openPool } from './postgresDatabase.ts';
import { insertDevice, openPostgresDevices } from './postgresDevices.ts';
import { openPostgresDrafts } from './postgresDrafts.ts';
import { readLog } from './postgresLog.ts';
import { appendBatch } from './postgresPlace.ts';
import { openPostgresShelf } from './postgresShelf.ts';
import { shownOf, statusOf } from './rows.ts';
import type { Store } from './store.ts';

/**
 * A store in a PostgreSQL database, which any number of endpoints share. Rejects where there is no answer, or
 * the database is not ours.
 */
export async function openPostgresStore(url: string, { log }: { log: Pick<Log, 'warn'> }): Promise<Store> {
  const pool = await openPool(url, (error) => log.warn(failure(error), 'a database connection broke'));
  const clearProofs = createProofClearing(pool);

  return {
    ...openPostgresDevices(pool, clearProofs),
    ...openPostgresShelf(pool),
    ...openPostgresDrafts(pool),

    async digestKey() {
      const candidate = { id: `org-${randomUUID()}`, key: randomBytes(32).toString('base64url') };
      await setDigestKey(pool, candidate);
      const { rows } = await pool.query('SELECT id, key FROM digest_key');
      return { id: String(rows[0]?.id), key: String(rows[0]?.key) };
    },

    async ownKey(candidate) {
      if (candidate !== null) await setOwnKey(pool, candidate);
      const { rows } = await pool.query('SELECT jwk FROM endpoint_key');
      return rows[0] === undefined ? null : String(rows[0].jwk);
    },

    async append(batch, call) {
      if (call !== null) await clearProofs(call);
      return appendBatch(pool, batch, call);
    },

    events: (query) => readLog(pool, query),

    async head(device) {
      const { rows } = await pool.query('SELECT last_sequence, head FROM devices WHERE id = $1', [device]);
      const { last_sequence: last, head = null } = rows[0] ?? {};
      return head === null ? null : { sequence: Number(last), digest: String(head) };
    },

    async figures() {
      const [types, statuses, evidence, shown] = await Promise.all([
        pool.query('SELECT type, count(*) FROM events GROUP BY type ORDER BY type'),
        pool.query('SELECT status, count(*) FROM devices GROUP BY status'),
        pool.query('SELECT count(*) FROM evidence'),
        pool.query(SHOWN),
      ]);
      return {
        events: types.rows.map(({ type, count }) => ({ type: EventType.parse(type), count: Number(count) })),
        devices: statuses.rows.map(({ status, count }) => ({
          status: statusOf(status),
          count: Number(count),
        })),
        evidence: Number(evidence.rows[0]?.count),
        shown: shown.rows.map(shownOf),
      };
    },

    async restore(part) {
      if (part.kind === 'device') return insertDevice(pool, part.device);
      await inTransaction(pool, async (client) => {
        await setDigestKey(client, part.digestKey);
        if (part.ownKey !== null) await setOwnKey(client, part.ownKey);
      });
    },

    async ping() {
      await pool.query('SELECT 1');
    },

    close: () => pool.end(),
  };
}

const SHOWN = `SELECT host, sum(sent) AS sent, sum(reviewed) AS reviewed FROM (
    SELECT canonical::jsonb #>> '{host,id}' AS host, (canonical::jsonb #>> '{shown,sent}')::bigint AS sent,
      (canonical::jsonb #>> '{shown,reviewed}')::bigint AS reviewed
    FROM events WHERE type = 'shown.counted') AS day
  WHERE host IS NOT NULL AND sent IS NOT NULL GROUP BY host ORDER BY host COLLATE "C"`;

type Queries = Pick<Parameters<typeof insertDevice>[0], 'query'>;

async function setDigestKey(client: Queries, { id, key }: { id: string; key: string }): Promise<void> {
  await client.query('INSERT INTO digest_key (single, id, key) VALUES (1, $1, $2) ON CONFLICT DO NOTHING', [
    id,
    key,
  ]);
}

async function setOwnKey(client: Queries, jwk: string): Promise<void> {
  await client.query('INSERT INTO endpoint_key (single, jwk) VALUES (1, $1) ON CONFLICT DO NOTHING', [jwk]);
}
