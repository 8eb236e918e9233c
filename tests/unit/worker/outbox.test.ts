import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuditEvent } from '../../../lib/core/model/event.ts';
import type { EventWriter } from '../../../lib/worker/record/writeEvents.ts';
import type { Database } from '../../../lib/worker/store/database.ts';
import { createOutbox } from '../../../lib/worker/sync/outbox.ts';
import { createApp } from '../../../server/app.ts';
import { openSqliteStore } from '../../../server/store/sqlite.ts';
import { allowedEvent, openTestDevice, storeEvents } from '../../support/device.ts';

const TOKEN = 'enrol-me';
const START = Date.parse('2026-11-20T09:00:00Z');

let folder: string;
let database: Database;
let writer: EventWriter;
let app: Hono;
/** What the network does to a call: passes it on, loses it, or loses the answer. */
let network: 'up' | 'down' | 'answers-lost';
let alarmAt: number | null;
let time: number;
/** How far the endpoint's clock is ahead, in milliseconds. */
let ahead: number;

async function newEndpoint(name: string): Promise<Hono> {
  return createApp({
    store: await openSqliteStore(join(folder, name)),
    clock: () => new Date(time + ahead),
    enrolmentTokens: [TOKEN],
    adminToken: 'read-me',
    log: pino({ enabled: false }),
  });
}

async function logged(): Promise<AuditEvent[]> {
  const response = await app.request('/v1/events?limit=500', {
    headers: { authorization: 'Bearer read-me' },
  });
  const page: { events: { event: AuditEvent }[] } = await response.json();
  return page.events.map(({ event }) => event);
}

function outbox(enrolmentToken: string | null = TOKEN) {
  return createOutbox({
    database,
    target: () => ({ endpoint: 'http://endpoint.test', enrolmentToken }),
    fetch: async (input, init) => {
      if (network === 'down') throw new TypeError('Failed to fetch');
      const answer = await app.request(new Request(String(input), init ?? {}));
      if (network === 'answers-lost') throw new TypeError('Failed to fetch');
      return answer;
    },
    alarm: {
      setNoLaterThan: async (at) => {
        alarmAt = at;
      },
      clear: async () => {
        alarmAt = null;
      },
    },
    now: () => time,
    onEnrolled: async () => {},
  });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-outbox-'));
  ({ database, writer } = await openTestDevice());
  time = START;
  network = 'up';
  ahead = 0;
  alarmAt = null;
  app = await newEndpoint('first.db');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('an endpoint that is down', () => {
  test('loses nothing: 50 events wait, and are all there once when it is back', async () => {
    network = 'down';
    const box = outbox();
    await storeEvents(database, writer, 50);
    await box.drainNow();
    expect(await box.state()).toMatchObject({ waiting: 50, problem: 'The endpoint cannot be reached.' });
    expect(alarmAt).toBe(START + 30_000);

    network = 'up';
    await box.drainNow();
    expect(await box.state()).toMatchObject({ waiting: 0, problem: null, nextTry: null });
    expect(alarmAt).toBeNull();
    expect((await logged()).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
  });

  test('is tried more and more rarely, and never more rarely than every quarter of an hour', async () => {
    network = 'down';
    const box = outbox();
    await storeEvents(database, writer, 1);
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await box.drainNow();
      pauses.push((alarmAt ?? 0) - time);
    }
    expect(pauses.slice(0, 3)).toEqual([30_000, 60_000, 120_000]);
    expect(Math.max(...pauses)).toBe(15 * 60_000);
  });

  test('is left alone during a pause by new events, and tried at once when a person asks', async () => {
    network = 'down';
    const box = outbox();
    await storeEvents(database, writer, 1);
    await box.drainNow();
    network = 'up';
    await box.kick();
    expect((await box.state()).waiting).toBe(1);
    await box.drainNow();
    expect((await box.state()).waiting).toBe(0);
  });
});

test('an answer that is lost makes no second copy', async () => {
  const box = outbox();
  await storeEvents(database, writer, 3);
  await box.drainNow();
  await storeEvents(database, writer, 3);
  network = 'answers-lost';
  await box.drainNow();
  expect((await box.state()).waiting).toBe(3);
  network = 'up';
  await box.drainNow();
  expect(await logged()).toHaveLength(6);
});

test('more events than a batch holds arrive in order', async () => {
  const box = outbox();
  await database.transaction('rw', database.events, database.settings, async () => {
    const { writeEvents } = await import('../../../lib/worker/record/writeEvents.ts');
    await writeEvents(database, writer, Array.from({ length: 230 }, allowedEvent));
  });
  await box.drainNow();
  expect((await logged()).map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 230 }, (_, index) => index + 1),
  );
});

