import type { Hono } from 'hono';
import pino from 'pino';
import { expect } from 'vitest';
import { BatchReceipt } from '../../../lib/core/model/batch.ts';
import { Problem, type ProblemName, problemType } from '../../../lib/core/model/problem.ts';
import { type AppDependencies, createApp } from '../../../server/app.ts';
import { EventPage } from '../../../server/routes/listing.ts';
import { openSqliteStore } from '../../../server/store/sqlite.ts';
import type { Store } from '../../../server/store/store.ts';
import { createTestDevice, type TestDevice } from '../../support/events.ts';

export const NOW = '2026-11-20T09:15:00.000Z';
export const ENROLMENT_TOKEN = 'enrol-northwind';
export const ADMIN_TOKEN = 'read-northwind';

/** The app on an empty store in memory, asked without a socket. */
export interface TestEndpoint {
  app: Hono;
  store: Store;
  /** The lines of the log so far. */
  log: string[];
  /** Posts JSON, with a proof by the device where one is given. */
  post(path: string, body: unknown, device?: Pick<TestDevice, 'proof'>): Promise<Response>;
  /** The log as its reader sees it, all on one page. */
  events(): Promise<EventPage['events']>;
  enrolled(): Promise<TestDevice>;
}

export function createTestEndpoint(overrides: Partial<AppDependencies> = {}): TestEndpoint {
  const lines: string[] = [];
  const store = overrides.store ?? openSqliteStore(':memory:');
  const app = createApp({
    store,
    clock: () => new Date(NOW),
    enrolmentTokens: ['enrol-fabrikam', ENROLMENT_TOKEN],
    adminToken: ADMIN_TOKEN,
    log: pino({}, { write: (line) => lines.push(line) }),
    ...overrides,
  });
  async function post(path: string, body: unknown, device?: Pick<TestDevice, 'proof'>): Promise<Response> {
    const iat = Date.parse(NOW) / 1000;
    const proof = await device?.proof(`${overrides.publicUrl ?? 'http://localhost'}${path}`, { iat });
    const headers = { 'content-type': 'application/json', ...(proof === undefined ? {} : { dpop: proof }) };
    return app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }
  return {
    app,
    store,
    log: lines,
    post,
    async events() {
      const response = await app.request('/v1/events?limit=1000', asAdministrator);
      return EventPage.parse(await response.json()).events;
    },
    async enrolled() {
      const device = await createTestDevice();
      await post('/v1/enrol', { token: ENROLMENT_TOKEN, publicKey: device.publicKey }, device);
      return device;
    },
  };
}

export const asAdministrator = { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } };

/** Expects a problem document, whole and of this name and status, with these members beside its words. */
export async function expectProblem(
  response: Response,
  name: ProblemName,
  status: number,
  members: Partial<Problem> = {},
): Promise<void> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { title, detail, ...rest } = Problem.parse(await response.json());
  expect(rest).toEqual({ type: problemType(name), status, ...members });
  expect(response.status).toBe(status);
  expect(`${title} ${detail}`.length).toBeGreaterThan(20);
}

export async function expectReceipt(
  response: Response,
  receipt: Omit<BatchReceipt, 'device'>,
): Promise<void> {
  expect(response.status).toBe(200);
  const { device, ...rest } = BatchReceipt.parse(await response.json());
  expect(device).toMatch(/^.{43}$/);
  expect(rest).toEqual(receipt);
}
