import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './sqliteDatabase.ts';

/** Changes that wait for one commit. */
export interface GroupCommit<Given, Result> {
  /** Rejects with what `change` threw; nothing of that change stays then. Resolves once it has reached the disk. */
  run(given: Given): Promise<Result>;
  /** Commits what waits now. */
  flush(): void;
}

/**
 * A commit waits for the disk, and every change that came meanwhile goes into the next one: the more wait, the more
 * a commit carries. Each change is whole or nothing by itself, whatever becomes of the others.
 */
export function createGroupCommit<Given, Result>(
  database: DatabaseSync,
  change: (given: Given) => Result,
): GroupCommit<Given, Result> {
  let waiting: { given: Given; resolve(result: Result): void; reject(error: unknown): void }[] = [];

  function attempt(given: Given): () => Result {
    database.exec('SAVEPOINT change');
    try {
      const result = change(given);
      database.exec('RELEASE change');
      return () => result;
    } catch (error) {
      // A full disk rolls the whole transaction back by itself, and the others with it.
      if (!database.isTransaction) throw error;
      database.exec('ROLLBACK TO change; RELEASE change');
      return () => {
        throw error;
      };
    }
  }

  function flush(): void {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      const results = inTransaction(database, () => group.map(({ given }) => attempt(given)));
      for (const [index, { resolve, reject }] of group.entries()) settle(results[index], resolve, reject);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return {
    flush,
    run: (given) =>
      new Promise((resolve, reject) => {
        waiting.push({ given, resolve, reject });
        // What has come to this thread by now is still to be told to it: it goes along.
        if (waiting.length === 1) setImmediate(flush);
      }),
  };
}

function settle<Result>(
  result: (() => Result) | undefined,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): void {
  if (result === undefined) throw new Error('a change has no result');
  try {
    resolve(result());
  } catch (error) {
    reject(error);
  }
}
