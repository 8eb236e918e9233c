import type pg from 'pg';
import { GENESIS } from '../../lib/core/audit/chain.ts';
import type { Digest } from '../../lib/core/model/text.ts';
import type { ProvenCall } from './admission.ts';
import { type Place, placeBatch } from './placement.ts';
import { letIn, NotAdmitted } from './postgresAdmission.ts';
import { errorCode, inTransaction, isRepeatable } from './postgresDatabase.ts';
import type { Appended, CheckedBatch } from './store.ts';

/**
 * Puts the events of one delivery into the log, and uses up the proof of the call that brought it: one statement,
 * and so one round trip and a transaction of its own. It does nothing where the device is not let in, or its last
 * event is another than the one that the delivery follows; it fails where the proof or an id is taken. The benchmark
 * holds the endpoint against it, bare.
 *
 * Of two at once on one device the second waits for the row, and its conditions are looked at anew then
 * (postgresql.org/docs/current/transaction-iso.html#XACT-READ-COMMITTED). Lists come as lines of one text:
 * canonical JSON has no line feed (RFC 8785, 3.2.2.2), and an array's own spelling would escape each quote of it.
 */
const INSERT_EVENTS = `WITH moved AS (
    UPDATE devices SET last_sequence = $5, head = $7, seen_at = $3
    WHERE id = $1 AND last_sequence = $4::bigint - 1 AND coalesce(head, '${GENESIS}') = $6
      AND ($8::text IS NULL OR status = 'active')
    RETURNING number
  ), used AS (
    INSERT INTO proofs (device, jti, until) SELECT $1, $8, $9 FROM moved WHERE $8 IS NOT NULL
  ), delivery AS (
    INSERT INTO batches (device, signature, received_at, first, last)
    SELECT number, $2, $3, $4, $5 FROM moved
    RETURNING number
  )
  INSERT INTO events (batch, sequence, id, type, digest, canonical)
  SELECT delivery.number, $4::bigint + line.place - 1, line.id::uuid, line.type, line.digest, line.canonical
  FROM delivery, unnest(string_to_array($10, E'\\n'), string_to_array($11, E'\\n'),
    string_to_array($12, E'\\n'), string_to_array($13, E'\\n'))
    WITH ORDINALITY AS line (id, type, digest, canonical, place)`;

/** The events of a delivery that are new, and the chain's digest before the first of them. */
type Delivery = Pick<CheckedBatch, 'signature' | 'receivedAt' | 'entries'> & {
  device: string;
  previous: Digest;
};

/**
 * INSERT_EVENTS for one delivery. Without a proof the device must have been let in before, in the same transaction.
 */
export function insertEvents(
  { device, previous, signature, receivedAt, entries }: Delivery,
  proof: Pick<ProvenCall, 'jti' | 'until'> | null,
): { name: string; text: string; values: unknown[] } {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a delivery holds at least one event');
  const lines = (part: 'id' | 'type' | 'digest' | 'canonical') =>
    entries.map((entry) => entry[part]).join('\n');
  const values = [
    device,
    signature,
    receivedAt,
    first.sequence,
    last.sequence,
    previous,
    last.digest,
    proof?.jti ?? null,
    proof?.until ?? null,
    lines('id'),
    lines('type'),
    lines('digest'),
    lines('canonical'),
  ];
  return { name: 'insert-events', text: INSERT_EVENTS, values };
}

/**
 * The store's `append` (see `Store`). Nearly every delivery goes on where its device ended, and then the one
 * statement does it all; for any other the log is looked at, with the device's row locked.
 */
export async function appendBatch(
  pool: pg.Pool,
  batch: CheckedBatch,
  call: ProvenCall | null,
): Promise<Appended> {
  if (await goesOn(pool, batch, call)) return receipt(batch, batch.entries.length);
  try {
    return await inTransaction(pool, (client) => place(client, batch, call));
  } catch (error) {
    if (error instanceof NotAdmitted) return error.fault;
    const doubled = doubledId(error, batch);
    if (doubled !== null) return { fault: 'doubled-id', sequence: doubled };
    throw error;
  }
}

/** Takes a delivery that goes on where its device ended; false where nothing was done. */
async function goesOn(pool: pg.Pool, batch: CheckedBatch, call: ProvenCall | null): Promise<boolean> {
  const { device, previous } = batch.claims;
  try {
    const { rowCount } = await pool.query(insertEvents({ ...batch, device, previous }, call));
    return rowCount === batch.entries.length;
  } catch (error) {
    if (errorCode(error) === UNIQUE_VIOLATION || isRepeatable(error)) return false;
    throw error;
  }
}

async function place(client: pg.PoolClient, batch: CheckedBatch, call: ProvenCall | null): Promise<Appended> {
  const { claims, entries } = batch;
  const device = await letIn(client, claims.device, call);
  const stored = claims.first <= device.last ? await placesOf(client, device.number, claims) : [];
  const head = device.head === null ? null : { sequence: device.last, digest: device.head };
  const placed = placeBatch(claims, entries, head, stored);
  if ('fault' in placed) return placed;
  if (placed.fresh.length > 0) {
    const previous = device.head ?? GENESIS;
    await client.query(
      insertEvents({ ...batch, device: claims.device, previous, entries: placed.fresh }, null),
    );
  }
  return receipt(batch, placed.fresh.length);
}

function receipt({ claims: { device, last }, entries }: CheckedBatch, stored: number): Appended {
  return { receipt: { device, last, stored, duplicates: entries.length - stored } };
}

async function placesOf(
  client: pg.PoolClient,
  device: number,
  { first, last }: CheckedBatch['claims'],
): Promise<Place[]> {
  const { rows } = await client.query({
    name: 'places',
    text: `SELECT sequence, digest FROM batches JOIN events ON events.batch = number
      WHERE device = $1 AND first <= $3 AND last >= $2 AND sequence BETWEEN $2 AND $3 ORDER BY sequence`,
    values: [device, first, last],
  });
  return rows.map((row) => ({ sequence: Number(row.sequence), digest: String(row.digest) }));
}

const UNIQUE_VIOLATION = '23505';

/** The number of the event whose id is taken, where the error says so: its detail names the id. */
function doubledId(error: unknown, { entries }: CheckedBatch): number | null {
  if (errorCode(error) !== UNIQUE_VIOLATION) return null;
  const { constraint, detail } = error as { constraint?: string; detail?: string };
  if (constraint !== 'event_id_once') return null;
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(detail ?? '')?.[0];
  // Twice in one batch: the later one is the one too many.
  return entries.findLast((entry) => entry.id.toLowerCase() === id)?.sequence ?? null;
}
