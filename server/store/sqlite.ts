import { randomBytes, randomUUID } from 'node:crypto';
import { EventType } from '../../lib/core/model/event.ts';
import type { ProvenCall } from './admission.ts';
import { createGroupCommit } from './groupCommit.ts';
import { type Row, shownOf, statusOf } from './rows.ts';
import { prepareAdmission } from './sqliteAdmission.ts';
import { inTransaction, openDatabase } from './sqliteDatabase.ts';
import { openSqliteDevices } from './sqliteDevices.ts';
import { openSqliteDrafts } from './sqliteDrafts.ts';
import { DoubledId, preparePlacing } from './sqlitePlace.ts';
import { openSqliteShelf } from './sqliteShelf.ts';
import type { CheckedBatch, EventQuery, Store, StoredEvent } from './store.ts';

const LINES = `SELECT position, received_at, devices.id AS device, batch, signature, sequence, events.id,
    type, digest, canonical
  FROM events JOIN batches ON batches.number = batch JOIN devices ON devices.number = events.device`;

/** A store in one SQLite file at `path`. Throws where the file can't be opened or is not ours. */
export function openSqliteStore(path: string): Store {
  const database = openDatabase(path);
  const admission = prepareAdmission(database);
  const place = preparePlacing(database, admission);
  const appends = createGroupCommit(
    database,
    ({ batch, call }: { batch: CheckedBatch; call: ProvenCall | null }) => place(batch, call),
  );
  const { restoreDevice, ...devices } = openSqliteDevices(database, admission);
  const select = {
    events: database.prepare(`${LINES} WHERE position > ? ORDER BY position LIMIT ?`),
    eventsOfType: database.prepare(`${LINES} WHERE type = ? AND position > ? ORDER BY position LIMIT ?`),
    head: database.prepare(
      `SELECT sequence, digest FROM events WHERE device = (SELECT number FROM devices WHERE id = ?)
       ORDER BY sequence DESC LIMIT 1`,
    ),
    types: database.prepare('SELECT type, count(*) AS count FROM events GROUP BY type'),
    statuses: database.prepare('SELECT status, count(*) AS count FROM devices GROUP BY status'),
    evidence: database.prepare('SELECT count(*) AS count FROM evidence'),
    shown: database.prepare(
      `SELECT canonical ->> '$.host.id' AS host, sum(canonical ->> '$.shown.sent') AS sent,
         sum(canonical ->> '$.shown.reviewed') AS reviewed
       FROM events WHERE type = 'shown.counted' AND host NOTNULL AND canonical ->> '$.shown.sent' NOTNULL
       GROUP BY host ORDER BY host`,
    ),
    ping: database.prepare('SELECT count(*) FROM digest_key'),
  };
  const setDigestKey = (id: string, key: string) =>
    database
      .prepare('INSERT INTO digest_key (only, id, key) VALUES (1, ?, ?) ON CONFLICT DO NOTHING')
      .run(id, key);
  const setOwnKey = (jwk: string) =>
    database.prepare('INSERT INTO endpoint_key (only, jwk) VALUES (1, ?) ON CONFLICT DO NOTHING').run(jwk);

  return {
    ...devices,
    ...openSqliteShelf(database),
    ...openSqliteDrafts(database),

    async digestKey() {
      return inTransaction(database, () => {
        setDigestKey(`org-${randomUUID()}`, randomBytes(32).toString('base64url'));
        const row = database.prepare('SELECT id, key FROM digest_key').get();
        return { id: String(row?.id), key: String(row?.key) };
      });
    },

    async ownKey(candidate) {
      return inTransaction(database, () => {
        if (candidate !== null) setOwnKey(candidate);
        const row = database.prepare('SELECT jwk FROM endpoint_key').get();
        return row === undefined ? null : String(row.jwk);
      });
    },

    async append(batch, call) {
      try {
        return await appends.run({ batch, call });
      } catch (error) {
        if (error instanceof DoubledId) return { fault: 'doubled-id', sequence: error.sequence };
        throw error;
      }
    },

    async events({ after, limit, type }: EventQuery) {
      const rows =
        type === null ? select.events.all(after, limit) : select.eventsOfType.all(type, after, limit);
      return rows.map(lineOf);
    },

    async head(device) {
      const row = select.head.get(device);
      return row === undefined ? null : { sequence: Number(row.sequence), digest: String(row.digest) };
    },

    async figures() {
      const count = (row: Row | undefined) => Number(row?.count);
      return {
        events: select.types.all().map((row) => ({ type: EventType.parse(row.type), count: count(row) })),
        devices: select.statuses.all().map((row) => ({ status: statusOf(row.status), count: count(row) })),
        evidence: count(select.evidence.get()),
        shown: select.shown.all().map(shownOf),
      };
    },

    async restore(part) {
      inTransaction(database, () => {
        if (part.kind === 'device') return restoreDevice(part);
        setDigestKey(part.digestKey.id, part.digestKey.key);
        if (part.ownKey !== null) setOwnKey(part.ownKey);
      });
    },

    async ping() {
      select.ping.get();
    },

    async close() {
      appends.flush();
      database.close();
    },
  };
}

function lineOf(row: Row): StoredEvent {
  return {
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
  };
}
