import { describe, expect, test, vi } from 'vitest';
import { askedKeys } from '../../../lib/core/model/asked.ts';
import { followConfiguration } from '../../../lib/worker/setup/configurationSource.ts';
import { openTestDevice } from '../../support/device.ts';

/** `storage.managed` as a test pushes it; `mayBeLate` as on the first start of a browser that an admin set up. */
function managedStorage(first: Record<string, unknown>, mayBeLate = false) {
  let pushed = first;
  let tell = () => {};
  return {
    get: async () => pushed,
    onChanged: (listener: () => void) => {
      tell = listener;
    },
    mayBeLate: async () => mayBeLate,
    isKnown: vi.fn(async () => {}),
    push: (next: Record<string, unknown>) => {
      pushed = next;
      tell();
    },
  };
}

const now = () => '2026-11-20T07:58:00.000Z';

/** A source whose first read has been answered. */
async function follow(
  first: Record<string, unknown>,
  builtIn: Parameters<typeof followConfiguration>[0]['builtIn'] = null,
) {
  const { database } = await openTestDevice();
  const managed = managedStorage(first);
  const source = await followConfiguration({ database, managed, builtIn, now });
  await new Promise((resolve) => source.onChange(resolve));
  return { database, managed, source };
}

const site = { id: 'psa', name: 'Our PSA', matches: ['https://psa.northgate.example/*'] };

test('a profile that never had any starts on defaults that enforce', async () => {
  const { source } = await follow({});
  expect(source.current()).toMatchObject({
    configuration: { failure: { client: 'hold', internal: 'hold' }, sites: [] },
    refused: [],
  });
});

test('a first read that is never answered keeps nobody waiting for longer than the limit', async () => {
  const { database } = await openTestDevice();
  const managed = { ...managedStorage({}), get: () => new Promise<never>(() => {}) };
  const source = await followConfiguration({
    database,
    managed,
    builtIn: { sites: [site] },
    now,
    latest: 20,
  });
  expect(source.current().configuration.sites).toEqual([site]);
  await source.known();
});

test('a read that fails is said, and the last good values stay', async () => {
  const { database } = await follow({ sites: [site] });
  const managed = { ...managedStorage({}), get: () => Promise.reject(new Error('no storage')) };
  const source = await followConfiguration({ database, managed, builtIn: null, now });
  await source.known();
  expect(source.current().refused).toMatchObject([{ path: '(configuration)', by: 'browser' }]);
  expect(source.current().configuration.sites).toEqual([site]);
});

describe('nothing is known', () => {
  const isKnown = (source: { known(): Promise<void> }) =>
    Promise.race([source.known().then(() => true), new Promise((resolve) => setTimeout(resolve, 0, false))]);

  test('before the browser has answered at all, and then it is', async () => {
    const { database } = await openTestDevice();
    const answer = Promise.withResolvers<Record<string, unknown>>();
    const managed = { ...managedStorage({}), get: () => answer.promise };
    const source = await followConfiguration({ database, managed, builtIn: null, now });
    expect(await isKnown(source)).toBe(false);
    answer.resolve({ organisation: 'Northgate' });
    await source.known();
    expect(source.current().configuration.organisation).toBe('Northgate');
    expect(managed.isKnown).toHaveBeenCalledOnce();
  });

  test('while an empty answer may come too early, and then what was pushed is in force', async () => {
    const { database } = await openTestDevice();
    const managed = managedStorage({}, true);
    const source = await followConfiguration({ database, managed, builtIn: null, now });
    await new Promise((resolve) => source.onChange(resolve));
    expect(await isKnown(source)).toBe(false);
    managed.push({ organisation: 'Northgate' });
    await source.known();
    expect(source.current().configuration.organisation).toBe('Northgate');
  });

  test('by an answer that a newer one has overtaken', async () => {
    const { database } = await follow({ organisation: 'Northgate' });
    const managed = managedStorage({ organisation: 'Southgate' });
    const source = await followConfiguration({ database, managed, builtIn: null, now });
    // Chromium tells of the change in the moment in which it answers the first read.
    managed.push({ organisation: 'Southgate' });
    await source.known();
    expect(source.current().configuration.organisation).toBe('Southgate');
  });

  test('and it is at once where an empty answer is one', async () => {
    const { source } = await follow({});
    await source.known();
  });
});

