import { exportJWK, generateKeyPair } from 'jose';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { openEvidence } from '../../../cli/commands/audit.ts';
import type { Evidence } from '../../../lib/core/model/sealed.ts';
import { keptEvidence, sealEvidence } from '../../../lib/worker/record/sealEvidence.ts';
import { ADMIN_TOKEN, createTestEndpoint, expectProblem, type TestEndpoint } from '../server/endpoint.ts';

const CANARY = 'canary-7f3a-heliotrope';
const words: Evidence = {
  note: `agreed by telephone ${CANARY}`,
  before: { subject: CANARY, body: `Dear Contoso, ${CANARY}` },
  after: { subject: null, body: CANARY },
  prompt: 'reply-v3',
  sources: ['kb-12'],
};

async function keyPair(alg: 'ECDH-ES+A256KW' | 'RSA-OAEP-256') {
  const pair = await generateKeyPair(alg, { extractable: true });
  return {
    publicKey: JSON.parse(JSON.stringify(await exportJWK(pair.publicKey))),
    privateKey: JSON.stringify(await exportJWK(pair.privateKey)),
  };
}

function opening(endpoint: TestEndpoint, id: string, key: string): Promise<Evidence> {
  return openEvidence(
    { id, key, endpoint: 'http://endpoint.test', adminToken: ADMIN_TOKEN, by: 'ada@northwind.example' },
    async (url, init) => endpoint.app.request(new Request(String(url), init ?? {})),
  );
}

describe('sealed evidence', () => {
  test('is opened by whoever has one of the keys, at a prompt, and that is an event', async () => {
    const endpoint = createTestEndpoint();
    const device = await endpoint.enrolled();
    const [one, two] = [await keyPair('ECDH-ES+A256KW'), await keyPair('RSA-OAEP-256')];
    const sealed = await sealEvidence(words, [one.publicKey, two.publicKey]);
    const id = v7();
    const stored = await endpoint.post('/v1/evidence', { id, sealed }, device);
    expect(await stored.json()).toEqual({ id, stored: true });
    expect(await (await endpoint.post('/v1/evidence', { id, sealed }, device)).json()).toEqual({
      id,
      stored: false,
    });

    expect(await opening(endpoint, id, one.privateKey)).toEqual(words);
    expect(await opening(endpoint, id, two.privateKey)).toEqual(words);
    const events = (await endpoint.events()).map(({ event }) => event);
    expect(events).toMatchObject([
      { type: 'evidence.opened', evidence: id, sequence: 1, actor: { id: 'ada@northwind.example' } },
      { type: 'evidence.opened', evidence: id, sequence: 2, actor: { how: 'self-declared' } },
    ]);
  });

  test('stays closed to another key, and to who has no token', async () => {
    const endpoint = createTestEndpoint();
    const device = await endpoint.enrolled();
    const [one, other] = [await keyPair('ECDH-ES+A256KW'), await keyPair('ECDH-ES+A256KW')];
    const id = v7();
    const delivery = { id, sealed: await sealEvidence(words, [one.publicKey]) };
    await endpoint.post('/v1/evidence', delivery, device);
    await expect(opening(endpoint, id, other.privateKey)).rejects.toThrow('not sealed to this key');
    await expect(opening(endpoint, id, JSON.stringify(one.publicKey))).rejects.toThrow('private JWK');
    await expect(opening(endpoint, 'x', one.privateKey)).rejects.toThrow('ID: expected');
    await expect(opening(endpoint, v7(), one.privateKey)).rejects.toThrow('There is nothing here');
    const changed = { id, sealed: await sealEvidence(words, [one.publicKey]) };
    await expectProblem(await endpoint.post('/v1/evidence', changed, device), 'doubled-id', 409);
  });

  test('names the field of what is no sealed evidence, and repeats nothing of it', async () => {
    const endpoint = createTestEndpoint();
    const device = await endpoint.enrolled();
    const open = { id: v7(), sealed: { note: CANARY } };
    const response = await endpoint.post('/v1/evidence', open, device);
    expect(response.status).toBe(422);
    expect((await response.text()) + endpoint.log.join()).not.toContain(CANARY);
  });

  test('is not made without a key, and holds no more than policy keeps', async () => {
    expect(await sealEvidence(words, [])).toBeNull();
    expect(keptEvidence(words, ['note'])).toEqual({
      note: words.note,
      before: null,
      after: null,
      prompt: null,
      sources: null,
    });
    expect(keptEvidence(words, [])).toBeNull();
  });
});
