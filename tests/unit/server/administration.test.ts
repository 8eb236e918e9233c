import { beforeEach, describe, expect, it } from 'vitest';
import { DevicePage } from '../../../server/routes/devices.ts';
import { Figures } from '../../../server/routes/figures.ts';
import { MadeToken, TokenList } from '../../../server/routes/tokens.ts';
import { createTestDevice, type TestDevice } from '../../support/events.ts';
import {
  asAdministrator,
  createTestEndpoint,
  ENROLMENT_TOKEN,
  expectProblem,
  NOW,
  type TestEndpoint,
} from './endpoint.ts';

describe('administration', () => {
  let endpoint: TestEndpoint;
  beforeEach(() => {
    endpoint = createTestEndpoint();
  });

  function ask(method: string, path: string, body?: unknown): Promise<Response> {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    return Promise.resolve(endpoint.app.request(path, { method, ...asAdministrator, ...init }));
  }

  async function makeToken(limits = {}): Promise<MadeToken> {
    const response = await ask('POST', '/v1/tokens', limits);
    expect(response.status).toBe(201);
    return MadeToken.parse(await response.json());
  }

  function enrol(device: TestDevice, token: string): Promise<Response> {
    return endpoint.post('/v1/enrol', { token, publicKey: device.publicKey }, device);
  }

  async function devices(): Promise<DevicePage['devices']> {
    return DevicePage.parse(await (await ask('GET', '/v1/devices')).json()).devices;
  }

  it.each([
    ['GET', '/v1/devices'],
    ['POST', '/v1/devices/x/revocation'],
    ['GET', '/v1/tokens'],
    ['POST', '/v1/tokens'],
    ['DELETE', '/v1/tokens/x'],
    ['PUT', '/v1/policy'],
    ['GET', '/v1/metrics'],
    ['GET', '/v1/export'],
    ['POST', '/v1/evidence/x/opening'],
  ])('needs the token: %s %s', async (method, path) => {
    for (const headers of [{}, { authorization: 'Bearer guess' }]) {
      await expectProblem(await endpoint.app.request(path, { method, headers }), 'unauthorized', 401);
    }
  });

  it('makes a token that enrols as many as it says, and tells it once', async () => {
    const made = await makeToken({ uses: 1, group: 'Northwind', until: '2026-12-01T00:00:00Z' });
    expect(made).toMatchObject({ uses: 1, used: 0, group: 'Northwind', until: '2026-12-01T00:00:00.000Z' });
    const [one, two] = [await createTestDevice(), await createTestDevice()];
    expect((await enrol(one, made.token)).status).toBe(200);
    await expectProblem(await enrol(two, made.token), 'ended-token', 403);
    const list = await (await ask('GET', '/v1/tokens')).text();
    expect(TokenList.parse(JSON.parse(list)).tokens).toMatchObject([{ id: made.id, used: 1 }]);
    expect(list + endpoint.log.join()).not.toContain(made.token);
    expect(await devices()).toMatchObject([{ id: one.id, group: 'Northwind', token: made.id, seenAt: NOW }]);
  });

  it('refuses a token after its end, or once it was ended', async () => {
    const past = await makeToken({ until: '2026-11-20T09:14:59Z' });
    const ended = await makeToken();
    expect((await ask('DELETE', `/v1/tokens/${ended.id}`)).status).toBe(204);
    const device = await createTestDevice();
    await expectProblem(await enrol(device, past.token), 'ended-token', 403);
    await expectProblem(await enrol(device, ended.token), 'ended-token', 403);
    expect(await devices()).toEqual([]);
  });

  it('names the field of a token that can’t be made', async () => {
    await expectProblem(await ask('POST', '/v1/tokens', { uses: 0, until: 'soon' }), 'invalid', 422, {
      errors: [
        { path: 'uses', expected: 'more than 0' },
        { path: 'until', expected: 'an instant in UTC such as 2026-11-20T09:14:31Z' },
      ],
    });
  });

  it('lets a device wait until it is approved', async () => {
    endpoint = createTestEndpoint({ approveDevices: true });
    const device = await createTestDevice();
    await expectProblem(await enrol(device, ENROLMENT_TOKEN), 'not-approved', 403);
    await expectProblem(
      await endpoint.post('/v1/events', await device.batch(1), device),
      'not-approved',
      403,
    );
    expect(await devices()).toMatchObject([{ id: device.id, status: 'waiting' }]);
    expect((await ask('POST', `/v1/devices/${device.id}/approval`)).status).toBe(200);
    expect((await enrol(device, ENROLMENT_TOKEN)).status).toBe(200);
  });

  it('refuses a revoked device at its next call, for good', async () => {
    const device = await endpoint.enrolled();
    const batch = await device.batch(1);
    expect((await endpoint.post('/v1/events', batch, device)).status).toBe(200);
    expect((await ask('POST', `/v1/devices/${device.id}/revocation`)).status).toBe(200);
    await expectProblem(await endpoint.post('/v1/events', batch, device), 'revoked', 403);
    await expectProblem(await enrol(device, ENROLMENT_TOKEN), 'revoked', 403);
    await expectProblem(await ask('POST', `/v1/devices/${device.id}/approval`), 'revoked', 403);
    const stranger = await createTestDevice();
    await expectProblem(await ask('POST', `/v1/devices/${stranger.id}/revocation`), 'not-found', 404);
  });

  it('takes ten guesses a minute from an address, and says when to come back', async () => {
    let caller = 'one';
    endpoint = createTestEndpoint({ addressOf: () => caller });
    const device = await createTestDevice();
    for (let guess = 0; guess < 10; guess++) {
      await expectProblem(await enrol(device, `guess-${guess}`), 'unknown-token', 403);
    }
    const response = await enrol(device, ENROLMENT_TOKEN);
    expect(response.headers.get('retry-after')).toBe('6');
    await expectProblem(response, 'too-many', 429);
    caller = 'another';
    expect((await enrol(device, ENROLMENT_TOKEN)).status).toBe(200);
  });

  it('takes no more guesses where all come at once, and each sound token however many there are', async () => {
    endpoint = createTestEndpoint();
    const device = await createTestDevice();
    const tokens = [...Array.from({ length: 49 }, (_, guess) => `guess-${guess}`), ENROLMENT_TOKEN];
    const answers = await Promise.all(tokens.map((token) => enrol(device, token)));
    // Which of them are the ten that are tried is for chance; the sound one may be among those.
    const statuses = Map.groupBy(answers, ({ status }) => status);
    const sound = statuses.get(200)?.length ?? 0;
    expect(statuses.get(403)).toHaveLength(10);
    expect(statuses.get(429)).toHaveLength(40 - sound);
    endpoint = createTestEndpoint();
    for (let count = 0; count < 30; count++) {
      expect((await enrol(await createTestDevice(), ENROLMENT_TOKEN)).status).toBe(200);
    }
  });

  it('refuses a thousand foreign tokens and a thousand that have ended, and logs each without it', {
    timeout: 60_000,
  }, async () => {
    const ended = await makeToken({ until: '2026-11-20T09:14:59Z' });
    const device = await createTestDevice();
    const foreign = Array.from({ length: 1000 }, (_, number) => `foreign-${number}-token`);
    const sent = [...foreign, ...Array<string>(1000).fill(ended.token)];
    let caller = 0;
    // Each from an address of its own: what ten guesses from one come to is told elsewhere.
    endpoint = createTestEndpoint({ store: endpoint.store, addressOf: () => `address ${caller}` });
    const problems = new Map<string, number>();
    for (const token of sent) {
      caller += 1;
      const { status } = await enrol(device, token);
      expect(status).toBe(403);
    }
    for (const line of endpoint.log) {
      const { problem, device: by } = JSON.parse(line);
      expect(by).toBe(device.id);
      problems.set(problem, (problems.get(problem) ?? 0) + 1);
    }
    expect(Object.fromEntries(problems)).toEqual({ 'unknown-token': 1000, 'ended-token': 1000 });
    const log = endpoint.log.join();
    for (const token of [ended.token, 'foreign-']) expect(log).not.toContain(token);
    expect(await devices()).toEqual([]);
  });

  it('takes so many calls a minute of a device, and of an address', async () => {
    endpoint = createTestEndpoint({ deviceCalls: 3 });
    const [one, two] = [await endpoint.enrolled(), await endpoint.enrolled()];
    for (let call = 0; call < 2; call++) {
      expect((await endpoint.post('/v1/events', await one.batch(1), one)).status).toBe(200);
    }
    await expectProblem(await endpoint.post('/v1/events', await one.batch(1), one), 'too-many', 429);
    expect((await endpoint.post('/v1/events', await two.batch(1), two)).status).toBe(200);

    endpoint = createTestEndpoint({ addressCalls: 2 });
    for (let call = 0; call < 2; call++) expect((await ask('GET', '/v1/tokens')).status).toBe(200);
    await expectProblem(await ask('GET', '/v1/tokens'), 'too-many', 429);
    expect((await ask('GET', '/healthz')).status).toBe(200);
  });

  it('counts what it keeps', async () => {
    const device = await endpoint.enrolled();
    await endpoint.post('/v1/events', await device.batch(3, { type: 'draft.held' }), device);
    await endpoint.post('/v1/events', await device.batch(2), device);
    expect(Figures.parse(await (await ask('GET', '/v1/metrics')).json())).toEqual({
      events: { total: 5, byType: { 'draft.held': 3, 'review.decided': 2 } },
      devices: { active: 1, waiting: 0, revoked: 0 },
      evidence: 0,
      shown: [],
    });
    const counted = (day: string, sent: number, reviewed: number) =>
      device.batch(1, { type: 'shown.counted', shown: { day, sent, reviewed } });
    await endpoint.post('/v1/events', await counted('2026-11-18', 5, 5), device);
    await endpoint.post('/v1/events', await counted('2026-11-19', 3, 1), device);
    const wrong = await counted('2026-11-20', 1, 2);
    expect(await (await endpoint.post('/v1/events', wrong, device)).text()).toContain('shown.reviewed');
    expect(Figures.parse(await (await ask('GET', '/v1/metrics')).json()).shown).toEqual([
      { host: 'practice-desk', sent: 8, reviewed: 6, share: 0.75 },
    ]);
    const text = await (await ask('GET', '/metrics')).text();
    expect(text).toContain('countersign_requests_total{route="/v1/events",method="POST",status="200"} 4');
  });
});
