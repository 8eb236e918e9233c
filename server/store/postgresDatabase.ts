import pg from 'pg';

/**
 * Steps from an empty database to the newest tables, in order. A step that was ever released is not changed:
 * a new one is added.
 *
 * The log is kept by delivery: `position` numbers the events in the order of the log, and stands on the
 * delivery that brought them. It is given when somebody reads (see `postgresLog.ts`), so that writers need no
 * common lock. Events carry no foreign key: the one statement that writes them writes their delivery too, and
 * a check of each row would cost a fifth of what a batch costs.
 */
const MIGRATIONS = [
  `CREATE TABLE digest_key (
     single int PRIMARY KEY CHECK (single = 1),
     id text NOT NULL,
     key text NOT NULL
   );
   CREATE TABLE endpoint_key (
     single int PRIMARY KEY CHECK (single = 1),
     jwk text NOT NULL
   );
   CREATE TABLE devices (
     number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     id text NOT NULL UNIQUE,
     public_key text NOT NULL,
     status text NOT NULL,
     group_name text,
     token text,
     enrolled_at text NOT NULL,
     status_at text,
     seen_at text,
     last_sequence bigint NOT NULL DEFAULT 0,
     head text
   ) WITH (fillfactor = 50);
   CREATE TABLE tokens (
     number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     id text NOT NULL UNIQUE,
     digest text NOT NULL UNIQUE,
     group_name text,
     uses int,
     used int NOT NULL,
     until text,
     approval boolean NOT NULL,
     created_at text NOT NULL,
     ended_at text
   );
   CREATE TABLE proofs (
     device text NOT NULL,
     jti text NOT NULL,
     until text NOT NULL,
     PRIMARY KEY (device, jti)
   );
   CREATE INDEX proofs_by_end ON proofs (until);
   CREATE TABLE batches (
     number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     device bigint NOT NULL REFERENCES devices (number),
     signature text NOT NULL,
     received_at text NOT NULL,
     first bigint NOT NULL,
     last bigint NOT NULL,
     position bigint UNIQUE,
     UNIQUE (device, first)
   );
   CREATE INDEX batches_without_position ON batches (number) WHERE position IS NULL;
   CREATE TABLE events (
     batch bigint NOT NULL,
     sequence bigint NOT NULL,
     id uuid NOT NULL CONSTRAINT event_id_once UNIQUE,
     type text NOT NULL,
     digest text NOT NULL,
     canonical text NOT NULL,
     PRIMARY KEY (batch, sequence)
   );
   CREATE INDEX events_by_type ON events (type, batch);
   CREATE TABLE log_end (
     single int PRIMARY KEY CHECK (single = 1),
     position bigint NOT NULL
   );
   INSERT INTO log_end (single, position) VALUES (1, 0);
   CREATE TABLE evidence (
     number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     id uuid NOT NULL UNIQUE,
     device text NOT NULL,
     sealed text NOT NULL,
     received_at text NOT NULL
   );
   CREATE TABLE policies (
     number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     text text NOT NULL,
     content_type text NOT NULL,
     put_at text NOT NULL
   );
   CREATE TABLE drafts (
     position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     id text NOT NULL UNIQUE,
     at text NOT NULL,
     fingerprints text NOT NULL,
     declaration text NOT NULL
   );
   CREATE INDEX drafts_by_time ON drafts (at);`,
] as const;

/** Names our advisory lock among those of the database: endpoints that start at once migrate one by one. */
const MIGRATION_LOCK = 0x636f756e;

/** Connections of one endpoint: a few are enough, since each is used for a few milliseconds a call. */
const CONNECTIONS = 16;

/** Opens a pool, and brings the tables up to date. Rejects where there is no answer, or a newer version wrote the database. */
export async function openPool(url: string, onIdleError: (error: Error) => void): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    // Statements go out without waiting for the answer to the one before.
    pipeline: true,
    // The session's own settings could be weaker than what `Store` promises; 'local' is a commit on this disk.
    options: '-c synchronous_commit=on -c default_transaction_isolation=read\\ committed',
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks while nobody uses it is replaced by the pool; unheard, the event would end the process.
  pool.on('error', onIdleError);
  try {
    await inTransaction(pool, migrate);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return pool;
}

async function migrate(client: pg.PoolClient): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await client.query('CREATE TABLE IF NOT EXISTS migrations (step int PRIMARY KEY)');
  const { rows } = await client.query<{ seen: number }>('SELECT count(*)::int AS seen FROM migrations');
  const seen = rows[0]?.seen ?? 0;
  if (seen > MIGRATIONS.length) {
    throw new Error('the database was written by a newer version of Countersign');
  }
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index < seen) continue;
    await client.query(step);
    await client.query('INSERT INTO migrations (step) VALUES ($1)', [index + 1]);
  }
}

/** A deadlock, or a conflict that a repetition solves (postgresql.org/docs/current/mvcc-serialization-failure-handling.html). */
const REPEATABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

/** Runs `work` as one transaction. If it throws, nothing of it stays; where only the moment was bad, it is run again. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      const [, result] = await Promise.all([client.query('BEGIN'), work(client)]);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((second: Error) => {
        broken = second;
      });
      if (attempt >= ATTEMPTS || !isRepeatable(error)) throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Whether only the moment was bad. */
export function isRepeatable(error: unknown): boolean {
  return REPEATABLE.has(errorCode(error));
}

/** PostgreSQL's code of an error, such as `23505`; empty for another error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
