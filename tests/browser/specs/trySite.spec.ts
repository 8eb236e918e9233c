import { parse } from 'yaml';
import { Configuration } from '../../../lib/core/model/configuration.ts';
import { NEW_TOOL } from '../support/build.ts';
import { expect, test } from '../support/managedFixtures.ts';
import { panelOf } from '../support/panel.ts';
import { specimen } from '../support/specimens.ts';

const WORDS = 'The quarterly figures are attached';

/** A tool of today: an editor, an icon for a button, a dialog’s form, and a search. It sends by fetch. */
const tool = specimen(
  '/unknown',
  `<!doctype html><meta charset="utf-8"><title>Halden desk</title>
   <h1>Ticket 8821</h1>
   <form role="search"><input type="search" name="q"><button>Search</button></form>
   <section aria-label="Answer">
     <label>To <input name="to" value="dana@alderfinch.example"></label>
     <label>Subject <input name="subject" value="Figures"></label>
     <div contenteditable="true" role="textbox" aria-label="Answer" ai-disclosure="ai-generated">${WORDS}.</div>
     <button type="button" id="send" aria-label="Send answer"><svg width="16" height="16"><path d="M1 1h9"/></svg></button>
     <button type="button" id="preview">Preview</button>
   </section>
   <form id="note"><label>Note <textarea name="note"></textarea></label>
     <label><input type="checkbox" name="private" checked> Private</label><button>Add note</button></form>
   <script>
     document.querySelector('#send').addEventListener('click', () =>
       fetch('/sent', { method: 'POST', body: document.querySelector('[role=textbox]').textContent }));
   </script>`,
);

test('a tool that nobody knows: what is found, and the entry that has it gated when it is pushed', async ({
  extension,
  start,
  specimens,
}) => {
  await extension.push({ organisation: 'Northgate' });
  const { context, worker } = await start();
  const page = await context.newPage();
  await page.goto(`http://${NEW_TOOL}${tool}`);

  const site = await context.newPage();
  await site.goto(new URL('/console.html#/site', (await worker()).url()).href);
  await expect(site.getByRole('heading', { name: 'Try this site' })).toBeVisible();
  await expect(site.getByRole('button', { name: 'Look at Halden desk' })).toBeVisible();
  await site.getByLabel('Address of the tool').fill(`http://${NEW_TOOL}`);
  await site.getByRole('button', { name: 'Look', exact: true }).click();
  await expect(site.getByRole('heading', { name: `2 composers found at ${NEW_TOOL}` })).toBeVisible();

  const answer = site.getByRole('region', { name: 'Composer 1: email' });
  await expect(answer).toContainText('Send answer');
  await expect(answer).toContainText('text (Answer, 35 characters), subject, recipients (1)');
  await expect(answer).not.toContainText('Preview');
  const note = site.getByRole('region', { name: 'Composer 2: a draft' });
  await expect(note).toContainText('Add note');
  await expect(note).toContainText('text (Note, empty), record');
  await expect(note).toContainText('Your own people alone. The page tells it by: Private.');
  expect(await site.locator('body').textContent()).not.toContain(WORDS);

  await site.getByLabel('Name of the tool').fill('Halden desk');
  await site.getByLabel('What a draft there is').selectOption('ticket-reply');
  const text = (form: string) => site.locator('figure', { hasText: form }).locator('pre');
  await expect(text('YAML')).toContainText('ticket-reply');
  const entry = parse((await text('YAML').textContent()) ?? '');
  expect(JSON.parse((await text('JSON').textContent()) ?? '')).toEqual(entry);
  expect(Configuration.parse(entry).sites).toEqual([
    { id: 'halden-desk', name: 'Halden desk', matches: [`http://${NEW_TOOL}/*`], kind: 'ticket-reply' },
  ]);

  // Looking has put nothing in the way.
  await page.getByRole('button', { name: 'Send answer' }).click();
  await expect.poll(() => specimens.sent()).toEqual([`${WORDS}.`]);

  await extension.push({ organisation: 'Northgate', ...entry });
  await site.bringToFront();
  await expect(async () => {
    await site.getByRole('button', { name: 'Look at Halden desk' }).click();
    await expect(site.getByText('It is gated as Halden desk, and this tab is guarded.')).toBeVisible({
      timeout: 1000,
    });
  }).toPass({ timeout: 40_000 });
  await page.bringToFront();
  await page.getByRole('button', { name: 'Send answer' }).click();
  await panelOf(page);
  expect(specimens.sent()).toHaveLength(1);
});

test('a page with nothing to hold, an address with no tab, and a page of the browser are called so', async ({
  start,
}) => {
  const { context, worker } = await start();
  const site = await context.newPage();
  await site.goto(new URL('/console.html#/site', (await worker()).url()).href);
  const look = async (address: string) => {
    await site.getByLabel('Address of the tool').fill(address);
    await site.getByLabel('Address of the tool').press('Enter');
  };
  const says = (name: string) => expect(site.getByRole('heading', { level: 1, name })).toBeVisible();
  await look(`http://${NEW_TOOL}/nowhere`);
  await says(`No tab is open at ${NEW_TOOL}`);
  await look('chrome://settings');
  await says('No extension sees that page');
  // The test's build is made for certain hosts, and this is none of them.
  await look('https://elsewhere.example');
  await says('The browser does not let Countersign into elsewhere.example');
  const page = await context.newPage();
  await page.goto(`http://${NEW_TOOL}/nothing`);
  await site.bringToFront();
  await look(`http://${NEW_TOOL}`);
  await says(`Nothing found at ${NEW_TOOL}`);
});
