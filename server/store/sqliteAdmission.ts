import type { DatabaseSync } from 'node:sqlite';
import type { DeviceId } from '../../lib/core/model/event.ts';
import {
  type AdmissionFault,
  admissionFault,
  PROOF_CLEARING,
  type ProvenCall,
  SIGHT_STEP,
} from './admission.ts';
import { statusOf } from './rows.ts';

/** Lets calls in; part of the transaction that is running. */
export interface SqliteAdmission {
  /** Uses up the call's proof; true where it is new. */
  useProof(call: ProvenCall): boolean;
  /** The row number of a device whose call is let in. Without a call, of any that is enrolled. */
  letIn(device: DeviceId, call: ProvenCall | null): { number: number } | AdmissionFault;
}

export function prepareAdmission(database: DatabaseSync): SqliteAdmission {
  const device = database.prepare('SELECT number, status, seen_at FROM devices WHERE id = ?');
  const seen = database.prepare('UPDATE devices SET seen_at = ? WHERE number = ?');
  const use = database.prepare(
    'INSERT INTO proofs (device, jti, until) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const clear = database.prepare('DELETE FROM proofs WHERE until < ?');
  let clearedAt = 0;

  function useProof({ device: id, jti, at, until }: ProvenCall): boolean {
    if (Math.abs(Date.parse(at) - clearedAt) > PROOF_CLEARING) {
      clear.run(at);
      clearedAt = Date.parse(at);
    }
    return use.run(id, jti, until).changes > 0;
  }

  return {
    useProof,
    letIn(id, call) {
      const row = device.get(id);
      if (row === undefined) return { fault: 'not-enrolled' };
      const number = Number(row.number);
      if (call === null) return { number };
      const status = statusOf(row.status);
      // Only a device that may call leaves a trace: nobody fills the table with proofs of revoked keys.
      const fault = admissionFault(status, status === 'active' && useProof(call));
      if (fault !== null) return fault;
      if (row.seen_at === null || Date.parse(call.at) - Date.parse(String(row.seen_at)) > SIGHT_STEP) {
        seen.run(call.at, number);
      }
      return { number };
    },
  };
}
