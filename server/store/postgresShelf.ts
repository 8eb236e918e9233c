import type pg from 'pg';
import type { Id } from '../../lib/core/model/text.ts';
import { evidenceOf, policyOf } from './rows.ts';
import type { SealedEvidence, Store } from './store.ts';

type Shelf = Pick<Store, 'addEvidence' | 'evidence' | 'evidencePage' | 'putPolicy' | 'policy'>;

/** The part of the store that keeps what stands beside the log: sealed evidence, and policy documents. */
export function openPostgresShelf(pool: pg.Pool): Shelf {
  async function evidenceBy(id: Id): Promise<SealedEvidence | null> {
    const { rows } = await pool.query('SELECT * FROM evidence WHERE id = $1', [id]);
    return rows[0] === undefined ? null : evidenceOf(rows[0]);
  }

  return {
    async addEvidence({ id, device, sealed, receivedAt }) {
      const { rowCount } = await pool.query(
        `INSERT INTO evidence (id, device, sealed, received_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO NOTHING`,
        [id, device, sealed, receivedAt],
      );
      if (rowCount === 1) return { stored: true };
      const known = await evidenceBy(id);
      const isSame = known?.device === device && known.sealed === sealed;
      return isSame ? { stored: false } : { fault: 'doubled-id' };
    },

    evidence: evidenceBy,

    async evidencePage({ after, limit }) {
      const { rows } = await pool.query('SELECT * FROM evidence WHERE number > $1 ORDER BY number LIMIT $2', [
        after,
        limit,
      ]);
      return rows.map(evidenceOf);
    },

    async putPolicy({ text, contentType, putAt }) {
      await pool.query('INSERT INTO policies (text, content_type, put_at) VALUES ($1, $2, $3)', [
        text,
        contentType,
        putAt,
      ]);
    },

    async policy() {
      const { rows } = await pool.query('SELECT * FROM policies ORDER BY number DESC LIMIT 1');
      return rows[0] === undefined ? null : policyOf(rows[0]);
    },
  };
}
