import { beforeEach, describe, expect, it } from 'vitest';
import { batchClaims, GENESIS } from '../../../lib/core/audit/chain.ts';
import type { SignedBatch } from '../../../lib/core/model/batch.ts';
import type { ProblemName } from '../../../lib/core/model/problem.ts';
import { createTestDevice, sampleEvent, type TestDevice } from '../../support/events.ts';
import { createTestEndpoint, expectProblem, expectReceipt, NOW, type TestEndpoint } from './endpoint.ts';

describe('POST /v1/events', () => {
  let endpoint: TestEndpoint;
  let device: TestDevice;

  beforeEach(async () => {
    endpoint = createTestEndpoint();
    device = await endpoint.enrolled();
  });

  async function send(batch: unknown, by = device): Promise<Response> {
    return endpoint.post('/v1/events', batch, by);
  }

  /** Sends what has to be refused, and sees that the log stays as it was. */
  async function refused(
    batch: unknown,
    name: ProblemName,
    status: number,
    members = {},
    by = device,
  ): Promise<void> {
    const before = await endpoint.events();
    await expectProblem(await send(batch, by), name, status, members);
    expect(await endpoint.events()).toEqual(before);
  }

  function event(sequence: number, overrides = {}) {
    return sampleEvent({ device: device.id, sequence, ...overrides });
  }

  it('stores a batch and acknowledges it', async () => {
    const batch = await device.batch(3);
    await expectReceipt(await send(batch), { last: 3, stored: 3, duplicates: 0 });
    const events = await endpoint.events();
    expect(events.map((line) => line.event)).toEqual(batch.events);
    expect(events.every((line) => line.receivedAt === NOW)).toBe(true);
  });

  it('takes a full batch of a hundred', async () => {
    await expectReceipt(await send(await device.batch(100)), { last: 100, stored: 100, duplicates: 0 });
  });

  it('acknowledges a repeated delivery, and one that begins within what is stored', async () => {
    const events = [event(1), event(2), event(3), event(4)];
    const [first, second] = [events.slice(0, 2), events.slice(1)];
    const earlier = batchClaims(GENESIS, first);
    const overlapping = batchClaims(batchClaims(GENESIS, events.slice(0, 1)).head, second);
    const batch = await device.sign(earlier, first);
    await expectReceipt(await send(batch), { last: 2, stored: 2, duplicates: 0 });
    await expectReceipt(await send(batch), { last: 2, stored: 0, duplicates: 2 });
    const later = await device.sign(overlapping, second);
    await expectReceipt(await send(later), { last: 4, stored: 2, duplicates: 1 });
    await expectReceipt(await send(later), { last: 4, stored: 0, duplicates: 3 });
    expect((await endpoint.events()).map((line) => line.event)).toEqual(events);
  });

  it('refuses a device that is not enrolled', async () => {
    const stranger = await createTestDevice();
    await refused(await stranger.batch(1), 'not-enrolled', 401, {}, stranger);
  });

  it('refuses a gap, and says what comes next', async () => {
    await send(await device.batch(2));
    await device.batch(1);
    await refused(await device.batch(2), 'gap', 409, { sequence: 4, expected: 3 });
  });

  it('refuses a number that is taken by another event, and says which', async () => {
    await send(await device.batch(2));
    const others = [event(1), event(2), event(3)];
    const other = await device.sign(batchClaims(GENESIS, others), others);
    await refused(other, 'doubled-number', 409, { sequence: 1 });
  });

  it('refuses a history that is not the stored one', async () => {
    await send(await device.batch(2));
    const forked = [event(3)];
    const batch = await device.sign(batchClaims('f'.repeat(64), forked), forked);
    await refused(batch, 'forked-chain', 409, { sequence: 3 });
  });

  it('refuses an id that is taken, here or by another device, and says which', async () => {
    const other = await endpoint.enrolled();
    const taken = await other.batch(1);
    await send(taken, other);
    const id = taken.events[0]?.id ?? '';
    const events = [event(1), event(2, { id })];
    await refused(await device.sign(batchClaims(GENESIS, events), events), 'doubled-id', 409, {
      sequence: 2,
    });
    const twice = [event(1), event(2), event(3)].map((one, index, all) =>
      index === 2 ? { ...one, id: all[0]?.id ?? '' } : one,
    );
    await refused(await device.sign(batchClaims(GENESIS, twice), twice), 'doubled-id', 409, { sequence: 3 });
  });

  describe('refuses a signature', () => {
    const broken: [string, (batch: SignedBatch) => SignedBatch | Promise<SignedBatch>][] = [
      ['that is no JWS', (batch) => ({ ...batch, signature: 'x' })],
      ['with another byte', (batch) => ({ ...batch, signature: flipLast(batch.signature) })],
      [
        'of another device',
        async (batch) => ({
          ...batch,
          signature: (await (await createTestDevice()).sign(batch.claims, [])).signature,
        }),
      ],
      [
        'over other claims',
        async (batch) => ({
          ...batch,
          signature: (await device.sign({ ...batch.claims, head: 'e'.repeat(64) }, [])).signature,
        }),
      ],
      [
        'that says it is none',
        (batch) => ({ ...batch, signature: `${segment({ alg: 'none' })}.${segment(batch.claims)}.` }),
      ],
    ];
    it.each(broken)('%s', async (_, spoil) => {
      const batch = await device.batch(2);
      await refused(await spoil(batch), 'broken-signature', 422, { sequence: 1 });
    });

    it('over claims in another spelling', async () => {
      const { claims, events } = await device.batch(1);
      const { head, ...others } = claims;
      const signature = await device.signText(JSON.stringify({ head, ...others }));
      await refused({ claims, events, signature }, 'broken-signature', 422, { sequence: 1 });
    });
  });

  it('refuses events that were changed after they were signed', async () => {
    const batch = await device.batch(3);
    const events = batch.events.map((one) =>
      one.sequence === 2 ? { ...one, decision: 'reject' as const } : one,
    );
    await refused({ ...batch, events }, 'broken-chain', 422, { sequence: 3 });
  });

  it('refuses an event of another device', async () => {
    const events = [event(1), sampleEvent({ sequence: 2 })];
    const claims = { ...batchClaims(GENESIS, events), device: device.id };
    await refused(await device.sign(claims, events), 'foreign-event', 422, { sequence: 2 });
  });

  it('refuses events out of order', async () => {
    const events = [event(1), event(3), event(2)];
    const claims = { ...batchClaims(GENESIS, events), last: 3 };
    await refused(await device.sign(claims, events), 'broken-order', 422, { sequence: 3 });
  });

  it('refuses more or fewer events than the claims say', async () => {
    const events = [event(1), event(2)];
    const claims = { ...batchClaims(GENESIS, events), last: 3 };
    await refused(await device.sign(claims, events), 'count-mismatch', 422, { sequence: 3 });
  });

  it('refuses what does not have the form, names each field, and stores nothing of it', async () => {
    const batch = await device.batch(2);
    const [first, second] = batch.events;
    await refused(
      { ...batch, events: [first, { ...second, type: 'draft.sent', at: '20 November', attention: -1 }] },
      'invalid',
      422,
      {
        errors: [
          { path: 'events[1].at', expected: 'an instant in UTC such as 2026-11-20T09:14:31Z' },
          { path: 'events[1].attention', expected: 'at least 0' },
          { path: 'events[1].type', expected: expect.stringContaining('"draft.held"') },
        ],
      },
    );
    const many = await device.sign(
      batch.claims,
      Array.from({ length: 101 }, (_, index) => event(index + 1)),
    );
    await refused(many, 'invalid', 422, { errors: [{ path: 'events', expected: 'at most 100 items' }] });
  });

  it('refuses half a surrogate pair, which has no canonical form', async () => {
    const events = [event(1, { account: 'Contoso \ud83d' })];
    const claims = { device: device.id, first: 1, last: 1, previous: GENESIS, head: 'a'.repeat(64) };
    await refused(await device.sign(claims, events), 'invalid', 422, {
      errors: [{ path: 'events[0].account', expected: 'text with no half of a surrogate pair' }],
    });
    const stripped = [{ ...event(1), times: { ...event(1).times, 'dear Contoso': '\ud83d' } }];
    await refused(await device.sign(claims, stripped), 'broken-chain', 422, { sequence: 1 });
    const whole = [event(1, { account: 'Contoso \ud83d\ude80 \\ud83d' })];
    await expectReceipt(await send(await device.sign(batchClaims(GENESIS, whole), whole)), {
      last: 1,
      stored: 1,
      duplicates: 0,
    });
  });

  it('stores nothing of a batch when the storage fails, and takes it afterwards', async () => {
    const batch = await device.batch(2);
    const { store } = endpoint;
    const append = async () => {
      throw new Error('disk full while writing secret-words');
    };
    const failing = createTestEndpoint({ store: { ...store, append } });
    const response = await failing.post('/v1/events', batch, device);
    await expectProblem(response, 'internal', 500);
    expect(failing.log.join()).not.toContain('secret-words');
    expect(failing.log.join()).toContain('"level":50');
    await expectReceipt(await send(batch), { last: 2, stored: 2, duplicates: 0 });
  });
});

function flipLast(jws: string): string {
  // The last character of an ES256 signature carries two bits that count: A, Q, g or w.
  return jws.slice(0, -1) + (jws.endsWith('A') ? 'Q' : 'A');
}

function segment(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
