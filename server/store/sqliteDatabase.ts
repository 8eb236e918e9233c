import { DatabaseSync } from 'node:sqlite';

/**
 * Steps from an empty file to the newest tables, in order. A step that was ever released is not changed:
 * a new one is added. `PRAGMA user_version` counts the steps that a file has seen.
 */
export const MIGRATIONS = [
  `CREATE TABLE digest_key (
     only INTEGER PRIMARY KEY CHECK (only = 1),
     id TEXT NOT NULL,
     key TEXT NOT NULL
   ) STRICT;
   CREATE TABLE devices (
     number INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     public_key TEXT NOT NULL,
     enrolled_at TEXT NOT NULL
   ) STRICT;
   CREATE TABLE batches (
     number INTEGER PRIMARY KEY,
     device INTEGER NOT NULL REFERENCES devices (number),
     signature TEXT NOT NULL,
     received_at TEXT NOT NULL
   ) STRICT;
   CREATE TABLE events (
     position INTEGER PRIMARY KEY,
     batch INTEGER NOT NULL REFERENCES batches (number),
     device INTEGER NOT NULL REFERENCES devices (number),
     sequence INTEGER NOT NULL,
     id TEXT NOT NULL UNIQUE,
     type TEXT NOT NULL,
     digest TEXT NOT NULL,
     canonical TEXT NOT NULL,
     UNIQUE (device, sequence)
   ) STRICT;
   CREATE INDEX events_by_type ON events (type);`,
  // AUTOINCREMENT: a position is never given twice, also after the newest draft was replaced.
  `CREATE TABLE drafts (
     position INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL UNIQUE,
     at TEXT NOT NULL,
     fingerprints TEXT NOT NULL,
     declaration TEXT NOT NULL
   ) STRICT;
   CREATE INDEX drafts_by_time ON drafts (at);`,
  `CREATE TABLE endpoint_key (
     only INTEGER PRIMARY KEY CHECK (only = 1),
     jwk TEXT NOT NULL
   ) STRICT;
   ALTER TABLE devices ADD COLUMN status TEXT NOT NULL DEFAULT 'active';
   ALTER TABLE devices ADD COLUMN group_name TEXT;
   ALTER TABLE devices ADD COLUMN token TEXT;
   ALTER TABLE devices ADD COLUMN status_at TEXT;
   ALTER TABLE devices ADD COLUMN seen_at TEXT;
   CREATE TABLE tokens (
     number INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     digest TEXT NOT NULL UNIQUE,
     group_name TEXT,
     uses INTEGER,
     used INTEGER NOT NULL,
     until TEXT,
     approval INTEGER NOT NULL,
     created_at TEXT NOT NULL,
     ended_at TEXT
   ) STRICT;
   CREATE TABLE proofs (
     device TEXT NOT NULL,
     jti TEXT NOT NULL,
     until TEXT NOT NULL,
     PRIMARY KEY (device, jti)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX proofs_by_end ON proofs (until);
   CREATE TABLE evidence (
     number INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     device TEXT NOT NULL,
     sealed TEXT NOT NULL,
     received_at TEXT NOT NULL
   ) STRICT;
   CREATE TABLE policies (
     number INTEGER PRIMARY KEY,
     text TEXT NOT NULL,
     content_type TEXT NOT NULL,
     put_at TEXT NOT NULL
   ) STRICT;`,
] as const;

/** Puts one event into the log. Changes no row where the id is taken. The benchmark holds the endpoint against it, bare. */
export const INSERT_EVENT = `INSERT INTO events (batch, device, sequence, id, type, digest, canonical)
  VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`;

/**
 * Opens the file, makes it if need be, and brings its tables up to date. Throws where the file can't be
 * opened, is no database, or was written by a newer version.
 */
export function openDatabase(path: string): DatabaseSync {
  // The timeout is in milliseconds: how long to wait while another process writes.
  const database = new DatabaseSync(path, { timeout: 5000 });
  try {
    // FULL: a commit has reached the disk before it is acknowledged, also in WAL mode (sqlite.org/pragma.html).
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    inTransaction(database, () => migrate(database));
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function migrate(database: DatabaseSync): void {
  const seen = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (seen > MIGRATIONS.length) {
    throw new Error('the database was written by a newer version of Countersign');
  }
  for (const step of MIGRATIONS.slice(seen)) database.exec(step);
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
}

/** Runs `work` as one transaction that writes. If it throws, nothing of it stays. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk rolls back by itself (sqlite.org/lang_transaction.html, "Response To Errors").
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
