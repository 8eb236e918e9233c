import { CompactSign, decodeJwt, exportJWK } from 'jose';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Configuration } from '../../../lib/core/model/configuration.ts';
import { Policy, type PolicyInput } from '../../../lib/core/model/policy.ts';
import { problemType } from '../../../lib/core/model/problem.ts';
import { PolicyKey } from '../../../lib/core/model/signedPolicy.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { followPolicy } from '../../../lib/worker/setup/policySource.ts';
import type { Database } from '../../../lib/worker/store/database.ts';
import { openTestDevice } from '../../support/device.ts';

const URL = 'https://policy.northgate.example/v1/policy';
const NOW = '2026-11-20T09:00:00.000Z';

let keys: CryptoKeyPair;
let others: CryptoKeyPair;
let publicKey: PolicyKey;
beforeAll(async () => {
  const make = () =>
    crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  [keys, others] = await Promise.all([make(), make()]);
  publicKey = PolicyKey.parse(await exportJWK(keys.publicKey));
});

const policy = (version: number, over: Partial<PolicyInput> = {}) =>
  Policy.parse({ ...defaultPolicy, id: 'house', version, ...over });

const signed = (
  document: unknown,
  { issuedAt = '2026-11-20T08:00:00.000Z', expiresAt = '2026-11-21T08:00:00.000Z', by = keys } = {},
) =>
  new CompactSign(new TextEncoder().encode(JSON.stringify({ policy: document, issuedAt, expiresAt })))
    .setProtectedHeader({ alg: 'ES256' })
    .sign(by.privateKey);

/** A source that is asked again and again, and an endpoint that answers as the test says. */
async function follow(
  over: { configuration?: Record<string, unknown>; database?: Database; now?: () => string } = {},
) {
  const database = over.database ?? (await openTestDevice()).database;
  const configuration = Configuration.parse({
    policyUrl: URL,
    policyKeys: [publicKey],
    ...over.configuration,
  });
  const answer = vi.fn<(...request: Parameters<typeof fetch>) => Promise<Response>>();
  const setNoLaterThan = vi.fn(async () => {});
  const source = await followPolicy({
    database,
    configuration: () => ({ configuration, refused: [] }),
    fetch: answer,
    alarm: { setNoLaterThan, clear: async () => {} },
    now: over.now ?? (() => NOW),
    newId: () => crypto.randomUUID(),
  });
  const hear = async (body: string | Promise<string>, init: ResponseInit = {}) => {
    answer.mockResolvedValueOnce(new Response(await body, init));
    await source.refresh();
    const { policy: current, source: from, refused } = source.current();
    return { id: current.id, version: current.version, from, problem: refused[0]?.expected ?? null };
  };
  return { source, database, answer, hear, setNoLaterThan };
}

test('until one was fetched, that of the configuration holds, else the built-in one', async () => {
  expect((await follow()).source.current()).toMatchObject({ policy: defaultPolicy, source: 'built-in' });
  const { source } = await follow({ configuration: { policy: policy(7) } });
  expect(source.current()).toMatchObject({ policy: { version: 7 }, source: 'configuration' });
});

test('a signed one is taken, told, and asked for again later', async () => {
  const { source, hear, setNoLaterThan } = await follow({ configuration: { policy: policy(7) } });
  const changed = vi.fn();
  source.onChange(changed);
  expect(await hear(signed(policy(1)))).toEqual({ id: 'house', version: 1, from: 'endpoint', problem: null });
  expect(changed).toHaveBeenCalledOnce();
  expect(setNoLaterThan).toHaveBeenCalledWith(Date.parse(NOW) + 15 * 60_000);
});

test('it outlives the worker, and its tag is asked with', async () => {
  const { database, hear } = await follow();
  await hear(signed(policy(3)), { headers: { etag: '"three"' } });
  const again = await follow({ database });
  expect(again.source.current()).toMatchObject({ policy: { version: 3 }, source: 'endpoint' });
  again.answer.mockResolvedValueOnce(new Response(null, { status: 304 }));
  await again.source.refresh();
  expect(again.answer.mock.calls[0]?.[1]?.headers).toMatchObject({ 'if-none-match': '"three"' });
  expect(again.source.current()).toMatchObject({ policy: { version: 3 }, source: 'endpoint', refused: [] });
});

