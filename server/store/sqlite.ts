import { randomBytes, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { DevicePublicKey } from '../../lib/core/model/enrolment.ts';
import { type Place, placeBatch } from './placement.ts';
import { INSERT_EVENT, inTransaction, openDatabase } from './sqliteDatabase.ts';
import { openSqliteDrafts } from './sqliteDrafts.ts';
import type { Appended, CheckedBatch, Enrolment, EventQuery, Store, StoredEvent } from './store.ts';

/** A store in one SQLite file at `path`. Throws where the file can't be opened or is not ours. */
export function openSqliteStore(path: string): Store {
  const database = openDatabase(path);
  const place = preparePlace(database);
  const select = {
    publicKey: database.prepare('SELECT public_key FROM devices WHERE id = ?'),
    events: database.prepare(
      `SELECT position, received_at, canonical FROM events JOIN batches ON batches.number = batch
       WHERE position > ? ORDER BY position LIMIT ?`,
    ),
    eventsOfType: database.prepare(
      `SELECT position, received_at, canonical FROM events JOIN batches ON batches.number = batch
       WHERE type = ? AND position > ? ORDER BY position LIMIT ?`,
    ),
    ping: database.prepare('SELECT count(*) FROM digest_key'),
  };

  return {
    ...openSqliteDrafts(database),

    async digestKey() {
      return inTransaction(database, () => {
        database
          .prepare('INSERT INTO digest_key (only, id, key) VALUES (1, ?, ?) ON CONFLICT DO NOTHING')
          .run(`org-${randomUUID()}`, randomBytes(32).toString('base64url'));
        const row = database.prepare('SELECT id, key FROM digest_key').get();
        return { id: String(row?.id), key: String(row?.key) };
      });
    },

    async enrol({ device, publicKey, at }: Enrolment) {
      database
        .prepare('INSERT INTO devices (id, public_key, enrolled_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
        .run(device, JSON.stringify(publicKey), at);
    },

    async publicKey(device) {
      const row = select.publicKey.get(device);
      return row === undefined ? null : DevicePublicKey.parse(JSON.parse(String(row.public_key)));
    },

    async append(batch) {
      try {
        return inTransaction(database, () => place(batch));
      } catch (error) {
        if (error instanceof DoubledId) return { fault: 'doubled-id', sequence: error.sequence };
        throw error;
      }
    },

    async events({ after, limit, type }: EventQuery) {
      const rows =
        type === null ? select.events.all(after, limit) : select.eventsOfType.all(type, after, limit);
      return rows.map(
        (row): StoredEvent => ({
          position: Number(row.position),
          receivedAt: String(row.received_at),
          canonical: String(row.canonical),
        }),
      );
    },

    async ping() {
      select.ping.get();
    },

    async close() {
      database.close();
    },
  };
}

class DoubledId extends Error {
  readonly sequence: number;
  constructor(sequence: number) {
    super('the id of an event is taken');
    this.sequence = sequence;
  }
}

function preparePlace(database: DatabaseSync): (batch: CheckedBatch) => Appended {
  const select = {
    device: database.prepare('SELECT number FROM devices WHERE id = ?'),
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
  const toPlace = (row: { sequence?: unknown; digest?: unknown }): Place => ({
    sequence: Number(row.sequence),
    digest: String(row.digest),
  });

  return ({ claims, signature, receivedAt, entries }) => {
    const device = select.device.get(claims.device)?.number;
    if (device === undefined) throw new Error('append: the device is not enrolled');
    const head = select.head.get(device);
    const stored = select.places.all(device, claims.first, claims.last).map(toPlace);
    const placed = placeBatch(claims, entries, head === undefined ? null : toPlace(head), stored);
    if ('fault' in placed) return placed;
    if (placed.fresh.length > 0) {
      const batch = insert.batch.run(device, signature, receivedAt).lastInsertRowid;
      for (const { sequence, id, type, digest, canonical } of placed.fresh) {
        const { changes } = insert.event.run(batch, device, sequence, id, type, digest, canonical);
        if (changes === 0) throw new DoubledId(sequence);
      }
    }
    return {
      receipt: {
        device: claims.device,
        last: claims.last,
        stored: placed.fresh.length,
        duplicates: stored.length,
      },
    };
  };
}
