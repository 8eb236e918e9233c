import { beforeEach, describe, expect, it } from 'vitest';
import { signPolicy } from '../../../cli/policy/signPolicy.ts';
import { Problem } from '../../../lib/core/model/problem.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import type { TestDevice } from '../../support/events.ts';
import { asAdministrator, createTestEndpoint, expectProblem, NOW, type TestEndpoint } from './endpoint.ts';

const PATH = '/v1/policy';
const iat = Date.parse(NOW) / 1000;

describe('the policy that an administrator puts', () => {
  let endpoint: TestEndpoint;
  beforeEach(() => {
    endpoint = createTestEndpoint();
  });

  function put(body: string): Promise<Response> {
    return Promise.resolve(endpoint.app.request(PATH, { method: 'PUT', ...asAdministrator, body }));
  }

  async function get(device: Pick<TestDevice, 'proof'>, headers = {}): Promise<Response> {
    const dpop = await device.proof(`http://localhost${PATH}`, { method: 'GET', iat });
    return endpoint.app.request(PATH, { headers: { ...headers, dpop } });
  }

  async function signed(): Promise<string> {
    const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]);
    const jwk = await crypto.subtle.exportKey('jwk', privateKey);
    return signPolicy(defaultPolicy, { ...jwk, kty: 'EC' }, new Date(NOW), 30);
  }

  it('comes down to a device as it was signed, with a tag', async () => {
    const device = await endpoint.enrolled();
    await expectProblem(await get(device), 'not-found', 404);
    const text = await signed();
    expect((await put(`${text}\n`)).status).toBe(200);
    const response = await get(device);
    expect(response.headers.get('content-type')).toBe('application/jose');
    expect(await response.text()).toBe(`${text}\n`);
    const tag = response.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    expect((await get(device, { 'if-none-match': tag })).status).toBe(304);
    const read = await endpoint.app.request(PATH, asAdministrator);
    expect(await read.text()).toBe(`${text}\n`);
  });

  it('is told to nobody else: it names people', async () => {
    await put(await signed());
    await expectProblem(await endpoint.app.request(PATH), 'broken-proof', 401);
    const guess = { headers: { authorization: 'Bearer guess' } };
    await expectProblem(await endpoint.app.request(PATH, guess), 'unauthorized', 401);
    const device = await endpoint.enrolled();
    const dpop = await device.proof(`http://localhost${PATH}`, { method: 'GET', iat });
    expect((await endpoint.app.request(PATH, { headers: { dpop } })).status).toBe(200);
    await expectProblem(await endpoint.app.request(PATH, { headers: { dpop } }), 'replayed-proof', 401);
    const { id } = device;
    await endpoint.app.request(`/v1/devices/${id}/revocation`, { method: 'POST', ...asAdministrator });
    await expectProblem(await get(device), 'revoked', 403);
  });

  it('is taken as JSON too, and names a wrong field either way', async () => {
    const text = '{ "policy": {"id": "é"},\n "signature": "a.b.c" }';
    expect((await put(text)).status).toBe(200);
    const payload = Buffer.from(JSON.stringify({ policy: { ...defaultPolicy, version: 0 } })).toString(
      'base64url',
    );
    for (const [wrong, path] of [
      [JSON.stringify({ ...defaultPolicy, version: 0 }), 'version'],
      [`e30.${payload}.c2ln`, 'policy.version'],
    ] as const) {
      const { errors } = Problem.parse(await (await put(wrong)).json());
      expect(errors?.[0]).toEqual({ path, expected: 'more than 0' });
    }
    await expectProblem(await put('["x"]'), 'invalid', 422, { errors: expect.anything() });
    await expectProblem(await put('e30.bm90IGpzb24.c2ln'), 'not-json', 400);
    expect(await (await endpoint.app.request(PATH, asAdministrator)).text()).toBe(text);
  });
});
