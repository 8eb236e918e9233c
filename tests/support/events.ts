import { CompactSign, calculateJwkThumbprint, exportJWK } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '../../lib/core/audit/canonical.ts';
import { batchClaims, GENESIS } from '../../lib/core/audit/chain.ts';
import type { BatchClaims, SignedBatch } from '../../lib/core/model/batch.ts';
import { DevicePublicKey } from '../../lib/core/model/enrolment.ts';
import type { AuditEvent, DeviceId } from '../../lib/core/model/event.ts';
import { makeProof, type ProofParts } from './proofs.ts';

/** An approval as the log holds it, every field filled that such an event fills. A new id each time. */
export function sampleEvent(overrides: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: uuidv7(),
    type: 'review.decided',
    at: '2026-11-20T09:14:31.120Z',
    device: 'sample-device-thumbprint-of-43-characters-1',
    sequence: 1,
    actor: { id: 'ada@northwind.example', roles: ['author'], how: 'managed' },
    draft: '019a9f1c-6c00-7000-8000-000000000001',
    review: '019a9f1c-6c00-7000-8000-000000000002',
    workflow: 'client-mail',
    risk: 'low',
    host: { id: 'practice-desk', packVersion: null },
    kind: 'email',
    visibility: 'client',
    account: 'Contoso',
    record: null,
    digests: { key: 'org-sample', before: 'a'.repeat(64), after: 'a'.repeat(64) },
    provenance: {
      disclosure: 'ai-generated',
      model: null,
      prompt: null,
      promptVersion: null,
      confidence: null,
      sources: [],
    },
    findings: [{ type: 'EMAIL_ADDRESS', severity: 'info', count: 2 }],
    policy: { id: 'default', version: 1, digest: 'b'.repeat(64) },
    route: 'review',
    reasons: [{ gate: 'confidence', rule: 'machine-written-to-client' }],
    decision: 'approve',
    reasonCode: 'correct',
    breakGlass: false,
    exception: null,
    times: {
      drafted: null,
      held: '2026-11-20T09:14:02.004Z',
      opened: '2026-11-20T09:14:02.061Z',
      decided: '2026-11-20T09:14:31.120Z',
      released: null,
      confirmed: null,
    },
    attention: 24_310,
    outcome: null,
    cause: null,
    versions: { extension: '0.1.0', browser: 'Chromium 156' },
    evidence: null,
    ...overrides,
  };
}

/** A device with a real key of its own that can't be exported, at the start of its chain. */
export interface TestDevice {
  readonly id: DeviceId;
  readonly publicKey: DevicePublicKey;
  readonly privateKey: CryptoKey;
  /** The next `count` events, signed. Each call goes on where the last one ended. */
  batch(count: number, overrides?: Partial<AuditEvent>): Promise<SignedBatch>;
  /** Any events in any place, signed: for batches that are wrong on purpose. */
  sign(claims: BatchClaims, events: AuditEvent[]): Promise<SignedBatch>;
  /** A compact JWS over any text. */
  signText(text: string): Promise<string>;
  /** A proof for a call (RFC 9449); see `makeProof`. */
  proof(url: string, parts?: ProofParts): Promise<string>;
}

export async function createTestDevice(): Promise<TestDevice> {
  const { privateKey, publicKey: key } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign', 'verify'],
  );
  const { kty, crv, x, y } = await exportJWK(key);
  const publicKey = DevicePublicKey.parse({ kty, crv, x, y });
  const id = await calculateJwkThumbprint(publicKey, 'sha256');

  async function sign(claims: BatchClaims, events: AuditEvent[]): Promise<SignedBatch> {
    return { claims, events, signature: await signText(canonicalJson(claims)) };
  }

  async function signText(text: string): Promise<string> {
    const jws = new CompactSign(new TextEncoder().encode(text)).setProtectedHeader({ alg: 'ES256' });
    return jws.sign(privateKey);
  }

  let last = 0;
  let head = GENESIS;
  return {
    id,
    privateKey,
    publicKey,
    sign,
    signText,
    proof: (url, parts) => makeProof({ privateKey, publicKey }, url, parts),
    async batch(count, overrides = {}) {
      const events = Array.from({ length: count }, (_, index) =>
        sampleEvent({ ...overrides, device: id, sequence: last + index + 1 }),
      );
      const claims = batchClaims(head, events);
      last = claims.last;
      head = claims.head;
      return sign(claims, events);
    },
  };
}
