import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventPage } from '../../../server/routes/listing.ts';
import { createTestDevice, type TestDevice } from '../../support/events.ts';
import { type ServerProcess, startServer } from '../../support/serverProcess.ts';
import { ADMIN_TOKEN, asAdministrator, ENROLMENT_TOKEN } from './endpoint.ts';

describe('node server/main.ts', () => {
  let folder: string;
  let running: ServerProcess[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-server-'));
    running = [];
  });

  afterEach(async () => {
    for (const server of running) await server.stop('SIGKILL');
    await rm(folder, { recursive: true });
  });

  async function start(variables: Record<string, string> = {}): Promise<ServerProcess> {
    const server = await startServer({
      PORT: '0',
      DATABASE_URL: `file:${join(folder, 'log.db')}`,
      COUNTERSIGN_ENROLMENT_TOKENS: ENROLMENT_TOKEN,
      COUNTERSIGN_ADMIN_TOKEN: ADMIN_TOKEN,
      ...variables,
    });
    running.push(server);
    return server;
  }

  async function post(
    server: ServerProcess,
    path: string,
    body: unknown,
    device: TestDevice,
  ): Promise<Response> {
    const dpop = await device.proof(`${server.url}${path}`);
    const headers = { 'content-type': 'application/json', dpop };
    return fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async function enrol(server: ServerProcess): Promise<TestDevice> {
    const device = await createTestDevice();
    const reply = await post(
      server,
      '/v1/enrol',
      { token: ENROLMENT_TOKEN, publicKey: device.publicKey },
      device,
    );
    expect(reply.status).toBe(200);
    return device;
  }

  async function loggedIds(server: ServerProcess): Promise<string[]> {
    const ids: string[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const response: Response = await fetch(`${server.url}/v1/events?after=${after}`, asAdministrator);
      const page = EventPage.parse(await response.json());
      ids.push(...page.events.map((line) => line.event.id));
      after = page.next;
    }
    return ids;
  }

  it('has every acknowledged event once after it was killed', async () => {
    const first = await start();
    const devices = await Promise.all([enrol(first), enrol(first), enrol(first)]);
    const acknowledged: string[] = [];
    const unanswered: { device: TestDevice; body: unknown }[] = [];
    let answers = 0;
    await Promise.all(
      devices.map(async (device) => {
        for (;;) {
          const body = await device.batch(50);
          const response = await post(first, '/v1/events', body, device).catch(() => null);
          if (response?.status !== 200) {
            unanswered.push({ device, body });
            return;
          }
          acknowledged.push(...body.events.map((event) => event.id));
          // The kill comes at an acknowledgement, while the other devices’ batches are under way.
          if (++answers === 8) first.child.kill('SIGKILL');
        }
      }),
    );
    expect(await first.stop('SIGKILL')).toBeNull();

    const second = await start();
    const logged = await loggedIds(second);
    expect(new Set(logged).size).toBe(logged.length);
    expect(acknowledged.length).toBeGreaterThanOrEqual(8 * 50);
    expect(acknowledged.filter((id) => !logged.includes(id))).toEqual([]);

    // What was not acknowledged is sent again, and stands there once as well.
    for (const { body, device } of unanswered) {
      expect((await post(second, '/v1/events', body, device)).status).toBe(200);
    }
    const complete = await loggedIds(second);
    expect(complete).toHaveLength(acknowledged.length + unanswered.length * 50);
    expect(new Set(complete).size).toBe(complete.length);
  });

  it('says where it listens in one line, writes its log elsewhere, and ends on SIGTERM', async () => {
    const server = await start();
    await enrol(server);
    expect(await server.stop('SIGTERM')).toBe(0);
    expect(server.stdout()).toBe(`${JSON.stringify({ url: server.url })}\n`);
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const log = server.stderr();
    expect(log).toContain('"route":"/v1/enrol"');
    expect(log).not.toContain(ENROLMENT_TOKEN);
    expect(log).not.toContain(ADMIN_TOKEN);
  });

  it('answers the request that is under way before it ends', async () => {
    const server = await start();
    const device = await enrol(server);
    const sending = request(`${server.url}/v1/events`, {
      method: 'POST',
      headers: { expect: '100-continue', dpop: await device.proof(`${server.url}/v1/events`) },
    });
    const answer = once(sending, 'response');
    sending.flushHeaders();
    await once(sending, 'continue');
    const ended = server.stop('SIGTERM');
    await server.logged('stopping');
    sending.end(JSON.stringify(await device.batch(100)));
    const [response] = await answer;
    expect(response.statusCode).toBe(200);
    expect(await ended).toBe(0);
    expect(await loggedIds(await start())).toHaveLength(100);
  });

  it.each([
    [{ PORT: 'http' }, /^PORT: expected a number/],
    [{ DATABASE_URL: 'file:/nowhere/at/all/log.db' }, /^DATABASE_URL: can’t be opened: unable to open/],
    [{ HOST: '192.0.2.1' }, /^HOST, PORT: can’t listen there: /],
  ])('ends with 2 and a clear sentence for %j', async (variables, sentence) => {
    await expect(start(variables)).rejects.toMatchObject({
      code: 2,
      message: expect.stringMatching(sentence),
    });
  });
});
