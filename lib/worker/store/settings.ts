import type { Configuration } from '../../core/model/configuration.ts';
import type { DevicePublicKey } from '../../core/model/enrolment.ts';
import type { DeviceId } from '../../core/model/event.ts';
import type { PolicyClaims } from '../../core/model/signedPolicy.ts';
import type { Digest, Instant } from '../../core/model/text.ts';
import type { Database } from './database.ts';

/** The named values of the `settings` table. */
export interface Settings {
  device: { id: DeviceId; privateKey: CryptoKey; publicKey: DevicePublicKey };
  /** The last number given to an event, and the chain's digest after it. */
  chain: { sequence: number; head: Digest };
  /** The last number that the endpoint acknowledged. */
  acknowledged: { sequence: number };
  /** The key of payload digests: this device's own until an endpoint gives the organisation's. */
  'digest-key': { id: string; key: Uint8Array };
  /** The endpoint that this device is enrolled at. */
  enrolment: { endpoint: string };
  /** The last configuration of which each key was valid. */
  configuration: Partial<Configuration>;
  /** When a pushed configuration last arrived, and whether it said what was asked for. */
  arrival: { at: Instant; compared: boolean };
  /** The last policy that was fetched and taken, with the tag that the endpoint gave it. */
  'fetched-policy': { claims: PolicyClaims; etag: string | null };
  /** The policy that was last recorded as applied, since when it is, and how many keys were refused then. */
  'applied-policy': { digest: Digest; since: Instant; refused: number };
  /** Up to where registered drafts have come down, and the tag of the last answer that had no more. */
  registered: { position: number; tag: string | null };
  /** Who signed in, at which provider, and until when that counts. */
  person: { id: string; name: string | null; issuer: string; clientId: string; until: Instant };
  /** The gated sites whose pages did not fit what is known of their tool when they were last read, by their ids. */
  degraded: string[];
  dock: 'left' | 'right';
}

/** Reads one setting; undefined where it was never written. */
export async function readSetting<Name extends keyof Settings>(
  database: Database,
  name: Name,
): Promise<Settings[Name] | undefined> {
  const row = await database.settings.get(name);
  // Only `writeSetting` writes the table, under the same type.
  return row?.value as Settings[Name] | undefined;
}

/** Writes one setting; part of the running transaction, where there is one. */
export async function writeSetting<Name extends keyof Settings>(
  database: Database,
  name: Name,
  value: Settings[Name],
): Promise<void> {
  await database.settings.put({ name, value });
}
