import type { DatabaseSync } from 'node:sqlite';
import { DraftDeclaration } from '../../lib/core/model/registeredDraft.ts';
import { inTransaction } from './sqliteDatabase.ts';
import type { Store } from './store.ts';

type Drafts = Pick<Store, 'registerDraft' | 'registeredDrafts' | 'newestDraft'>;

/** The part of the store that keeps registered drafts, by the fingerprints of their words. */
export function openSqliteDrafts(database: DatabaseSync): Drafts {
  const remove = database.prepare('DELETE FROM drafts WHERE id = ?');
  const removeOld = database.prepare('DELETE FROM drafts WHERE at < ?');
  const insert = database.prepare(
    'INSERT INTO drafts (id, at, fingerprints, declaration) VALUES (?, ?, ?, ?)',
  );
  const page = database.prepare('SELECT * FROM drafts WHERE position > ? ORDER BY position LIMIT ?');
  const newest = database.prepare('SELECT max(position) AS position FROM drafts');

  return {
    async registerDraft({ id, at, fingerprints, declaration }, keepFrom) {
      inTransaction(database, () => {
        remove.run(id);
        removeOld.run(keepFrom);
        insert.run(id, at, fingerprints.join(' '), JSON.stringify(declaration));
      });
    },

    async registeredDrafts({ after, limit }) {
      return page.all(after, limit).map((row) => ({
        position: Number(row.position),
        at: String(row.at),
        fingerprints: String(row.fingerprints).split(' ').filter(Boolean),
        declaration: DraftDeclaration.parse(JSON.parse(String(row.declaration))),
      }));
    },

    async newestDraft() {
      return Number(newest.get()?.position ?? 0);
    },
  };
}
