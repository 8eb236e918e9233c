import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { createGroupCommit } from '../../../server/store/groupCommit.ts';

describe('changes that come at once', () => {
  let database: DatabaseSync;
  let carried: number;
  beforeEach(() => {
    database = new DatabaseSync(':memory:');
    database.exec('CREATE TABLE words (word TEXT UNIQUE) STRICT');
    carried = 0;
  });

  function group() {
    const insert = database.prepare('INSERT INTO words VALUES (?)');
    const begin = database.prepare('SELECT count(*) AS count FROM words');
    return createGroupCommit(database, (words: string[]) => {
      for (const word of words) insert.run(word);
      carried += 1;
      return Number(begin.get()?.count);
    });
  }
  const stored = () =>
    database
      .prepare('SELECT word FROM words ORDER BY rowid')
      .all()
      .map(({ word }) => word);

  it('go into one transaction, in their order', async () => {
    const { run } = group();
    const running = [run(['one']), run(['two', 'three'])];
    expect(carried).toBe(0);
    expect(await Promise.all(running)).toEqual([1, 3]);
    expect(stored()).toEqual(['one', 'two', 'three']);
    expect(database.isTransaction).toBe(false);
  });

  it('are whole or nothing each by itself', async () => {
    const { run } = group();
    const results = await Promise.allSettled([run(['one']), run(['two', 'one']), run(['three'])]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(stored()).toEqual(['one', 'three']);
  });

  it('are none of them acknowledged where the transaction itself fails', async () => {
    const { run } = createGroupCommit(database, (statement: string) => database.exec(statement));
    const results = await Promise.allSettled([
      run("INSERT INTO words VALUES ('one')"),
      // What SQLite does by itself when the disk is full.
      run("INSERT OR ROLLBACK INTO words VALUES ('one')"),
      run("INSERT INTO words VALUES ('three')"),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(stored()).toEqual([]);
  });

  it('are committed before the file is closed', async () => {
    const { run, flush } = group();
    const running = run(['one']);
    flush();
    expect(stored()).toEqual(['one']);
    expect(await running).toBe(1);
  });
});
