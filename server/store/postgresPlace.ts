import type pg from 'pg';
import type { ProvenCall } from './admission.ts';
import { type Place, placeBatch } from './placement.ts';
import { letIn, NotAdmitted } from './postgresAdmission.ts';
import { errorCode, inTransaction } from './postgresDatabase.ts';
import type { Appended, CheckedBatch } from './store.ts';

/**
 * Puts the events of one delivery into the log, in one statement. The benchmark holds the endpoint against it,
 * bare. Lists come as lines of one text: canonical JSON has no line feed (RFC 8785, 3.2.2.2), and an array's
 * own spelling would escape each quote of it.
 */
export const INSERT_EVENTS = `WITH moved AS (
    UPDATE devices SET last_sequence = $5, head = $6, seen_at = $3 WHERE number = $1
  ), delivery AS (
    INSERT INTO batches (device, signature, received_at, first, last) VALUES ($1, $2, $3, $4, $5)
    RETURNING number
  )
  INSERT INTO events (batch, sequence, id, type, digest, canonical)
  SELECT delivery.number, $4::bigint + line.place - 1, line.id::uuid, line.type, line.digest, line.canonical
  FROM delivery, unnest(string_to_array($7, E'\\n'), string_to_array($8, E'\\n'),
    string_to_array($9, E'\\n'), string_to_array($10, E'\\n'))
    WITH ORDINALITY AS line (id, type, digest, canonical, place)`;

/** What INSERT_EVENTS takes, from $1 to $10. */
export function insertValues(
  device: number,
  { signature, receivedAt }: Pick<CheckedBatch, 'signature' | 'receivedAt'>,
  entries: CheckedBatch['entries'],
): (string | number)[] {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a delivery holds at least one event');
  const lines = (part: 'id' | 'type' | 'digest' | 'canonical') =>
    entries.map((entry) => entry[part]).join('\n');
  return [
    device,
    signature,
    receivedAt,
    first.sequence,
    last.sequence,
    last.digest,
    lines('id'),
    lines('type'),
    lines('digest'),
    lines('canonical'),
  ];
}

/** The store's `append` (see `Store`). */
export async function appendBatch(
  pool: pg.Pool,
  batch: CheckedBatch,
  call: ProvenCall | null,
): Promise<Appended> {
  try {
    return await inTransaction(pool, (client) => place(client, batch, call));
  } catch (error) {
    if (error instanceof NotAdmitted) return error.fault;
    const doubled = doubledId(error, batch);
    if (doubled !== null) return { fault: 'doubled-id', sequence: doubled };
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
    await client.query({
      name: 'insert-events',
      text: INSERT_EVENTS,
      values: insertValues(device.number, batch, placed.fresh),
    });
  }
  const { last } = claims;
  return {
    receipt: { device: claims.device, last, stored: placed.fresh.length, duplicates: stored.length },
  };
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

/** The number of the event whose id is taken, where the error says so: its detail names the id. */
function doubledId(error: unknown, { entries }: CheckedBatch): number | null {
  if (errorCode(error) !== '23505') return null;
  const { constraint, detail } = error as { constraint?: string; detail?: string };
  if (constraint !== 'event_id_once') return null;
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(detail ?? '')?.[0];
  // Twice in one batch: the later one is the one too many.
  return entries.findLast((entry) => entry.id.toLowerCase() === id)?.sequence ?? null;
}
