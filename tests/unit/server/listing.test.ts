import { beforeEach, describe, expect, it } from 'vitest';
import { EventPage } from '../../../server/routes/listing.ts';
import {
  ADMIN_TOKEN,
  asAdministrator,
  createTestEndpoint,
  expectProblem,
  type TestEndpoint,
} from './endpoint.ts';

describe('GET /v1/events', () => {
  let endpoint: TestEndpoint;

  beforeEach(async () => {
    endpoint = createTestEndpoint();
    const device = await endpoint.enrolled();
    await endpoint.post('/v1/events', await device.batch(3, { type: 'draft.held' }), device);
    await endpoint.post('/v1/events', await device.batch(2, { type: 'review.decided' }), device);
  });

  async function page(query: string): Promise<EventPage> {
    const response = await endpoint.app.request(`/v1/events${query}`, asAdministrator);
    expect(response.status).toBe(200);
    return EventPage.parse(await response.json());
  }

  it('walks the log in its order, page by page, to the end', async () => {
    const seen: number[] = [];
    let query = '?limit=2';
    for (let pages = 1; ; pages++) {
      const { events, next } = await page(query);
      seen.push(...events.map((line) => line.event.sequence));
      if (next === null) {
        expect(pages).toBe(3);
        break;
      }
      expect(next).toBe(events.at(-1)?.position);
      query = `?limit=2&after=${next}`;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('ends where the last page is just full', async () => {
    expect((await page('?limit=5')).next).toBeNull();
    expect(await page('?after=5')).toEqual({ events: [], next: null });
  });

  it('picks one type', async () => {
    const { events, next } = await page('?type=review.decided&limit=1');
    expect(events.map((line) => line.event.sequence)).toEqual([4]);
    const rest = await page(`?type=review.decided&after=${next}`);
    expect(rest.events.map((line) => line.event.sequence)).toEqual([5]);
    expect(rest.next).toBeNull();
  });

  it.each([
    ['?after=-1', 'after', 'at least 0'],
    ['?after=x', 'after', 'number'],
    ['?limit=0', 'limit', 'at least 1'],
    ['?limit=1001', 'limit', 'at most 1000'],
    ['?type=draft.sent', 'type', expect.stringContaining('"draft.held"')],
    ['?subject=hello', '', 'no other keys than the schema’s'],
  ])('refuses %s', async (query, path, expected) => {
    const response = await endpoint.app.request(`/v1/events${query}`, asAdministrator);
    await expectProblem(response, 'invalid', 422, { errors: [{ path, expected }] });
  });

  it.each([
    ['no token', {}],
    ['another token', { authorization: 'Bearer read-fabrikam' }],
    ['a token that goes on', { authorization: `Bearer ${ADMIN_TOKEN}2` }],
    ['another scheme', { authorization: `Basic ${ADMIN_TOKEN}` }],
    ['what is no token', { authorization: 'Bearer ???' }],
  ])('refuses %s', async (_, headers) => {
    const response = await endpoint.app.request('/v1/events', { headers });
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    await expectProblem(response, 'unauthorized', 401);
  });

  it('lets nobody read where no token is set', async () => {
    const { app } = createTestEndpoint({ adminToken: null });
    for (const authorization of ['Bearer null', 'Bearer ', '']) {
      const response = await app.request('/v1/events', { headers: { authorization } });
      await expectProblem(response, 'unauthorized', 401);
    }
  });
});
