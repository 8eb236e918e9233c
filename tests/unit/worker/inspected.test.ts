import { expect, test } from 'vitest';
import { Site } from '../../../lib/core/model/configuration.ts';
import { notInspected } from '../../../lib/worker/setup/inspected.ts';

const site = Site.parse({ id: 'psa', name: 'Our PSA', matches: ['https://psa.northgate.example/*'] });
const tab = { id: 7, url: 'https://psa.northgate.example/t/1' };
const nobody = async () => null;
const gate = async () => ({ composers: 0, missing: [] });

test.each([
  ['no gate answers', tab, nobody, /^Countersign: this tab of Our PSA is not inspected\. It was open before/],
  [
    'the browser put it to sleep',
    { ...tab, discarded: true },
    nobody,
    /not inspected\. The browser put it to sleep/,
  ],
])('%s: the sign says so, and why', async (_, seen, askGate, title) => {
  expect(await notInspected(seen, [site], askGate)).toEqual({
    text: '?',
    title: expect.stringMatching(title),
  });
});

test.each([
  ['a gate answers', tab, gate],
  ['the site is none that is gated', { ...tab, url: 'https://elsewhere.example/' }, nobody],
  ['the browser does not show its address', { id: 7 }, nobody],
])('%s: no sign', async (_, seen, askGate) => {
  expect(await notInspected(seen, [site], askGate)).toBeNull();
});
