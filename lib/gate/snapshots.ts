import { atOnce, type IsDue, never } from '../editors/slices.ts';
import type { FromGate } from '../messages/composerPort.ts';
import type { Connection } from './connection.ts';
import type { Evidence } from './evidence.ts';
import type { Composer } from './host.ts';
import type { Revision } from './permission.ts';
import type { Progress } from './settling.ts';

/** As many readings are kept as a late verdict or a release may still speak of. */
const KEPT = 6;
/** Milliseconds that a reading takes of a typist's time at once. */
const SLICE = 12;

/** Numbers what stands in a composer, and tells the worker what it doesn't know yet. */
export function createSnapshots(from: {
  composer: Composer;
  evidence: Evidence;
  connection: Connection;
  /** False while nothing may be read or told. */
  mayTell(): boolean;
  /** What is known of the tool that the page does not fit. */
  missing(): string[];
  now(): number;
}) {
  const { composer, evidence, connection, now } = from;
  const revisions = new Map<number, Revision>();
  /** Revisions that a held gesture or a verdict speaks of are kept for as long as it does. */
  const pinned = new Map<string, number>();
  let newest: Revision | null = null;
  let told = { revision: 0, generation: 0 };
  /** The reading that was told once more to a worker that came back. */
  let retold = 0;

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

  /** True where the worker at the other end doesn't have this reading. */
  const isNews = ({ number }: Revision) =>
    told.revision !== number || told.generation !== connection.generation();

  function* prepare(revision: Revision, isDue: IsDue): Generator<void, FromGate> {
    const read = yield* composer.read(isDue);
    if (isDue()) yield;
    return {
      type: 'snapshot',
      revision: revision.number,
      ...read,
      evidence: evidence.list(read.reading.body),
      missing: from.missing(),
    };
  }

  function send(revision: Revision, message: FromGate): void {
    connection.open();
    told = { revision: revision.number, generation: connection.generation() };
    connection.post(message);
  }

  /** The reading that is done in slices. */
  let slow: { revision: Revision; work: Generator<void, FromGate> } | null = null;
  let sliceEnd = 0;

  function goOn(): Progress {
    if (slow === null) return 'done';
    const { revision, work } = slow;
    sliceEnd = now() + SLICE;
    const step = work.next();
    if (!step.done) return 'more';
    slow = null;
    // A page may change what it likes without an event that we see, so that it is compared, as at a gesture.
    if (composer.raw() !== revision.raw || !from.mayTell()) return 'changed';
    send(revision, step.value);
    return 'done';
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
      if (isNews(revision)) {
        slow = null;
        send(revision, atOnce(prepare(revision, never)));
      }
      return revision;
    },
    /** As `take`, but a slice of it alone; `goOn` does the next. Never tells what did not stand there as a whole. */
    begin(): Progress {
      slow = null;
      const end = now() + SLICE;
      evidence.look();
      const revision = look(composer.raw());
      if (!from.mayTell()) return 'done';
      connection.open();
      if (!isNews(revision)) return 'done';
      sliceEnd = end;
      const work = prepare(revision, () => now() > sliceEnd);
      const step = work.next();
      if (!step.done) slow = { revision, work };
      else send(revision, step.value);
      return step.done ? 'done' : 'more';
    },
    goOn,
    /** Gives up the reading that goes on. */
    drop(): void {
      slow = null;
    },
    /** The worker judges by other rules now: what it was told, it is told again. */
    forget(): void {
      told = { revision: 0, generation: 0 };
    },
    /** True where what was told last has no verdict yet (`answered` is what the newest one speaks of), and may be told once more. */
    isUnanswered: (answered: number): boolean => told.revision > answered && told.revision !== retold,
    /** What was told last is told once more: a worker that dies of it is not called for it again. */
    retell(): void {
      retold = told.revision;
    },
    get: (number: number): Revision | undefined => revisions.get(number),
    /** Keeps a revision under this name until another takes its place. */
    pin(name: string, number: number): void {
      pinned.set(name, number);
    },
  };
}
export type Snapshots = ReturnType<typeof createSnapshots>;
