import type pg from 'pg';
import type { DeviceId } from '../../lib/core/model/event.ts';
import {
  type AdmissionFault,
  admissionFault,
  type DeviceStatus,
  PROOF_CLEARING,
  type ProvenCall,
  SIGHT_STEP,
} from './admission.ts';
import { statusOf } from './rows.ts';

/** What of a device's row counts when it calls; the row is locked until the transaction ends. */
export interface LockedDevice {
  number: number;
  status: DeviceStatus;
  seenAt: string | null;
  last: number;
  head: string | null;
}

/** Locks a device's row. Of two calls at once the second waits, and sees what the first changed. */
export async function lockDevice(client: pg.PoolClient, id: DeviceId): Promise<LockedDevice | null> {
  const { rows } = await client.query({
    name: 'lock-device',
    text: 'SELECT number, status, seen_at, last_sequence, head FROM devices WHERE id = $1 FOR UPDATE',
    values: [id],
  });
  const row = rows[0];
  if (row === undefined) return null;
  return {
    number: Number(row.number),
    status: statusOf(row.status),
    seenAt: row.seen_at,
    last: Number(row.last_sequence),
    head: row.head,
  };
}

/** Uses up a call's proof; true where it is new. */
export async function useProof(client: pg.PoolClient, { device, jti, until }: ProvenCall): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'use-proof',
    text: 'INSERT INTO proofs (device, jti, until) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    values: [device, jti, until],
  });
  return rowCount === 1;
}

/** Clears used proofs away that have expired, once in a while; of several endpoints, each does. */
export function createProofClearing(pool: pg.Pool): (call: ProvenCall) => Promise<void> {
  let clearedAt = 0;
  return async ({ at }) => {
    if (Math.abs(Date.parse(at) - clearedAt) <= PROOF_CLEARING) return;
    clearedAt = Date.parse(at);
    // What another endpoint is clearing at the same time is left to it: waiting for each other would be a deadlock.
    await pool.query(
      `DELETE FROM proofs WHERE (device, jti) IN
         (SELECT device, jti FROM proofs WHERE until < $1 FOR UPDATE SKIP LOCKED)`,
      [at],
    );
  };
}

/** A refusal by which the transaction ends with nothing done: a device that may not call leaves no trace. */
export class NotAdmitted extends Error {
  readonly fault: AdmissionFault;
  constructor(fault: AdmissionFault) {
    super(fault.fault);
    this.fault = fault;
  }
}

/** Lets a call in, or throws NotAdmitted. Without a call, any device that is enrolled. */
export async function letIn(
  client: pg.PoolClient,
  id: DeviceId,
  call: ProvenCall | null,
): Promise<LockedDevice> {
  const [device, isNew] = await Promise.all([
    lockDevice(client, id),
    call === null ? true : useProof(client, call),
  ]);
  if (device === null) throw new NotAdmitted({ fault: 'not-enrolled' });
  const fault = call === null ? null : admissionFault(device.status, isNew);
  if (fault !== null) throw new NotAdmitted(fault);
  return device;
}

/** Whether it is time to write down that the device was seen. */
export function isSightDue(device: LockedDevice, call: ProvenCall): boolean {
  return device.seenAt === null || Date.parse(call.at) - Date.parse(device.seenAt) > SIGHT_STEP;
}
