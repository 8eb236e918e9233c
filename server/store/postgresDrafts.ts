import type pg from 'pg';
import { DraftDeclaration } from '../../lib/core/model/registeredDraft.ts';
import { inTransaction } from './postgresDatabase.ts';
import type { Store } from './store.ts';

type Drafts = Pick<Store, 'registerDraft' | 'registeredDrafts' | 'newestDraft'>;

/** The part of the store that keeps registered drafts, by the fingerprints of their words. */
export function openPostgresDrafts(pool: pg.Pool): Drafts {
  return {
    async registerDraft({ id, at, fingerprints, declaration }, keepFrom) {
      await inTransaction(pool, async (client) => {
        // One registration at a time: a device that has read a position must not miss an earlier one.
        await client.query('LOCK TABLE drafts IN SHARE ROW EXCLUSIVE MODE');
        await client.query('DELETE FROM drafts WHERE id = $1 OR at < $2', [id, keepFrom]);
        await client.query('INSERT INTO drafts (id, at, fingerprints, declaration) VALUES ($1, $2, $3, $4)', [
          id,
          at,
          fingerprints.join(' '),
          JSON.stringify(declaration),
        ]);
      });
    },

    async registeredDrafts({ after, limit }) {
      const { rows } = await pool.query(
        'SELECT * FROM drafts WHERE position > $1 ORDER BY position LIMIT $2',
        [after, limit],
      );
      return rows.map((row) => ({
        position: Number(row.position),
        at: String(row.at),
        fingerprints: String(row.fingerprints).split(' ').filter(Boolean),
        declaration: DraftDeclaration.parse(JSON.parse(String(row.declaration))),
      }));
    },

    async newestDraft() {
      const { rows } = await pool.query('SELECT max(position) AS position FROM drafts');
      return Number(rows[0]?.position ?? 0);
    },
  };
}
