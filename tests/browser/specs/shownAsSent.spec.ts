import type { Page } from '@playwright/test';
import { SPECIMEN } from '../support/build.ts';
import { expect, test } from '../support/fixtures.ts';
import { panelOf } from '../support/panel.ts';
import { specimen } from '../support/specimens.ts';

const WORDS =
  'Hello Dana, the switch in rack two was replaced this morning and all of its ports are up again.';

/** A ticket with its thread: what is sent is shown below the earlier messages, as the tool has stored it. */
const TICKET = `<!doctype html><title>Ticket</title>
  <main>
    <article><header><strong>Dana Whitfield</strong></header><p>The switch in rack two is down.</p></article>
    <article><header><strong>Sam Novak</strong></header><p>We are on our way to you.</p></article>
  </main>
  <section>
    <label>From <input name="from" value="Sam Novak &lt;sam@alderfinch.example&gt;"></label>
    <textarea id="text" aria-label="Message"></textarea>
    <button id="send" type="button">Send</button>
  </section>
  <script>
    const area = document.querySelector('#text');
    const write = (words) => { area.value = words; area.dispatchEvent(new Event('input', { bubbles: true })); };
    const article = (author, words) => {
      const made = document.createElement('article');
      made.innerHTML = '<header><strong></strong></header><p></p>';
      made.querySelector('strong').textContent = author;
      made.querySelector('p').textContent = words;
      return made;
    };
    const show = (author, words) => document.querySelector('main').append(article(author, words));
    /** As the tool sends: what the server stored is what it shows. */
    const store = (words) => fetch('/sent', { method: 'POST', body: words }).then(() => show('Sam Novak', words));
    let behind = '';
    document.querySelector('#send').addEventListener('click', () => { store(area.value + behind); write(''); });
  </script>`;

async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const panel = await panelOf(page);
  await panel.choose(/asked for it/i);
  await panel.approve.click();
}

test('what a tool shows as sent is held against what was let out: only what differs is recorded', async ({
  page,
  chromium,
  specimens,
  endpoint,
}) => {
  const unreviewed = async () => (await endpoint.events()).filter(({ type }) => type === 'draft.unreviewed');
  const run = (script: string) => page.evaluate(script);
  const write = (words: string) => run(`write(${JSON.stringify(words)})`);
  const leaves = async (count: number) => expect.poll(() => specimens.sent().length).toBe(count);
  const shown = page.getByRole('article');
  const console = await chromium.context.newPage();
  const status = new URL('/console.html#/status', (await chromium.worker()).url()).href;
  const figures = async () => {
    await console.goto(status);
    await console.reload();
    await expect(console.getByRole('heading', { name: 'What the tools show as sent' })).toBeVisible();
    return (await console.getByRole('row').allInnerTexts())
      .slice(1)
      .map((row) => row.split('\t').slice(1).join(' '));
  };
  await page.bringToFront();
  await page.goto(`http://${SPECIMEN}${specimen('/shown-as-sent', TICKET)}`);

  await test.step('a released message', async () => {
    await write(WORDS);
    await approve(page);
    await leaves(1);
    await expect.poll(figures).toEqual(['Specimen 1 of 1 (100 %)']);
    expect(await unreviewed()).toEqual([]);
  });
  await test.step('old messages that are loaded late, in one request that is no mere question', async () => {
    await run(`fetch('/older', { method: 'POST' }).then(() => document.querySelector('main').prepend(
      article('Sam Novak', 'Is it urgent?'), article('Dana Whitfield', 'Yes, it is.'), article('Sam Novak', 'I see.')))`);
    await expect(shown).toHaveCount(6);
  });
  await test.step('another person’s message', async () => {
    await run(
      `fetch('/poll', { method: 'POST' }).then(() => show('Dana Whitfield', 'Thank you, it works.'))`,
    );
    await expect(shown).toHaveCount(7);
    // Neither counts; and what is shown next is seen by itself, with these known.
    await expect.poll(figures).toEqual(['Specimen 1 of 1 (100 %)']);
  });
  await test.step('a message that was changed behind the gate', async () => {
    await page.bringToFront();
    await run(`behind = ' We refund the whole month.'`);
    await write('Your printer has a new drum now, and the paper tray was cleaned as well by our colleague.');
    await approve(page);
    await expect.poll(async () => (await unreviewed()).map(({ cause }) => cause)).toEqual(['seen-in-thread']);
    await expect.poll(figures).toEqual(['Specimen 1 of 2 (50 %)']);
  });
  await test.step('a message that a script sends', async () => {
    await page.bringToFront();
    await run(`store('Dear Dana, the invoice over EUR 480.00 is paid, and there is nothing more to do.')`);
    await expect.poll(async () => (await unreviewed()).length).toBe(2);
    await expect.poll(figures).toEqual(['Specimen 1 of 3 (33 %)']);
  });
  const [first] = await unreviewed();
  expect(first).toMatchObject({ host: { id: 'specimen' }, actor: { id: 'sam@alderfinch.example' } });
  expect(JSON.stringify(await endpoint.events())).not.toMatch(/refund|switch in rack/);
});
