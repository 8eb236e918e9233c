import type pg from 'pg';
import { BATCH_LIMIT } from '../../lib/core/model/batch.ts';
import { EventType } from '../../lib/core/model/event.ts';
import { inTransaction } from './postgresDatabase.ts';
import type { EventQuery, StoredEvent } from './store.ts';

/** Deliveries that get their positions in one transaction. */
const STEP = 5000;

/**
 * Gives positions to deliveries that have none yet, after all that were given. One reader at a time does, and
 * sees only what is committed: so a position that was read never has a new event before it. Of one device,
 * the earlier delivery is committed before the later one has its number (its row is locked that long).
 */
export async function givePositions(pool: pg.Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query({
      name: 'without-position',
      text: 'SELECT 1 FROM batches WHERE position IS NULL LIMIT 1',
    });
    if (rows.length === 0) return;
    await inTransaction(pool, giveSome);
  }
}

async function giveSome(client: pg.PoolClient): Promise<void> {
  // A statement of its own: the next one must see what was committed while this one waited.
  await client.query('SELECT position FROM log_end FOR UPDATE');
  await client.query(
    `WITH waiting AS (
       SELECT number, last - first + 1 AS count FROM batches WHERE position IS NULL ORDER BY number LIMIT $1
     ), placed AS (
       SELECT number, (SELECT position FROM log_end) + 1 + sum(count) OVER (ORDER BY number) - count AS position
       FROM waiting
     ), given AS (
       UPDATE batches SET position = placed.position FROM placed WHERE batches.number = placed.number
     )
     UPDATE log_end SET position = position + (SELECT coalesce(sum(count), 0) FROM waiting)`,
    [STEP],
  );
}

const LINES = `SELECT position + sequence - first AS position, received_at, devices.id AS device,
    batches.number AS batch, signature, sequence, events.id, type, digest, canonical
  FROM batches JOIN events ON events.batch = batches.number JOIN devices ON devices.number = batches.device`;
// The first condition is for the index: a delivery that begins further back has ended by then.
const AFTER = `position > $1::bigint - ${BATCH_LIMIT} AND position + sequence - first > $1::bigint`;
const IN_ORDER = 'ORDER BY batches.position, sequence LIMIT $2';

/** Lines of the log (see `Store`). */
export async function readLog(pool: pg.Pool, { after, limit, type }: EventQuery): Promise<StoredEvent[]> {
  await givePositions(pool);
  const { rows } =
    type === null
      ? await pool.query(`${LINES} WHERE ${AFTER} ${IN_ORDER}`, [after, limit])
      : await pool.query(`${LINES} WHERE ${AFTER} AND type = $3 ${IN_ORDER}`, [after, limit, type]);
  return rows.map((row) => ({
    position: Number(row.position),
    receivedAt: String(row.received_at),
    device: String(row.device),
    batch: Number(row.batch),
    signature: String(row.signature),
    sequence: Number(row.sequence),
    id: String(row.id),
    type: EventType.parse(row.type),
    digest: String(row.digest),
    canonical: String(row.canonical),
  }));
}
