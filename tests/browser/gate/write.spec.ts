import type { Page } from '@playwright/test';
import { expect, test, type WorkerEnd } from './support/fixtures.ts';

const page = (editor: string, script = '') => `<form id="f" action="/send" method="post" target="sink">
  <label>To <input name="to" value="dana@alderfinch.example"></label>
  <label>Subject <input name="subject" id="subject" value="Invoice 2041"></label>${editor}
  <button id="send">Send</button></form><iframe name="sink" src="/sink"></iframe><script>${script}</script>`;
const rich = (markup: string) =>
  page(`<div id="body" contenteditable="true" role="textbox" aria-label="Message">${markup}</div>`);

async function hold(opened: Page, worker: WorkerEnd): Promise<string> {
  await opened.click('#send');
  await expect.poll(() => worker.heard('held')).toHaveLength(1);
  return (await worker.heard('snapshot')).at(-1)?.reading.body ?? '';
}

async function writeAndRead(worker: WorkerEnd, body: string, subject: string | null = null) {
  await worker.say({ type: 'write', body, subject });
  await expect.poll(() => worker.heard('written')).toHaveLength(1);
  const [written] = await worker.heard('written');
  const read = (await worker.heard('snapshot')).find(({ revision }) => revision === written?.revision);
  return { ok: written?.ok, read };
}

const MARKUP =
  '<div>Hello <b>Dana</b>,</div><div><br></div><div>your refund of EUR 400 goes to <a href="https://alderfinch.example/">your account</a> today.</div><div>Kind regards</div><blockquote><div>When do we get it back?</div></blockquote>';

const edits: Record<string, [(text: string) => string, string]> = {
  'a word in the middle': [
    (text) => text.replace('today', 'on Friday'),
    MARKUP.replace('today', 'on Friday'),
  ],
  'a word at the start of a line': [(text) => text.replace('Kind', 'Best'), MARKUP.replace('Kind', 'Best')],
  'an amount taken out': [(text) => text.replace(' of EUR 400', ''), MARKUP.replace(' of EUR 400', '')],
  'two places at once': [
    (text) => text.replace('Hello', 'Good morning').replace('Kind', 'Best'),
    MARKUP.replace('Hello', 'Good morning').replace('Kind', 'Best'),
  ],
  'words beside a link': [
    (text) => text.replace('to your account', 'back to your account'),
    MARKUP.replace('goes to <a', 'goes back to <a'),
  ],
  'an emoji in the place of another': [
    (text) => text.replace('regards', 'regards 🙂'),
    MARKUP.replace('regards', 'regards 🙂'),
  ],
};
for (const [name, [edit, markup]] of Object.entries(edits)) {
  test(`rich text keeps everything beside ${name}`, async ({ open, worker }) => {
    const opened = await open(rich(MARKUP));
    const wanted = edit(await hold(opened, worker));
    const { ok, read } = await writeAndRead(worker, wanted);
    expect(ok).toBe(true);
    expect(read?.reading.body).toBe(wanted);
    const html = await opened.locator('#body').innerHTML();
    expect(html.replaceAll('&nbsp;', ' ')).toBe(markup);
    expect(read?.reading.links).toHaveLength(1);
  });
}

const restructured: Record<string, (text: string) => string> = {
  'a line more': (text) => text.replace('Kind regards', 'Please tell us when it is there.\nKind regards'),
  'a line less': (text) => text.replace('Kind regards\n', ''),
  'a line at the very start': (text) => `First of all:\n${text}`,
  'nothing but one line': () => 'Thank you.',
  'nothing at all': () => '',
};
for (const [name, edit] of Object.entries(restructured)) {
  test(`rich text with ${name} reads back as approved`, async ({ open, worker }) => {
    const opened = await open(rich(MARKUP));
    const wanted = edit(await hold(opened, worker));
    const { ok, read } = await writeAndRead(worker, wanted);
    expect(read?.reading.body.trimEnd()).toBe(wanted.trimEnd());
    expect(ok).toBe(true);
  });
}

test('a text area takes the edit as typed, with the subject; a framework that listens hears of it', async ({
  open,
  worker,
}) => {
  const opened = await open(
    page(
      '<textarea id="body" name="body">Hello Dana,\n\nthe refund comes today.\n</textarea>',
      "document.querySelector('#body').addEventListener('input', (event) => see('input', event));",
    ),
  );
  const wanted = (await hold(opened, worker)).replace('today', 'on Friday');
  const { ok, read } = await writeAndRead(worker, wanted, 'Invoice 2041, refund');
  expect(ok).toBe(true);
  expect(read?.reading).toMatchObject({ body: wanted, subject: 'Invoice 2041, refund' });
  expect(await opened.locator('#body').inputValue()).toBe(wanted);
  expect(await opened.evaluate(() => Reflect.get(window, 'seen').length)).toBeGreaterThan(0);
  // What we wrote is not taken for the page's.
  expect(read?.evidence.some(({ type }) => type === 'inserted')).toBe(false);
  await worker.release();
  await expect.poll(() => opened.evaluate(() => Reflect.get(window, 'left').join())).toContain('on+Friday');
});

test('an editor that takes nothing is put back as it was, and it is said', async ({ open, worker }) => {
  const opened = await open(
    page(
      '<div id="body" contenteditable="true" aria-label="Message"><p>Hello Dana, it comes today.</p></div>',
      `const body = document.querySelector('#body'); const kept = body.innerHTML;
       new MutationObserver((records, observer) => { body.innerHTML = kept; observer.takeRecords(); }).observe(body, { childList: true, characterData: true, subtree: true });`,
    ),
  );
  const text = await hold(opened, worker);
  const { ok, read } = await writeAndRead(worker, text.replace('today', 'on Friday'));
  expect(ok).toBe(false);
  expect(read?.reading.body).toBe(text);
  expect(await opened.locator('#body').innerHTML()).toBe('<p>Hello Dana, it comes today.</p>');
});

test('an editor in an iframe', async ({ open, worker }) => {
  const opened = await open(
    page(
      '<iframe id="e"></iframe>',
      `const doc = document.querySelector('#e').contentDocument; doc.open();
       doc.write('<body contenteditable="true"><p>Hello <em>Dana</em>,</p><p>it comes today.</p></body>'); doc.close();`,
    ),
  );
  const wanted = (await hold(opened, worker)).replace('today', 'on Friday');
  const { ok } = await writeAndRead(worker, wanted);
  expect(ok).toBe(true);
  expect(await opened.frameLocator('#e').locator('body').innerHTML()).toBe(
    '<p>Hello <em>Dana</em>,</p><p>it comes on Friday.</p>',
  );
});
