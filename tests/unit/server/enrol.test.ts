import { describe, expect, it } from 'vitest';
import { EnrolmentReply } from '../../../lib/core/model/enrolment.ts';
import { createTestDevice, type TestDevice } from '../../support/events.ts';
import { createTestEndpoint, ENROLMENT_TOKEN, expectProblem } from './endpoint.ts';

describe('POST /v1/enrol', () => {
  it('answers with the thumbprint of the key and the organisation’s digest key', async () => {
    const { post } = createTestEndpoint();
    const device = await createTestDevice();
    const response = await post('/v1/enrol', { token: ENROLMENT_TOKEN, publicKey: device.publicKey }, device);
    expect(response.status).toBe(200);
    const reply = EnrolmentReply.parse(await response.json());
    expect(reply.device).toBe(device.id);
    expect(Buffer.from(reply.digestKey.key, 'base64url')).toHaveLength(32);
  });

  it('gives the same key the same answer, and another device the same digest key', async () => {
    const { post } = createTestEndpoint();
    const [one, two] = [await createTestDevice(), await createTestDevice()];
    const enrol = async (device: TestDevice) => {
      const request = { token: ENROLMENT_TOKEN, publicKey: device.publicKey };
      return EnrolmentReply.parse(await (await post('/v1/enrol', request, device)).json());
    };
    const first = await enrol(one);
    expect(await enrol(one)).toEqual(first);
    expect(await enrol(two)).toEqual({ device: two.id, digestKey: first.digestKey });
  });

  it('knows a key by whatever spelling: base64url has spare bits', async () => {
    const { post } = createTestEndpoint();
    const device = await createTestDevice();
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const { x } = device.publicKey;
    const respelled = x.slice(0, -1) + alphabet[alphabet.indexOf(x.slice(-1)) + 1];
    expect(Buffer.from(respelled, 'base64url')).toEqual(Buffer.from(x, 'base64url'));
    const publicKey = { ...device.publicKey, x: respelled };
    const response = await post('/v1/enrol', { token: ENROLMENT_TOKEN, publicKey }, device);
    expect(EnrolmentReply.parse(await response.json()).device).toBe(device.id);
  });

  it('refuses a token that is not configured', async () => {
    const { post, store } = createTestEndpoint();
    const device = await createTestDevice();
    for (const token of ['enrol-northwin', 'enrol-northwind2', 'enrol-fabrikam,enrol-northwind']) {
      await expectProblem(
        await post('/v1/enrol', { token, publicKey: device.publicKey }, device),
        'unknown-token',
        403,
      );
    }
    expect(await store.device(device.id)).toBeNull();
  });

  it('refuses every token where none is configured', async () => {
    const { post } = createTestEndpoint({ enrolmentTokens: [] });
    const device = await createTestDevice();
    const request = { token: ENROLMENT_TOKEN, publicKey: device.publicKey };
    await expectProblem(await post('/v1/enrol', request, device), 'unknown-token', 403);
  });

  it('refuses a key that is no point of the curve', async () => {
    const { post } = createTestEndpoint();
    const device = await createTestDevice();
    const off = { ...device.publicKey, y: device.publicKey.x };
    const request = { token: ENROLMENT_TOKEN, publicKey: off };
    await expectProblem(await post('/v1/enrol', request, device), 'invalid', 422, {
      errors: [{ path: 'publicKey', expected: 'a point on the curve P-256 (RFC 7518, 6.2.1)' }],
    });
  });

  it('refuses a private key, and says only where', async () => {
    const { post } = createTestEndpoint();
    const device = await createTestDevice();
    const withPrivate = { ...device.publicKey, d: device.publicKey.x };
    const response = await post('/v1/enrol', { token: ENROLMENT_TOKEN, publicKey: withPrivate }, device);
    await expectProblem(response, 'invalid', 422, {
      errors: [{ path: 'publicKey', expected: 'no other keys than the schema’s' }],
    });
  });
});
