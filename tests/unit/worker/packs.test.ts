import { describe, expect, test } from 'vitest';
import { Site } from '../../../lib/core/model/configuration.ts';
import { Pack } from '../../../lib/core/model/pack.ts';
import { withActions } from '../../../lib/hosts/pack/withActions.ts';
import { addressSource } from '../../../lib/worker/setup/originPattern.ts';
import { packsInForce, packVersionOf } from '../../../lib/worker/setup/packs.ts';

const pack: Pack = {
  id: 'gmail',
  version: 2,
  source: 'Made up.',
  composers: [{ id: 'mail', kind: 'email', root: ['.mail'], press: [{ name: 'Send', find: ['.send'] }] }],
};
const gmail = Site.parse({
  id: 'gmail',
  name: 'Gmail',
  matches: ['https://mail.google.com/*'],
  tool: 'gmail',
});
const ours = Site.parse({ id: 'psa', name: 'Our PSA', matches: ['https://psa.northgate.example/*'] });

test('a site’s own pack counts at its addresses', () => {
  const own = Site.parse({ ...ours, pack: { ...pack, id: 'psa' } });
  expect(packsInForce([own, gmail], undefined)).toEqual({
    packs: [
      { addresses: ['^https://psa\\.northgate\\.example(?::\\d+)?/.*$'], pack: { ...pack, id: 'psa' } },
    ],
    refused: [],
  });
});

test('controls that a site names by their words are given to its pages, beside a pack or without one', () => {
  const actions = ['isolate endpoint'];
  const addresses = ['^https://psa\\.northgate\\.example(?::\\d+)?/.*$'];
  expect(packsInForce([Site.parse({ ...ours, actions, pack })], undefined).packs).toEqual([
    { addresses, pack },
    { addresses, actions },
  ]);
  expect(packsInForce([Site.parse({ ...ours, actions })], undefined).packs).toEqual([{ addresses, actions }]);
  expect(withActions(null, actions)?.composers).toMatchObject([
    { kind: 'action', action: { words: actions } },
  ]);
  expect(withActions(pack, actions)?.composers.map(({ id }) => id)).toEqual(['mail', 'action']);
  expect(withActions(pack, [])).toBe(pack);
  expect(Pack.safeParse(withActions(null, actions)).error).toBeUndefined();
});

test('a correction is for every site that the built-in pack reads, and a site’s own pack comes before it', () => {
  const elsewhere = Site.parse({ ...ours, tool: 'gmail' });
  const { packs, refused } = packsInForce([elsewhere, { ...gmail, pack }, gmail], [{ ...pack, version: 3 }]);
  expect(refused).toEqual([]);
  expect(packs.map(({ pack }) => pack?.version)).toEqual([2, 3, 3]);
});

test('a correction that does not fit, or is for nothing here, changes nothing and is named; the next one counts', () => {
  const { packs, refused } = packsInForce(
    [gmail],
    [{ ...pack, composers: [{ ...pack.composers[0], root: ['.mail['] }] }, { ...pack, id: 'webmail' }, pack],
  );
  expect(packs).toHaveLength(1);
  expect(refused.map(({ path }) => path)).toEqual([
    'policy.packs[0].composers.0.root.0',
    'policy.packs[1].id',
  ]);
});

describe('events name the pack that reads a page', () => {
  const builtIn = { gmail: 1 };
  const unfit = { ...pack, version: 9, composers: [] };

  test.each([
    ['the built-in one', gmail, undefined, 'gmail@1'],
    ['a correction by policy', gmail, [{ ...pack, id: 'outlook' }, pack], 'gmail@2'],
    ['not a correction that does not fit', gmail, [unfit], 'gmail@1'],
    ['a site’s own, whatever policy says', { ...gmail, pack: { ...pack, version: 7 } }, [pack], 'gmail@7'],
    ['none where structure alone reads', ours, [pack], null],
  ])('%s', (_, site, corrections, named) => {
    expect(packVersionOf(site, corrections, builtIn)).toBe(named);
  });
});

describe('the addresses of a match pattern', () => {
  test.each([
    ['https://*.myconnectwise.net/*', 'https://na.myconnectwise.net/v4/x?y=1', true],
    ['https://*.myconnectwise.net/*', 'https://myconnectwise.net/', true],
    ['https://*.myconnectwise.net/*', 'https://evilmyconnectwise.net/', false],
    ['https://*.myconnectwise.net/*', 'https://a.example/?https://na.myconnectwise.net/', false],
    ['*://psa.example/tickets/*', 'http://psa.example:8080/tickets/7', true],
    ['*://psa.example/tickets/*', 'https://psa.example/assets/7', false],
    ['*://psa.example/*', 'file://psa.example/', false],
  ])('%s and %s: %s', (pattern, address, fits) => {
    expect(new RegExp(addressSource(pattern)).test(address)).toBe(fits);
  });
});
