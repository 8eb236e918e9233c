import type { Connection } from './connection.ts';
import type { Evidence } from './evidence.ts';
import type { Composer } from './host.ts';
import type { Revision } from './permission.ts';

/** As many readings are kept as a late verdict or a release may still speak of. */
const KEPT = 6;

/** Numbers what stands in a composer, and tells the worker what it doesn't know yet. */
export function createSnapshots(from: {
  composer: Composer;
  evidence: Evidence;
  connection: Connection;
  /** False while nothing may be read or told. */
  mayTell(): boolean;
}) {
  const { composer, evidence, connection } = from;
  const revisions = new Map<number, Revision>();
  /** Revisions that a held gesture or a verdict speaks of are kept for as long as it does. */
  const pinned = new Map<string, number>();
  let newest: Revision | null = null;
  let told = { revision: 0, generation: 0 };

  function look(raw: string): Revision {
    if (newest?.raw === raw) return newest;
    newest = {
      number: (newest?.number ?? 0) + 1,
      raw,
      rawClass: composer.rawClass(),
      untyped: evidence.untyped(),
    };
    revisions.set(newest.number, newest);
    const keep = new Set([...revisions.keys()].slice(-KEPT).concat([...pinned.values()]));
    for (const number of revisions.keys()) if (!keep.has(number)) revisions.delete(number);
    return newest;
  }

  return {
    /**
     * Reads the composer, and sends the reading where the worker at the other end doesn't have it. `known` is
     * what stands there, where a gesture was just compared: its budget has no room for reading twice.
     */
    take(known?: string): Revision {
      if (known === undefined || known !== newest?.raw) evidence.look();
      const revision = look(known ?? composer.raw());
      if (!from.mayTell()) return revision;
      connection.open();
      const generation = connection.generation();
      if (told.revision !== revision.number || told.generation !== generation) {
        told = { revision: revision.number, generation };
        const read = composer.read();
        connection.post({
          type: 'snapshot',
          revision: revision.number,
          ...read,
          evidence: evidence.list(read.reading.body),
        });
      }
      return revision;
    },
    get: (number: number): Revision | undefined => revisions.get(number),
    /** Keeps a revision under this name until another takes its place. */
    pin(name: string, number: number): void {
      pinned.set(name, number);
    },
  };
}
export type Snapshots = ReturnType<typeof createSnapshots>;
