import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProblemName } from '../../../lib/core/model/problem.ts';
import { createTestDevice, type TestDevice } from '../../support/events.ts';
import type { ProofParts } from '../../support/proofs.ts';
import { createTestEndpoint, expectProblem, NOW, type TestEndpoint } from './endpoint.ts';

const URL = 'http://localhost/v1/events';
const IAT = Date.parse(NOW) / 1000;

describe('the proof of a device', () => {
  let endpoint: TestEndpoint;
  let device: TestDevice;

  beforeEach(async () => {
    endpoint = createTestEndpoint();
    device = await endpoint.enrolled();
  });

  async function send(proof: string | null, app = endpoint.app): Promise<Response> {
    const headers = { 'content-type': 'application/json', ...(proof === null ? {} : { dpop: proof }) };
    const body = JSON.stringify(await device.batch(1));
    return app.request('/v1/events', { method: 'POST', headers, body });
  }

  async function refused(proof: string | null, name: ProblemName, members = {}): Promise<void> {
    const response = await send(proof);
    expect(response.headers.get('www-authenticate')).toBe('DPoP error="invalid_dpop_proof"');
    await expectProblem(response, name, 401, members);
    expect(await endpoint.events()).toEqual([]);
  }

  it('is asked for', async () => {
    await refused(null, 'broken-proof');
  });

  it.each<[string, ProofParts]>([
    ['for another method', { method: 'GET' }],
    ['of another type', { typ: 'jwt' }],
    ['with an id too short to be one', { jti: 'x' }],
    ['with a private key in its header', { jwk: { kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: 'c' } }],
  ])('is refused %s', async (_, parts) => {
    await refused(await device.proof(URL, { iat: IAT, ...parts }), 'broken-proof');
  });

  it.each([
    ['for another path', 'http://localhost/v1/enrol'],
    ['for another endpoint', 'https://audit.fabrikam.example/v1/events'],
    ['for no address', 'events'],
  ])('is refused %s', async (_, url) => {
    await refused(await device.proof(url, { iat: IAT }), 'broken-proof');
  });

  it('is refused where it is none, or was changed', async () => {
    await refused('secret-words', 'broken-proof');
    const proof = await device.proof(URL, { iat: IAT });
    await refused(proof.slice(0, -2) + (proof.endsWith('AA') ? 'BB' : 'AA'), 'broken-proof');
    expect(endpoint.log.join()).not.toContain('secret-words');
  });

  it('is refused when signed by another key than the one in its header', async () => {
    const other = await createTestDevice();
    await refused(await other.proof(URL, { iat: IAT, jwk: device.publicKey }), 'broken-proof');
  });

  it('is refused for the events of another device', async () => {
    const other = await endpoint.enrolled();
    await refused(await other.proof(URL, { iat: IAT }), 'broken-proof');
  });

  it.each([-61, 61])('is refused %d seconds from now, with the time as it is here', async (seconds) => {
    await refused(await device.proof(URL, { iat: IAT + seconds }), 'expired-proof', { now: NOW });
  });

  it('counts for the public address, where one is set', async () => {
    const { app } = createTestEndpoint({
      store: endpoint.store,
      publicUrl: 'https://audit.northwind.example',
    });
    const proof = await device.proof('https://audit.northwind.example/v1/events', { iat: IAT });
    expect((await send(proof, app)).status).toBe(200);
    await expectProblem(await send(await device.proof(URL, { iat: IAT }), app), 'broken-proof', 401);
  });

  it('is good for one call: of a thousand replays none gets in, and each is logged without it', {
    timeout: 60_000,
  }, async () => {
    const proof = await device.proof(URL, { iat: IAT, jti: randomUUID() });
    expect((await send(proof)).status).toBe(200);
    const before = endpoint.log.length;
    const batch = JSON.stringify(await device.batch(1));
    const headers = { 'content-type': 'application/json', dpop: proof };
    const statuses = new Set<number>();
    for (let replay = 0; replay < 1000; replay++) {
      const response = await endpoint.app.request('/v1/events', { method: 'POST', headers, body: batch });
      statuses.add(response.status);
    }
    expect([...statuses]).toEqual([401]);
    expect(await endpoint.events()).toHaveLength(1);
    const lines = endpoint.log.slice(before).map((line) => JSON.parse(line));
    const refusals = lines.filter(
      ({ problem, device: id }) => problem === 'replayed-proof' && id === device.id,
    );
    expect(refusals).toHaveLength(1000);
    const parts = proof.split('.');
    for (const part of parts) expect(endpoint.log.join()).not.toContain(part);
  });

  it('is refused a thousand times where it has expired, and each is logged without it', {
    timeout: 60_000,
  }, async () => {
    const before = endpoint.log.length;
    const batch = JSON.stringify(await device.batch(1));
    const proofs: string[] = [];
    for (let call = 0; call < 1000; call++) {
      const proof = await device.proof(URL, { iat: IAT - 61 - call, jti: randomUUID() });
      const headers = { 'content-type': 'application/json', dpop: proof };
      const { status } = await endpoint.app.request('/v1/events', { method: 'POST', headers, body: batch });
      expect(status).toBe(401);
      proofs.push(proof);
    }
    const lines = endpoint.log.slice(before);
    expect(lines.filter((line) => JSON.parse(line).problem === 'expired-proof')).toHaveLength(1000);
    const log = lines.join();
    for (const part of proofs.flatMap((proof) => proof.split('.'))) expect(log).not.toContain(part);
    expect(await endpoint.events()).toEqual([]);
  });
});