describe('the last good one stays', () => {
  const bad: [string, () => Promise<[string, ResponseInit?]>, RegExp][] = [
    ['an error', async () => ['', { status: 503 }], /503/],
    ['words that are no signature', async () => ['<html>sign in</html>'], /not signed/],
    ['a key that is not pinned', async () => [await signed(policy(9), { by: others })], /not signed/],
    ['an ended signature', async () => [await signed(policy(9), { expiresAt: NOW })], /has ended/],
    ['a lower version', async () => [await signed(policy(4))], /version is lower/],
    [
      'other content under the same version',
      async () => [await signed(policy(5, { name: 'Other' }))],
      /same version/,
    ],
    [
      'one that is older',
      async () => [await signed(policy(9), { issuedAt: '2026-11-20T07:00:00.000Z' })],
      /older/,
    ],
    [
      'a rule that does not compile',
      async () => [await signed({ ...policy(9), rules: [{ ...defaultPolicy.rules[0], when: '((' }] })],
      /policy\.rules\.0\.when/,
    ],
    ['no policy at all', async () => [await signed(null)], /error at policy/],
    [
      'a loosened one without a second name',
      async () => [await signed(policy(9, { rules: [] }))],
      /second name/,
    ],
  ];
  test.each(bad)('%s', async (_, answer, problem) => {
    const { hear } = await follow();
    await hear(signed(policy(5, { changes: { secondName: true } })));
    const after = await hear(...((await answer()) as [string, ResponseInit]));
    expect(after).toMatchObject({ version: 5, from: 'last-good' });
    expect(after.problem).toMatch(problem);
    expect(await hear(signed(policy(6, { changes: { secondName: true } })))).toMatchObject({
      version: 6,
      from: 'endpoint',
      problem: null,
    });
  });

  test('when there is no answer', async () => {
    const { source, answer, hear } = await follow();
    await hear(signed(policy(5)));
    answer.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await source.refresh();
    expect(source.current()).toMatchObject({
      policy: { version: 5 },
      source: 'last-good',
      refused: [{ path: 'policyUrl' }],
    });
  });

  test('when its own signature ends, by the clock', async () => {
    let now = NOW;
    const { source, hear } = await follow({ now: () => now });
    await hear(signed(policy(5)));
    now = '2027-01-01T00:00:00.000Z';
    expect(source.current().policy.version).toBe(5);
    expect(await hear(signed(policy(5)))).toMatchObject({
      version: 5,
      from: 'last-good',
      problem: 'Its signature has ended.',
    });
  });
});

test('of two answers in a race the older one loses, whichever comes last', async () => {
  const { database } = await openTestDevice();
  const [one, two] = [await follow({ database }), await follow({ database })];
  await two.hear(signed(policy(6)));
  expect(await one.hear(signed(policy(5)))).toMatchObject({ problem: expect.stringContaining('lower') });
  const later = await follow({ database });
  expect(later.source.current().policy.version).toBe(6);
});

describe('where the policy stands', () => {
  const proofOf = (call: Parameters<typeof fetch> | undefined) => new Headers(call?.[1]?.headers).get('dpop');

  test('at the organisation’s endpoint, the device proves that it asks, by the endpoint’s clock', async () => {
    const { answer, hear } = await follow({
      configuration: { endpoint: 'https://policy.northgate.example/' },
    });
    const now = '2026-11-21T11:00:00.000Z';
    const problem = { type: problemType('expired-proof'), title: 'Old', status: 401, detail: 'Old.', now };
    answer.mockResolvedValueOnce(new Response(JSON.stringify(problem), { status: 401 }));
    expect(await hear(signed(policy(1)))).toMatchObject({ version: 1, from: 'endpoint', problem: null });
    const [first, second] = answer.mock.calls.map((call) => decodeJwt(proofOf(call) ?? ''));
    expect(first).toMatchObject({ htm: 'GET', htu: URL, iat: Date.parse(NOW) / 1000 });
    expect(second).toMatchObject({ htm: 'GET', htu: URL, iat: Date.parse(now) / 1000 });
    expect(first?.jti).not.toBe(second?.jti);
  });

  test('and one that does not let it in is said, with the last good one in force', async () => {
    const { hear } = await follow({ configuration: { endpoint: 'https://policy.northgate.example/' } });
    await hear(signed(policy(1)));
    const problem = { type: problemType('revoked'), title: 'No', status: 403, detail: 'No.' };
    expect(await hear(JSON.stringify(problem), { status: 403 })).toMatchObject({
      version: 1,
      from: 'last-good',
      problem: expect.stringContaining('not let in'),
    });
  });

  test('anywhere else nobody learns which device asks', async () => {
    const { answer, hear } = await follow({
      configuration: { endpoint: 'https://audit.northgate.example/' },
    });
    await hear(signed(policy(1)));
    expect(proofOf(answer.mock.calls[0])).toBeNull();
  });
});

test('without an address nothing is asked', async () => {
  const { source, answer } = await follow({ configuration: { policyUrl: undefined } });
  await source.refresh();
  expect(answer).not.toHaveBeenCalled();
});
