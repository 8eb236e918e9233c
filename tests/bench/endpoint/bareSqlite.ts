/**
 * A process of its own that does nothing but insert into SQLite, for the endpoint to be held against: the
 * endpoint's own tables, statement and durability, one transaction a batch. Reads `{path, batches, size}` as
 * its argument and writes `{seconds}`, of the inserting alone, to stdout.
 */
import { z } from 'zod';
import { INSERT_EVENT, inTransaction, openDatabase } from '../../../server/store/sqliteDatabase.ts';
import { bareEntries } from './bareEntries.ts';

const Bare = z.object({ path: z.string(), batches: z.int().positive(), size: z.int().positive() });
const { path, batches, size } = Bare.parse(JSON.parse(process.argv[2] ?? 'null'));

const database = openDatabase(path);
database.exec(`INSERT INTO devices (number, id, public_key, enrolled_at)
    VALUES (1, 'bare', '{}', '2026-11-20T09:15:00.000Z');
  INSERT INTO batches VALUES (1, 1, '', '2026-11-20T09:15:00.000Z')`);
const insert = database.prepare(INSERT_EVENT);
const entries = bareEntries(batches * size);

const began = performance.now();
for (let from = 0; from < entries.length; from += size) {
  inTransaction(database, () => {
    for (const { sequence, id, type, digest, canonical } of entries.slice(from, from + size)) {
      insert.run(1, 1, sequence, id, type, digest, canonical);
    }
  });
}
process.stdout.write(JSON.stringify({ seconds: (performance.now() - began) / 1000 }));
database.close();
