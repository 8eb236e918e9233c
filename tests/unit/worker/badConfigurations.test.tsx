import fc from 'fast-check';
import { type ComponentChildren, isValidElement } from 'preact';
import { expect, test } from 'vitest';
import { NotAsAsked } from '../../../components/console/NotAsAsked.tsx';
import { askedKeys } from '../../../lib/core/model/asked.ts';
import { Configuration } from '../../../lib/core/model/configuration.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { followConfiguration } from '../../../lib/worker/setup/configurationSource.ts';
import type { ManagedStorage } from '../../../lib/worker/setup/managedStorage.ts';
import { openTestDevice } from '../../support/device.ts';

const NOW = '2026-11-20T07:58:00.000Z';

const publicKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'pUQkXBaR2a2Dlr3LNLOBrqkDwBeKODYn4gU1vBKbQdE',
  y: '5Sb1MBRMT3MDCPcX3K1qnQ3V4zJ9nHgvbLTgbFrQ7ik',
};
const site = { id: 'psa', name: 'Our PSA', matches: ['https://psa.northgate.example/*'] };

/** A configuration with every key in it, each with a value that is not the default. */
const sound = {
  organisation: 'Northgate',
  endpoint: 'https://audit.northgate.example',
  enrolmentToken: 'may-only-enrol',
  identities: ['northgate.example'],
  policyUrl: 'https://audit.northgate.example/v1/policy',
  policy: { ...defaultPolicy, id: 'northgate' },
  policyKeys: [publicKey],
  sites: [site],
  failure: { client: 'hold', internal: 'release', afterSeconds: 8 },
  oidc: { issuer: 'https://login.northgate.example', clientId: 'countersign', hours: 8 },
  person: 'desk-7@northgate.example',
  asked: [],
  evidenceKeys: [publicKey],
} satisfies Record<keyof Configuration, unknown>;
type Key = keyof typeof sound;

const notText = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(''),
  fc.array(fc.string()),
);
const notAddress = fc.oneof(notText, fc.constantFrom('northgate', 'ftp://a.example', 'javascript:alert(1)'));
const notList = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.dictionary(fc.string(), fc.string()),
);
const notObject = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string()));
/** A member that is not known: a slip in its name. */
const withMore = (value: object) =>
  fc.string({ minLength: 1 }).map((name) => ({ ...value, [`${name}x-`]: 1 }));
const privateKey = { ...publicKey, d: 'zQhW3v5mWn0q0y1n5o6k7l8m9n0p1q2r3s4t5u6v7w8' };

/** For each key, values that no admin can mean. */
const bad: Record<Key, fc.Arbitrary<unknown>> = {
  organisation: notText,
  endpoint: notAddress,
  enrolmentToken: notText,
  identities: fc.oneof(notList, fc.constantFrom([''], [7], ['a.example', null])),
  policyUrl: notAddress,
  policy: fc.oneof(
    notObject,
    withMore(sound.policy),
    fc.constantFrom(
      {},
      { ...sound.policy, version: 0 },
      { ...sound.policy, rules: 'none' },
      { ...sound.policy, gates: {} },
    ),
  ),
  policyKeys: fc.oneof(notList, fc.constantFrom([{}], ['key'], [{ ...publicKey, kty: 'oct' }])),
  sites: fc.oneof(
    notList,
    withMore(site).map((entry) => [entry]),
    fc.constantFrom(
      [{ ...site, matches: [] }],
      [{ ...site, matches: ['psa.northgate.example'] }],
      [{ ...site, matches: ['<all_urls>'] }],
      [{ ...site, id: 'Our PSA' }],
      [{ ...site, kind: 'letter' }],
      [site, { ...site, visibility: 'nobody' }],
    ),
  ),
  failure: fc.oneof(
    notObject,
    withMore(sound.failure),
    fc.constantFrom({ client: 'open' }, { internal: true }, { afterSeconds: 0 }, { afterSeconds: 9000 }),
  ),
  oidc: fc.oneof(notObject, withMore(sound.oidc), fc.constantFrom({}, { issuer: 'x', clientId: 'y' })),
  person: notText,
  asked: fc.oneof(notList, fc.constantFrom([7], ['sites'], ['sites 12'])),
  evidenceKeys: fc.oneof(
    notList,
    fc.constantFrom([privateKey], [{ kty: 'oct', k: 'secret' }], Array(9).fill(publicKey)),
  ),
};
const KEYS = Object.keys(sound) as Key[];

