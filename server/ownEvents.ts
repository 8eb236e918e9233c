import { CompactSign, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import { v7 } from 'uuid';
import { bareEvent } from '../lib/core/audit/bareEvent.ts';
import { canonicalJson } from '../lib/core/audit/canonical.ts';
import { batchClaims, GENESIS, linkBatch } from '../lib/core/audit/chain.ts';
import { DevicePublicKey } from '../lib/core/model/enrolment.ts';
import { AuditEvent, type DeviceId } from '../lib/core/model/event.ts';
import { toLogEntry } from './store/logEntry.ts';
import type { Store } from './store/store.ts';

/** Several endpoints on one database share one sequence: how often one tries to get its turn. */
const ATTEMPTS = 20;

/** An event of the endpoint's own, without what is given to it as it is written. Everything that is left out is not known. */
export type OwnEvent = Pick<AuditEvent, 'type' | 'actor'> &
  Partial<Pick<AuditEvent, 'evidence' | 'review' | 'draft'>>;

/**
 * Writes what happens at the endpoint itself into the log, as a device of its own: numbered, chained and
 * signed like any other, so that one check covers all. Its key is made once per database.
 */
export function createOwnEvents({ store, clock }: { store: Store; clock: () => Date }) {
  let identity: Promise<{ device: DeviceId; key: CryptoKey }> | null = null;

  async function identify(): Promise<{ device: DeviceId; key: CryptoKey }> {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const jwk: unknown = JSON.parse(
      (await store.ownKey(JSON.stringify(await exportJWK(pair.privateKey)))) ?? 'null',
    );
    const publicKey = DevicePublicKey.parse(pick(jwk, ['kty', 'crv', 'x', 'y']));
    const device = await calculateJwkThumbprint(publicKey, 'sha256');
    const at = clock().toISOString();
    const call = { device, jti: v7(), at, until: at };
    await store.enrol({ call, publicKey, tokenDigest: null, approval: false });
    const key = await importJWK({ ...publicKey, ...pick(jwk, ['d']) }, 'ES256');
    if (key instanceof Uint8Array) throw new TypeError('the endpoint’s own key is not of a pair');
    return { device, key };
  }

  async function writeOnce(own: OwnEvent): Promise<boolean> {
    identity ??= identify();
    const { device, key } = await identity.catch((error: Error) => {
      identity = null;
      throw error;
    });
    const head = await store.head(device);
    const at = clock().toISOString();
    const event = eventOf(own, { device, at, sequence: (head?.sequence ?? 0) + 1 });
    const claims = batchClaims(head?.digest ?? GENESIS, [event]);
    const linked = linkBatch(claims, [event]);
    if ('fault' in linked) throw new Error(`an event of the endpoint’s own is not sound: ${linked.fault}`);
    const signature = await new CompactSign(new TextEncoder().encode(canonicalJson(claims)))
      .setProtectedHeader({ alg: 'ES256' })
      .sign(key);
    const entries = linked.links.map(toLogEntry);
    return 'receipt' in (await store.append({ claims, signature, receivedAt: at, entries }, null));
  }

  return {
    /** Resolves when the event stands in the log. */
    async record(own: OwnEvent): Promise<void> {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        // A no means that another endpoint took the number in between.
        if (await writeOnce(own)) return;
      }
      throw new Error('an event of the endpoint’s own found no place in the log');
    },
  };
}
export type OwnEvents = ReturnType<typeof createOwnEvents>;

function eventOf(own: OwnEvent, given: Pick<AuditEvent, 'device' | 'at' | 'sequence'>): AuditEvent {
  const { type, actor } = own;
  return AuditEvent.parse({
    ...bareEvent(type, given.at, actor),
    ...own,
    ...given,
    id: v7(),
    versions: { extension: 'none', browser: 'endpoint' },
  });
}

function pick(value: unknown, names: readonly string[]): Record<string, unknown> {
  const parts = Object(value) as Record<string, unknown>;
  return Object.fromEntries(names.map((name) => [name, parts[name]]));
}
