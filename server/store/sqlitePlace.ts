import type { DatabaseSync } from 'node:sqlite';
import type { ProvenCall } from './admission.ts';
import { type Place, placeBatch } from './placement.ts';
import type { Row } from './rows.ts';
import type { SqliteAdmission } from './sqliteAdmission.ts';
import { INSERT_EVENT } from './sqliteDatabase.ts';
import type { Appended, CheckedBatch } from './store.ts';

/** Makes what the store's `append` does (see `Store`), within a transaction. Throws `DoubledId`. */
export function preparePlacing(
  database: DatabaseSync,
  admission: SqliteAdmission,
): (batch: CheckedBatch, call: ProvenCall | null) => Appended {
  const select = {
    head: database.prepare(
      'SELECT sequence, digest FROM events WHERE device = ? ORDER BY sequence DESC LIMIT 1',
    ),
    places: database.prepare(
      'SELECT sequence, digest FROM events WHERE device = ? AND sequence BETWEEN ? AND ? ORDER BY sequence',
    ),
  };
  const insert = {
    batch: database.prepare('INSERT INTO batches (device, signature, received_at) VALUES (?, ?, ?)'),
    event: database.prepare(INSERT_EVENT),
  };

  function place(
    { claims, signature, receivedAt, entries }: CheckedBatch,
    call: ProvenCall | null,
  ): Appended {
    const admitted = admission.letIn(claims.device, call);
    if ('fault' in admitted) return admitted;
    const { number } = admitted;
    const head = select.head.get(number);
    const stored = select.places.all(number, claims.first, claims.last).map(toPlace);
    const placed = placeBatch(claims, entries, head === undefined ? null : toPlace(head), stored);
    if ('fault' in placed) return placed;
    if (placed.fresh.length > 0) {
      const batch = insert.batch.run(number, signature, receivedAt).lastInsertRowid;
      for (const { sequence, id, type, digest, canonical } of placed.fresh) {
        const { changes } = insert.event.run(batch, number, sequence, id, type, digest, canonical);
        if (changes === 0) throw new DoubledId(sequence);
      }
    }
    const { device, last } = claims;
    return { receipt: { device, last, stored: placed.fresh.length, duplicates: stored.length } };
  }

  return place;
}

/** The id of an event is taken: nothing of its batch may stay. */
export class DoubledId extends Error {
  readonly sequence: number;
  constructor(sequence: number) {
    super('the id of an event is taken');
    this.sequence = sequence;
  }
}

function toPlace(row: Row): Place {
  return { sequence: Number(row.sequence), digest: String(row.digest) };
}
