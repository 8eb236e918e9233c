import type { Page } from '@playwright/test';
import { SPECIMEN } from '../support/build.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectPanelHidden, panelOf } from '../support/panel.ts';
import { specimen } from '../support/specimens.ts';

/** A reply that a machine declares to be `sure` of. */
const reply = (sure: number, to: string, name: string) => `<!doctype html><title>Reply</title>
  <form action="/sent" method="post">
    <label>To <input name="to" value="${to}" /></label>
    <label>From <input name="from" value="robin@northgate.example" /></label>
    <label>Message <textarea name="body" ai-disclosure="ai-generated" ai-confidence="${sure}">Hello ${name},

the printer on the second floor works again.

Robin</textarea></label>
    <button>Send</button>
  </form>`;

const at = (path: string) => `http://${SPECIMEN}${path}`;
const first = specimen('/attention/dana', reply(0.8, 'dana@alderfinch.example', 'Dana'));
const like = specimen('/attention/pavel', reply(0.8, 'pavel@alderfinch.example', 'Pavel'));
const elsewhere = specimen('/attention/mara', reply(0.8, 'mara@thornhill.example', 'Mara'));
const unsure = specimen('/attention/unsure', reply(0.5, 'dana@alderfinch.example', 'Dana'));

async function hold(page: Page, path: string) {
  await page.goto(at(path));
  await page.getByRole('button', { name: 'Send' }).click();
  return panelOf(page);
}

test('a near-identical draft is put in one line, with what differs, and never to another organisation', async ({
  page,
  specimens,
  endpoint,
}) => {
  const full = await hold(page, first);
  await expect(full.heading).not.toHaveText(/like one/);
  await expect(full.approve).not.toHaveAttribute('aria-disabled', 'true');
  await full.press('a');
  await expect(page).toHaveURL(at('/sent'));
  expect(specimens.sent()).toHaveLength(1);

  const short = await hold(page, like);
  await expect(short.heading).toHaveText(/like one that you let out before/);
  await expect(short.region('Changes')).toContainText('pavel@alderfinch.example');
  await expect(short.region('Request')).toHaveCount(0);
  expect(specimens.sent()).toHaveLength(1);
  await expect(short.approve).not.toHaveAttribute('aria-disabled', 'true');
  await short.press('a');
  await expect(page).toHaveURL(at('/sent'));
  expect(specimens.sent()).toHaveLength(2);

  await expect((await hold(page, elsewhere)).heading).not.toHaveText(/like one/);
  const held = async () => (await endpoint.events()).filter(({ type }) => type === 'draft.held');
  await expect.poll(async () => (await held()).length).toBe(3);
  const [one, two, three] = await held();
  expect([one?.alike, two?.alike, three?.alike]).toEqual([undefined, one?.review, undefined]);
});

test('broken glass is looked back at before the next decision, and the log says all of it', async ({
  page,
  specimens,
  endpoint,
}) => {
  const glass = await hold(page, unsure);
  await glass.frame.getByRole('textbox', { name: 'Phrase' }).fill('break glass');
  await glass.choose(/Too urgent/);
  await expect(glass.approve).not.toHaveAttribute('aria-disabled', 'true');
  await glass.approve.click();
  await expect(page).toHaveURL(at('/sent'));
  expect(specimens.sent()).toHaveLength(1);

  const next = await hold(page, first);
  await expect(next.heading).toHaveText('Held: first look back');
  await expect(next.approve).toHaveAttribute('aria-disabled', 'true');
  await next.press('a');
  expect(specimens.sent()).toHaveLength(1);
  await next.frame.getByRole('button', { name: 'It was right' }).click();
  await expect(next.heading).not.toHaveText(/look back/);
  await expect(next.approve).not.toHaveAttribute('aria-disabled', 'true');
  await next.press('a');
  await expect(page).toHaveURL(at('/sent'));
  expect(specimens.sent()).toHaveLength(2);

  await expect
    .poll(async () => (await endpoint.events()).map(({ type }) => type))
    .toEqual(expect.arrayContaining(['breakglass.used', 'draft.looked']));
  const events = await endpoint.events();
  const notice = events.find(({ type }) => type === 'breakglass.used');
  expect(notice).toMatchObject({ breakGlass: true, reasonCode: 'urgent', notice: { people: [] } });
  expect(events.find(({ type }) => type === 'draft.looked')).toMatchObject({
    draft: notice?.draft,
    decision: 'approve',
    breakGlass: true,
  });
});

test('the console says the policy in words, and tries another one on what was decided here', async ({
  chromium,
  page,
}) => {
  const panel = await hold(page, first);
  await panel.frame.getByRole('button', { name: /^Reject/ }).click();
  await panel.choose(/facts are wrong/);
  await panel.frame.getByRole('button', { name: /^Reject/ }).click();
  await expectPanelHidden(page);

  const worker = await chromium.worker();
  const console = await chromium.context.newPage();
  await console.goto(new URL('/console.html', worker.url()).href);
  await expect(console.getByRole('heading', { level: 1 })).toHaveText('The built-in defaults are in force');
  await expect(console.getByText(/What a machine wrote passes from 92 % sure on/)).toHaveCount(1);
  await console.getByRole('link', { name: 'Try a policy' }).click();
  const choose = (policy: string) =>
    console
      .getByLabel(/^Choose/)
      .setInputFiles({ name: 'next.yaml', mimeType: 'application/yaml', buffer: Buffer.from(policy) });
  await choose('id: desk\nversion: none\n');
  await expect(console.getByText('line 2, column 10')).toBeVisible();
  await choose(
    'id: desk\nversion: 1\nname: Desk\nworkflows: []\nrules: []\ngates: { confidence: { auto: 0.7, review: 0.5, undeclared: 0.75 } }\n',
  );
  await expect(console.getByRole('heading', { name: /^It loosens/ })).toBeVisible();
  await expect(console.getByRole('region', { name: 'Newly missed' })).toContainText('rejected');
  await console.close();
});
