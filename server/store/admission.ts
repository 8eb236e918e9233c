import type { DeviceId } from '../../lib/core/model/event.ts';
import type { Instant } from '../../lib/core/model/text.ts';

/** What an administrator says of a device: `waiting` until it is approved, `revoked` for good. */
export type DeviceStatus = 'active' | 'waiting' | 'revoked';

/** A call whose proof was found sound (RFC 9449). Whether it was made before is the store's to know. */
export interface ProvenCall {
  device: DeviceId;
  /** The proof's own id; taken once per device until `until`, when the proof has long expired. */
  jti: string;
  at: Instant;
  until: Instant;
}

/** Why a device's call is not let in. */
export interface AdmissionFault {
  fault: 'not-enrolled' | 'not-approved' | 'revoked' | 'replayed-proof';
}

/** Whether a call is let in: by what the device is now (null: not known), and whether its proof is new. */
export function admissionFault(status: DeviceStatus | null, isNewProof: boolean): AdmissionFault | null {
  if (status === null) return { fault: 'not-enrolled' };
  if (status === 'revoked') return { fault: 'revoked' };
  if (status === 'waiting') return { fault: 'not-approved' };
  return isNewProof ? null : { fault: 'replayed-proof' };
}

/** How often the last sight of a device is written, in milliseconds. */
export const SIGHT_STEP = 60_000;

/** Used proofs are cleared away when one comes this long after the last clearing, in milliseconds. */
export const PROOF_CLEARING = 60_000;