test('events that come while it drains go with the same run', async () => {
  const box = outbox();
  await storeEvents(database, writer, 2);
  const first = box.drainNow();
  await storeEvents(database, writer, 2);
  await Promise.all([first, box.kick()]);
  expect(await logged()).toHaveLength(4);
});

test('an endpoint that was restored from an older backup is told again from where it stands', async () => {
  const box = outbox();
  await storeEvents(database, writer, 5);
  await box.drainNow();
  app = await newEndpoint('restored.db');
  await storeEvents(database, writer, 1);
  await box.drainNow();
  expect(await box.state()).toMatchObject({ waiting: 0, problem: null });
  expect(await logged()).toHaveLength(6);
});

test.each([
  ['no token', null, /No enrolment token is configured/],
  ['a token that the endpoint does not know', 'wrong', /The endpoint refused/],
])('%s: nothing is lost, and the person is told', async (_name, token, words) => {
  const box = outbox(token);
  await storeEvents(database, writer, 2);
  await box.drainNow();
  const state = await box.state();
  expect(state).toMatchObject({ waiting: 2, problem: expect.stringMatching(words) });
});

test('numbers are given without a gap, however many write at once', async () => {
  await Promise.all(Array.from({ length: 20 }, () => storeEvents(database, writer, 3)));
  const rows = await database.events.toArray();
  expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
});

describe('the proofs of this device', () => {
  test('go by the endpoint’s clock where this device’s is wrong', async () => {
    ahead = -3 * 3_600_000;
    const box = outbox();
    await storeEvents(database, writer, 3);
    await box.drainNow();
    expect(await box.state()).toMatchObject({ waiting: 0, problem: null });
    expect(await logged()).toHaveLength(3);
  });

  test('do not help once the device was revoked: its person is told, and nothing is lost', async () => {
    const box = outbox();
    await storeEvents(database, writer, 1);
    await box.drainNow();
    const [event] = await logged();
    const answer = await app.request(`/v1/devices/${event?.device}/revocation`, {
      method: 'POST',
      headers: { authorization: 'Bearer read-me' },
    });
    expect(answer.status).toBe(200);
    await storeEvents(database, writer, 1);
    await box.drainNow();
    const state = await box.state();
    expect(state.problem).toMatch(/^The endpoint refused: The device was revoked/);
    expect(state.waiting).toBe(1);
    expect(await logged()).toHaveLength(1);
  });
});

describe('sealed evidence', () => {
  const at = '2026-11-20T09:00:00.000Z';
  const sealed = {
    protected: 'e30',
    recipients: [{ encrypted_key: 'AA' }],
    iv: 'AA',
    ciphertext: 'AA',
    tag: 'AA',
  };
  const ids = ['019a9f1c-6c00-7000-8000-000000000011', '019a9f1c-6c00-7000-8000-000000000012'];

  test('waits while the endpoint is down, and goes from this device once it is there', async () => {
    for (const id of ids) await database.evidence.put({ id, sealed, at, refused: null });
    network = 'answers-lost';
    const box = outbox();
    await box.drainNow();
    expect(await database.evidence.count()).toBe(2);
    network = 'up';
    await box.drainNow();
    expect(await database.evidence.count()).toBe(0);
    expect((await box.state()).problem).toBeNull();
  });

  test('that the endpoint refuses for good stays here and is said; the rest goes on', async () => {
    const [bad = '', good = ''] = ids;
    await database.evidence.put({ id: bad, sealed: { ...sealed, iv: '' }, at, refused: null });
    await database.evidence.put({ id: good, sealed, at, refused: null });
    const box = outbox();
    await box.drainNow();
    expect(await database.evidence.toArray()).toMatchObject([{ id: bad, refused: 'invalid' }]);
    expect((await box.state()).problem).toBe('The endpoint does not take 1 of the sealed notes and drafts.');
  });
});