test('a late arrival takes effect when it comes', async () => {
  const { managed, source } = await follow({});
  const changed = vi.fn();
  source.onChange(changed);
  managed.push({ sites: [site] });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(source.current().configuration.sites).toEqual([site]);
});

test('an empty first read after a restart keeps the last good values', async () => {
  const first = await follow({ sites: [site] });
  first.managed.push({ sites: [site], organisation: 'Northgate' });
  await vi.waitFor(() => expect(first.source.current().configuration.organisation).toBe('Northgate'));
  const again = await followConfiguration({
    database: first.database,
    managed: managedStorage({}),
    builtIn: null,
    now,
  });
  expect(again.current().configuration).toMatchObject({ sites: [site], organisation: 'Northgate' });
});

test('a bad key is refused by name, and the others hold', async () => {
  const { source } = await follow({
    sites: [{ ...site, matches: ['psa.northgate.example'] }],
    organisation: 'Northgate',
  });
  expect(source.current().configuration).toMatchObject({ organisation: 'Northgate', sites: [] });
  expect(source.current().refused).toEqual([
    {
      path: 'sites[0].matches[0]',
      expected: 'expected a match pattern such as https://tool.example.com/*',
      by: 'extension',
    },
  ]);
});

test('a bad key after a good one keeps the good one', async () => {
  const { managed, source } = await follow({ sites: [site] });
  managed.push({ sites: [site] });
  managed.push({ sites: 'everything' });
  await vi.waitFor(() => expect(source.current().refused).toHaveLength(1));
  expect(source.current().configuration.sites).toEqual([site]);
});

test('an unknown key is refused, and says which there are', async () => {
  const { source } = await follow({ identitys: ['northgate.example'] });
  expect(source.current().refused).toMatchObject([
    { path: 'identitys', expected: expect.stringContaining('identities') },
  ]);
});

test('what the admin pushes takes the place of what the build carries, key by key', async () => {
  const { source } = await follow({ organisation: 'Northgate' }, { organisation: 'Practice', sites: [site] });
  expect(source.current().configuration).toMatchObject({ organisation: 'Northgate', sites: [site] });
});

test('a private key among the evidence keys is refused, and what it is is not repeated', async () => {
  const { source } = await follow({ evidenceKeys: [{ kty: 'EC', d: 'secret-number' }] });
  expect(source.current().refused).toMatchObject([{ path: 'evidenceKeys[0].d' }]);
  expect(JSON.stringify(source.current().refused)).not.toContain('secret-number');
  expect(source.current().configuration.evidenceKeys).toEqual([]);
});

test('an address of a policy without a key to check it with is said', async () => {
  const { source } = await follow({ policyUrl: 'https://policy.northgate.example/policy' });
  expect(source.current().refused).toMatchObject([{ path: 'policyKeys' }]);
});

test('what the browser dropped on the way is named, where the admin tool wrote along what was asked', async () => {
  const wanted = {
    organisation: 'Northgate',
    sites: [site, { ...site, id: 'desk' }],
    ednpoint: 'https://a.example',
  };
  const { source } = await follow({ organisation: 'Northgate', sites: [site], asked: askedKeys(wanted) });
  expect(source.current()).toMatchObject({ arrived: now(), compared: true });
  expect(source.current().refused).toMatchObject([
    { path: 'ednpoint', by: 'browser' },
    { path: 'sites', by: 'browser' },
  ]);
});

test('where nothing says what was asked, nothing is compared', async () => {
  const { source } = await follow({ organisation: 'Northgate' });
  expect(source.current()).toMatchObject({ arrived: now(), compared: false, refused: [] });
});
