import { expect, it } from 'vitest';
import { GENESIS } from '../../lib/core/audit/chain.ts';
import type { SealedEvidence, Store } from '../../server/store/store.ts';
import { createTestDevice } from '../support/events.ts';
import { AT, enrolDevice } from './parties.ts';

const ID = '019a9f1c-6c00-7000-8000-00000000000a';

/** What every store keeps to of sealed evidence, policies, keys and figures. */
export function shelfContract(current: () => Store): void {
  async function evidence(id = ID): Promise<SealedEvidence> {
    return { id, device: (await createTestDevice()).id, sealed: '{"ciphertext":"…"}', receivedAt: AT };
  }

  it('keeps sealed evidence as it came, once', async () => {
    const sealed = await evidence();
    expect(await current().addEvidence(sealed)).toEqual({ stored: true });
    expect(await current().addEvidence({ ...sealed, receivedAt: '2026-11-21T10:00:00.000Z' })).toEqual({
      stored: false,
    });
    expect(await current().addEvidence({ ...sealed, sealed: '{}' })).toEqual({ fault: 'doubled-id' });
    expect(await current().addEvidence({ ...sealed, device: GENESIS })).toEqual({ fault: 'doubled-id' });
    expect(await current().evidence(ID)).toMatchObject(sealed);
    expect(await current().evidence('019a9f1c-6c00-7000-8000-00000000000b')).toBeNull();
    const second = await evidence('019a9f1c-6c00-7000-8000-00000000000c');
    await current().addEvidence(second);
    const [first] = await current().evidencePage({ after: 0, limit: 1 });
    expect(first).toMatchObject(sealed);
    expect(await current().evidencePage({ after: first?.number ?? 0, limit: 9 })).toMatchObject([second]);
  });

  it('answers the policy that was put last, byte for byte', async () => {
    expect(await current().policy()).toBeNull();
    const document = { text: '{ "id":"é" }\n', contentType: 'application/json', putAt: AT };
    await current().putPolicy({ ...document, text: '{}' });
    await current().putPolicy(document);
    expect(await current().policy()).toEqual(document);
  });

  it('has one key of its own, whoever asks first', async () => {
    expect(await current().ownKey(null)).toBeNull();
    expect(await current().ownKey('{"first":1}')).toBe('{"first":1}');
    expect(await current().ownKey('{"second":2}')).toBe('{"first":1}');
    expect(await current().ownKey(null)).toBe('{"first":1}');
  });

  it('counts what it keeps', async () => {
    await enrolDevice(current());
    await enrolDevice(current());
    await current().addEvidence(await evidence());
    expect(await current().figures()).toEqual({
      events: [],
      devices: [{ status: 'active', count: 2 }],
      evidence: 1,
      shown: [],
    });
  });

  it('takes back the keys and the devices of a backup', async () => {
    const digestKey = { id: 'org-restored', key: 'A'.repeat(43) };
    await current().restore({ kind: 'keys', digestKey, ownKey: '{"own":1}' });
    expect(await current().digestKey()).toEqual(digestKey);
    expect(await current().ownKey(null)).toBe('{"own":1}');
    const { id, publicKey } = await createTestDevice();
    const device = {
      id,
      publicKey,
      status: 'revoked' as const,
      group: 'Field staff',
      token: ID,
      enrolledAt: AT,
      statusAt: AT,
      seenAt: null,
    };
    await current().restore({ kind: 'device', device });
    expect(await current().device(id)).toEqual({ ...device, number: expect.any(Number) });
  });
}
