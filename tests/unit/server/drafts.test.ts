import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { DraftReceipt, RegisteredDraftPage } from '../../../lib/core/model/registeredDraft.ts';
import { fingerprintsOf } from '../../../lib/core/provenance/fingerprints.ts';
import type { TestDevice } from '../../support/events.ts';
import { asAdministrator, createTestEndpoint, expectProblem, NOW, type TestEndpoint } from './endpoint.ts';

const TEXT =
  'The second payment goes back to the card within three working days, and you get a note of it by mail.';
const declaration = { disclosure: 'ai-generated', system: 'Northgate Assist', model: 'northgate-assist-2' };

function register(
  { app }: TestEndpoint,
  body: unknown,
  headers: Record<string, string> = asAdministrator.headers,
) {
  return app.request('/v1/drafts', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function proofOf(device: TestDevice, claims: Record<string, unknown> = {}, at = NOW): Promise<string> {
  const htu = 'http://localhost/v1/drafts';
  return new SignJWT({ htm: 'GET', htu, jti: crypto.randomUUID(), ...claims })
    .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk: device.publicKey })
    .setIssuedAt(Math.floor(Date.parse(at) / 1000))
    .sign(device.privateKey);
}

async function read({ app }: TestEndpoint, device: TestDevice, query = '', tag: string | null = null) {
  const headers = { DPoP: await proofOf(device), ...(tag === null ? {} : { 'If-None-Match': tag }) };
  return app.request(`/v1/drafts${query}`, { headers });
}

describe('POST /v1/drafts', () => {
  it('takes words, and keeps their fingerprints alone', async () => {
    const endpoint = createTestEndpoint();
    const response = await register(endpoint, { id: 'case-17', text: TEXT, declaration });
    expect(response.status).toBe(201);
    const key = Buffer.from((await endpoint.store.digestKey()).key, 'base64url');
    const prints = [...new Set(fingerprintsOf(TEXT, key).map(({ print }) => print))];
    expect(DraftReceipt.parse(await response.json())).toEqual({ id: 'case-17', fingerprints: prints.length });
    const [kept] = await endpoint.store.registeredDrafts({ after: 0, limit: 10 });
    expect(kept?.fingerprints).toEqual(prints);
    expect(JSON.stringify(kept)).not.toContain('payment');
    expect(endpoint.log.join('')).not.toContain('payment');
  });

  it('takes fingerprints that the system made itself', async () => {
    const endpoint = createTestEndpoint();
    const response = await register(endpoint, { id: 'a', fingerprints: ['00112233aabbccdd'], declaration });
    expect(await response.json()).toEqual({ id: 'a', fingerprints: 1 });
  });

  it.each([
    ['neither words nor fingerprints', { id: 'a', declaration }, 'text'],
    ['both', { id: 'a', text: TEXT, fingerprints: ['00112233aabbccdd'], declaration }, 'text'],
    [
      'a person’s text',
      { id: 'a', text: TEXT, declaration: { ...declaration, disclosure: 'none' } },
      'declaration.disclosure',
    ],
    [
      'no name of the system',
      { id: 'a', text: TEXT, declaration: { disclosure: 'ai-assisted' } },
      'declaration.system',
    ],
    ['a fingerprint of another form', { id: 'a', fingerprints: ['XYZ'], declaration }, 'fingerprints[0]'],
  ])('refuses %s, and names the field', async (_, body, path) => {
    const endpoint = createTestEndpoint();
    const problem = await (await register(endpoint, body)).json();
    expect(problem).toMatchObject({ status: 422, errors: [{ path }] });
    expect(await endpoint.store.newestDraft()).toBe(0);
  });

  it('refuses who does not bear the administrator’s token', async () => {
    await expectProblem(await register(createTestEndpoint(), { id: 'a' }, {}), 'unauthorized', 401);
  });
});

describe('GET /v1/drafts', () => {
  it('hands an enrolled device what was registered, page by page', async () => {
    const endpoint = createTestEndpoint();
    const device = await endpoint.enrolled();
    for (const id of ['a', 'b', 'c']) await register(endpoint, { id, text: `${TEXT} ${id}`, declaration });
    const first = RegisteredDraftPage.parse(await (await read(endpoint, device, '?limit=2')).json());
    expect(first.drafts).toHaveLength(2);
    expect(first.drafts[0]?.declaration).toMatchObject(declaration);
    const second = RegisteredDraftPage.parse(
      await (await read(endpoint, device, `?after=${first.next}`)).json(),
    );
    expect(second).toMatchObject({ drafts: [{ at: NOW }], next: null });
  });

  it('answers 304 to its own tag until something is registered', async () => {
    const endpoint = createTestEndpoint();
    const device = await endpoint.enrolled();
    const tag = (await read(endpoint, device)).headers.get('etag');
    expect((await read(endpoint, device, '', tag)).status).toBe(304);
    await register(endpoint, { id: 'a', text: TEXT, declaration });
    expect((await read(endpoint, device, '', tag)).status).toBe(200);
  });

  it.each([
    ['no proof', async () => ({})],
    ['words instead of a proof', async () => ({ DPoP: 'let me in' })],
    [
      'a proof of another method',
      async (device: TestDevice) => ({ DPoP: await proofOf(device, { htm: 'POST' }) }),
    ],
    [
      'a proof of another path',
      async (device: TestDevice) => ({
        DPoP: await proofOf(device, { htu: 'http://localhost/v1/events' }),
      }),
    ],
    [
      'a proof of yesterday',
      async (device: TestDevice) => ({ DPoP: await proofOf(device, {}, '2026-11-19T09:15:00.000Z') }),
    ],
  ])('refuses %s', async (_, headers) => {
    const endpoint = createTestEndpoint();
    const device = await endpoint.enrolled();
    const response = await endpoint.app.request('/v1/drafts', { headers: await headers(device) });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('DPoP');
  });

  it('refuses a device that is not enrolled', async () => {
    const endpoint = createTestEndpoint();
    const stranger = await createTestEndpoint().enrolled();
    await expectProblem(await read(endpoint, stranger), 'not-enrolled', 401);
  });
});
