/**
 * A process of its own that does nothing but insert, for the endpoint to be held against: the endpoint's own
 * tables, statement and durability, one transaction a batch. Reads `{path, batches, size}` as its argument and
 * writes `{seconds}`, of the inserting alone, to stdout.
 */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { canonicalJson } from '../../../lib/core/audit/canonical.ts';
import { INSERT_EVENT, inTransaction, openDatabase } from '../../../server/store/sqliteDatabase.ts';
import { sampleEvent } from '../../support/events.ts';

const Bare = z.object({ path: z.string(), batches: z.int().positive(), size: z.int().positive() });
const { path, batches, size } = Bare.parse(JSON.parse(process.argv[2] ?? 'null'));

const database = openDatabase(path);
database.exec(`INSERT INTO devices VALUES (1, 'bare', '{}', '2026-11-20T09:15:00.000Z');
  INSERT INTO batches VALUES (1, 1, '', '2026-11-20T09:15:00.000Z')`);
const insert = database.prepare(INSERT_EVENT);

const digest = 'd'.repeat(64);
const texts = Array.from({ length: batches * size }, (_, index) => {
  const event = sampleEvent({ id: uuidv7(), sequence: index + 1 });
  // Through bytes: what was put together piece by piece would be laid flat within the measured time.
  return { event, canonical: Buffer.from(canonicalJson(event)).toString() };
});

const began = performance.now();
for (let from = 0; from < texts.length; from += size) {
  inTransaction(database, () => {
    for (const { event, canonical } of texts.slice(from, from + size)) {
      insert.run(1, 1, event.sequence, event.id, event.type, digest, canonical);
    }
  });
}
process.stdout.write(JSON.stringify({ seconds: (performance.now() - began) / 1000 }));
database.close();
