import type { DevicePublicKey } from '../../lib/core/model/enrolment.ts';
import type { DeviceId } from '../../lib/core/model/event.ts';
import type { Instant } from '../../lib/core/model/text.ts';
import type { DeviceStatus, ProvenCall } from './admission.ts';

/** A token that an administrator made. The token itself is shown once and kept as its SHA-256 alone. */
export interface EnrolmentToken {
  id: string;
  /** SHA-256 of the token, 64 hex digits. */
  digest: string;
  /** What devices that enrol with it are listed under. */
  group: string | null;
  /** How many devices it enrols; null for as many as come. */
  uses: number | null;
  used: number;
  /** From then on it enrols nobody; null for no end. */
  until: Instant | null;
  /** Whether a device that enrols with it waits for an administrator. */
  approval: boolean;
  createdAt: Instant;
  /** When an administrator ended it. */
  endedAt: Instant | null;
}

/** A device as the endpoint knows it. */
export interface Device {
  /** Grows with the order of enrolment; the `after` of the next page. */
  number: number;
  id: DeviceId;
  publicKey: DevicePublicKey;
  status: DeviceStatus;
  group: string | null;
  /** The id of the token that it enrolled with; null for one of the environment. */
  token: string | null;
  enrolledAt: Instant;
  /** When its status was last changed by an administrator. */
  statusAt: Instant | null;
  /** The last call that was let in, to the minute. */
  seenAt: Instant | null;
}

/** A device that asks to be known. Its key is proven by the call. */
export interface Enrolment {
  call: ProvenCall;
  publicKey: DevicePublicKey;
  /** The digest of the token it brings; null where the environment names that token. */
  tokenDigest: string | null;
  /** Whether every new device waits for an administrator. */
  approval: boolean;
}

/** Why a token enrols nobody. */
export interface TokenFault {
  fault: 'unknown-token' | 'ended-token';
}

/** Whether a token, as it stands now, enrols one more device at `at`. */
export function tokenFault(token: EnrolmentToken | null, at: Instant): TokenFault | null {
  if (token === null) return { fault: 'unknown-token' };
  const isOver =
    token.endedAt !== null ||
    (token.until !== null && token.until <= at) ||
    (token.uses !== null && token.used >= token.uses);
  return isOver ? { fault: 'ended-token' } : null;
}
