import { describe, expect, it } from 'vitest';
import { Health } from '../../../server/routes/health.ts';
import { openSqliteStore } from '../../../server/store/sqlite.ts';
import { createTestDevice } from '../../support/events.ts';
import { asAdministrator, createTestEndpoint, ENROLMENT_TOKEN, expectProblem } from './endpoint.ts';

const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

describe('the app', () => {
  it('says that it is well', async () => {
    const response = await createTestEndpoint().app.request('/healthz');
    expect(response.status).toBe(200);
    expect(Health.parse(await response.json())).toEqual({ status: 'ok' });
  });

  it('says that it is not, where the storage does not answer', async () => {
    const { app, store } = createTestEndpoint();
    await store.close();
    await expectProblem(await app.request('/healthz'), 'unavailable', 503);
  });

  it('answers a path that it does not know with a problem', async () => {
    const { app, log } = createTestEndpoint();
    await expectProblem(await app.request('/v1/secret-words?q=secret-words'), 'not-found', 404);
    expect(log.join()).not.toContain('secret-words');
  });

  it('lets an extension of any origin ask, without credentials', async () => {
    const { app } = createTestEndpoint();
    const response = await app.request('/v1/events', {
      method: 'OPTIONS',
      headers: {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
        'access-control-request-private-network': 'true',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toContain('POST');
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type');
    expect(response.headers.get('access-control-allow-private-network')).toBe('true');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('lets the extension read a refusal too', async () => {
    const { app } = createTestEndpoint();
    const response = await app.request('/v1/events', {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: '{',
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    await expectProblem(response, 'broken-proof', 401);
  });

  it.each([
    ['declared', (body: string) => ({ body, headers: { 'content-length': String(body.length) } })],
    ['not declared', (body: string) => ({ body: new Blob([body]).stream(), duplex: 'half' })],
    [
      'declared too short beside a transfer coding',
      (body: string) => ({ body, headers: { 'content-length': '2', 'transfer-encoding': 'chunked' } }),
    ],
  ])('refuses a body of more than 1 MiB whose length is %s', async (_, init) => {
    const { app } = createTestEndpoint();
    const body = JSON.stringify({ token: 'x'.repeat(1024 * 1024) });
    const response = await app.request('/v1/enrol', { method: 'POST', ...init(body) });
    await expectProblem(response, 'too-large', 413);
  });

  it('takes sealed evidence of up to 4 MiB, and no more', async () => {
    const { post, enrolled } = createTestEndpoint();
    const device = await enrolled();
    const send = (length: number) => post('/v1/evidence', { id: 'x', sealed: 'x'.repeat(length) }, device);
    await expectProblem(await send(4 * 1024 * 1024), 'too-large', 413);
    expect((await send(3 * 1024 * 1024)).status).toBe(422);
  });

  it('works on 256 requests at once: more are told to come back, and nothing is kept of them', async () => {
    const store = openSqliteStore(':memory:');
    const gate = Promise.withResolvers<void>();
    const { app } = createTestEndpoint({
      store: { ...store, tokens: () => gate.promise.then(() => store.tokens()) },
    });
    const ask = () => app.request('/v1/tokens', asAdministrator);
    const underWay = Array.from({ length: 256 }, ask);
    const refused = await ask();
    expect(refused.headers.get('retry-after')).toBe('1');
    await expectProblem(refused, 'busy', 503);
    expect((await app.request('/healthz')).status).toBe(200);
    gate.resolve();
    expect(new Set((await Promise.all(underWay)).map(({ status }) => status))).toEqual(new Set([200]));
    expect((await ask()).status).toBe(200);
  });

  it('repeats nothing of what was sent: not in answers, not in the log', async () => {
    const { app, log, post, enrolled } = createTestEndpoint();
    const device = await enrolled();
    const words = 'dear-contoso-secret-words';
    const bodies = [
      { token: ENROLMENT_TOKEN, publicKey: words },
      { token: words, publicKey: { kty: words, crv: words, x: words, y: words, [words]: words } },
      { [words]: words },
      [words],
      { claims: { device: words, first: words }, events: [{ type: words, actor: { id: { [words]: 1 } } }] },
      { claims: words, events: words, signature: { [words]: words } },
    ];
    const answers: string[] = [];
    for (const path of ['/v1/enrol', '/v1/events']) {
      for (const body of bodies) answers.push(await (await post(path, body, device)).text());
      const malformed = await app.request(path, { method: 'POST', body: `{"a": ${words}` });
      answers.push(await malformed.text());
    }
    expect(answers).toHaveLength(14);
    expect(answers.filter((answer) => !answer.includes('countersign.example/problems/'))).toEqual([]);
    expect([...answers, ...log].join()).not.toContain(words);
  });

  it('writes one line a request, with figures and no token', async () => {
    const { log, post } = createTestEndpoint();
    const device = await createTestDevice();
    await post('/v1/enrol', { token: ENROLMENT_TOKEN }, device);
    expect(log.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        method: 'POST',
        route: '/v1/enrol',
        status: 422,
        problem: 'invalid',
        device: device.id,
      }),
    ]);
    expect(log.join()).not.toContain(ENROLMENT_TOKEN);
  });
});
