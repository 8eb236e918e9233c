import { DevicePublicKey } from '../../lib/core/model/enrolment.ts';
import type { DeviceStatus } from './admission.ts';
import type { Device, EnrolmentToken } from './enrolment.ts';
import type { PolicyDocument, SealedEvidence, ShownFigures } from './store.ts';

/** A row as a database hands it over: both name their columns alike. */
export type Row = Record<string, unknown>;

export function deviceOf(row: Row): Device {
  return {
    number: Number(row.number),
    id: String(row.id),
    publicKey: DevicePublicKey.parse(JSON.parse(String(row.public_key))),
    status: statusOf(row.status),
    group: textOrNull(row.group_name),
    token: textOrNull(row.token),
    enrolledAt: String(row.enrolled_at),
    statusAt: textOrNull(row.status_at),
    seenAt: textOrNull(row.seen_at),
  };
}

export function tokenOf(row: Row): EnrolmentToken {
  return {
    id: String(row.id),
    digest: String(row.digest),
    group: textOrNull(row.group_name),
    uses: row.uses === null ? null : Number(row.uses),
    used: Number(row.used),
    until: textOrNull(row.until),
    approval: Boolean(row.approval),
    createdAt: String(row.created_at),
    endedAt: textOrNull(row.ended_at),
  };
}

export function evidenceOf(row: Row): SealedEvidence & { number: number } {
  return {
    number: Number(row.number),
    id: String(row.id),
    device: String(row.device),
    sealed: String(row.sealed),
    receivedAt: String(row.received_at),
  };
}

export function policyOf(row: Row): PolicyDocument {
  return { text: String(row.text), contentType: String(row.content_type), putAt: String(row.put_at) };
}

export function shownOf(row: Row): ShownFigures {
  return { host: String(row.host), sent: Number(row.sent), reviewed: Number(row.reviewed) };
}

/** Throws for what neither store ever writes: a row that cannot be read lets no device in. */
export function statusOf(value: unknown): DeviceStatus {
  if (value === 'active' || value === 'waiting' || value === 'revoked') return value;
  throw new Error('the status of a device can’t be read');
}

function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
