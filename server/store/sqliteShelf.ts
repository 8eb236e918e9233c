import type { DatabaseSync } from 'node:sqlite';
import { evidenceOf, policyOf } from './rows.ts';
import { inTransaction } from './sqliteDatabase.ts';
import type { Store } from './store.ts';

type Shelf = Pick<Store, 'addEvidence' | 'evidence' | 'evidencePage' | 'putPolicy' | 'policy'>;

/** The part of the store that keeps what stands beside the log: sealed evidence, and policy documents. */
export function openSqliteShelf(database: DatabaseSync): Shelf {
  const select = {
    evidence: database.prepare('SELECT * FROM evidence WHERE id = ?'),
    page: database.prepare('SELECT * FROM evidence WHERE number > ? ORDER BY number LIMIT ?'),
    policy: database.prepare('SELECT * FROM policies ORDER BY number DESC LIMIT 1'),
  };
  const insert = {
    evidence: database.prepare('INSERT INTO evidence (id, device, sealed, received_at) VALUES (?, ?, ?, ?)'),
    policy: database.prepare('INSERT INTO policies (text, content_type, put_at) VALUES (?, ?, ?)'),
  };
  const evidenceBy = (id: string) => {
    const row = select.evidence.get(id);
    return row === undefined ? null : evidenceOf(row);
  };

  return {
    async addEvidence({ id, device, sealed, receivedAt }) {
      return inTransaction(database, () => {
        const known = evidenceBy(id);
        if (known !== null) {
          const isSame = known.device === device && known.sealed === sealed;
          return isSame ? { stored: false } : { fault: 'doubled-id' as const };
        }
        insert.evidence.run(id, device, sealed, receivedAt);
        return { stored: true };
      });
    },

    async evidence(id) {
      return evidenceBy(id);
    },

    async evidencePage({ after, limit }) {
      return select.page.all(after, limit).map(evidenceOf);
    },

    async putPolicy({ text, contentType, putAt }) {
      insert.policy.run(text, contentType, putAt);
    },

    async policy() {
      const row = select.policy.get();
      return row === undefined ? null : policyOf(row);
    },
  };
}