/** Names that no key has, as slips, and as what a program's own objects have. */
const unknownKey = fc.oneof(
  fc.constantFrom('constructor', '__proto__', 'toString', 'identitys', 'Sites', 'failures'),
  fc.string({ minLength: 1 }).map((name) => `x-${name}`),
);

/** Some keys of a sound configuration spoiled, some left out, and perhaps some that nobody knows. */
const configurations = fc
  .record({
    spoiled: fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 0, maxLength: 4 }),
    leftOut: fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 4 }),
    unknown: fc.uniqueArray(unknownKey, { maxLength: 2 }),
  })
  .filter(({ spoiled, unknown }) => spoiled.length + unknown.length > 0)
  .chain(({ spoiled, leftOut, unknown }) =>
    fc.tuple(...spoiled.map((key) => bad[key])).map((values) => {
      const pushed = new Map<string, unknown>(
        Object.entries(sound).filter(([key]) => !leftOut.includes(key as Key)),
      );
      for (const [index, key] of spoiled.entries()) pushed.set(key, values[index]);
      for (const key of unknown) pushed.set(key, 1);
      // As JSON gives it: `__proto__` is a key like another there.
      const text = `{${[...pushed].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)}}`;
      return { pushed: JSON.parse(text) as Record<string, unknown>, refused: [...spoiled, ...unknown] };
    }),
  );

/** Everything that a view says, its own components included; none of them has a state. */
function wordsOf(view: ComponentChildren): string {
  if (Array.isArray(view)) return view.map(wordsOf).join('\n');
  if (!isValidElement(view)) return typeof view === 'string' ? view : '';
  const { type, props } = view;
  if (typeof type === 'function') return wordsOf((type as (given: unknown) => ComponentChildren)(props));
  return wordsOf(props.children);
}

async function stateAfter(pushes: Record<string, unknown>[]) {
  const { database } = await openTestDevice();
  let pushed = {};
  let tell = () => {};
  const managed: ManagedStorage = {
    get: async () => pushed,
    onChanged: (listener) => {
      tell = listener;
    },
    mayBeLate: async () => false,
    isKnown: async () => {},
  };
  const source = await followConfiguration({ database, managed, builtIn: null, now: () => NOW });
  await source.known();
  for (const next of pushes) {
    pushed = next;
    const changed = new Promise((resolve) => source.onChange(resolve));
    tell();
    await changed;
  }
  database.close();
  return source.current();
}

/** Lets nothing through that the defaults would not: a verdict that does not come holds, and every key of a default is one. */
const enforcing = Configuration.parse({});

test('500 bad configurations: none opens the gate, and each key that is refused is named on the page', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(configurations, async ({ pushed, refused }) => {
      count += 1;
      const fresh = await stateAfter([pushed]);
      const page = wordsOf(<NotAsAsked status={fresh} />).split('\n');
      for (const key of refused) {
        expect(
          page.some((line) => line === key || line.startsWith(`${key}.`) || line.startsWith(`${key}[`)),
        ).toBe(true);
      }
      const after = await stateAfter([sound, pushed]);
      for (const key of KEYS) {
        const isSpoiled = refused.includes(key);
        const inForce = { fresh: fresh.configuration[key], after: after.configuration[key] };
        const asWritten = Configuration.parse(sound)[key];
        if (isSpoiled) expect(inForce).toEqual({ fresh: enforcing[key], after: asWritten });
        else if (Object.hasOwn(pushed, key)) expect(inForce).toEqual({ fresh: asWritten, after: asWritten });
        else expect(inForce).toEqual({ fresh: enforcing[key], after: enforcing[key] });
      }
    }),
    { numRuns: 500, seed: 20261121 },
  );
  expect(count).toBe(500);
  expect(enforcing).toMatchObject({
    failure: { client: 'hold', internal: 'hold' },
    identities: [],
    sites: [],
  });
}, 180_000);

test('what the browser dropped is named as well', async () => {
  const state = await stateAfter([
    { organisation: 'Northgate', asked: askedKeys({ ...sound, identities: [7] }) },
  ]);
  const page = wordsOf(<NotAsAsked status={state} />).split('\n');
  for (const key of KEYS.filter((name) => name !== 'asked' && name !== 'organisation'))
    expect(page).toContain(key);
});
