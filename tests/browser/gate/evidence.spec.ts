import type { Page } from '@playwright/test';
import type { InputEvidence } from '../../../lib/core/model/provenance.ts';
import { expect, test, type WorkerEnd } from './support/fixtures.ts';
import { MAIL } from './support/pages.ts';

const LONG = 'The second payment was taken in error, and it goes back to the card within three days.';

/** What was noticed last, without its places in the body. */
const evidence = async (worker: WorkerEnd): Promise<InputEvidence[] | undefined> =>
  (await worker.heard('snapshot'))
    .at(-1)
    ?.evidence.map((item) => ('spans' in item ? { ...item, spans: undefined } : item));

/** After someone has touched the page, what a script puts in did not stand there from the start. */
async function touched(page: Page, worker: WorkerEnd): Promise<void> {
  await expect.poll(() => worker.heard('snapshot')).toHaveLength(1);
  await page.locator('#body').click();
}

/** A real copy and a real paste, with markup that the page puts on the clipboard as an assistant's page would. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((markup) => {
    const put = (event: ClipboardEvent) => {
      event.preventDefault();
      const plain = new DOMParser().parseFromString(markup, 'text/html').body.textContent ?? '';
      event.clipboardData?.setData('text/html', markup);
      event.clipboardData?.setData('text/plain', plain);
    };
    document.addEventListener('copy', put, { once: true });
  }, html);
  await page.locator('#subject').selectText();
  await page.keyboard.press('Control+C');
  await page.locator('#body').click();
  await page.keyboard.press('Control+V');
}

test('typed, with corrections', async ({ open, worker }) => {
  const page = await open(MAIL);
  await touched(page, worker);
  await page.keyboard.type('Good mornign');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('ng, Dana');
  await expect.poll(() => evidence(worker)).toEqual([{ type: 'typed', characters: 18 }]);
});

test('typed in two places without a pause is typed', async ({ open, worker }) => {
  const page = await open(MAIL);
  await touched(page, worker);
  await page.keyboard.type('one two three four five six seven');
  await page.keyboard.press('Home');
  await page.keyboard.type('zero ');
  await page.keyboard.press('End');
  await page.keyboard.type(' eight');
  await expect.poll(() => evidence(worker)).toEqual([{ type: 'typed', characters: 44 }]);
});

test('put in by the page, and by the page after its AI control', async ({ open, worker }) => {
  const page = await open(MAIL);
  await touched(page, worker);
  await page.locator('#body').evaluate((body, words) => {
    body.textContent = words;
  }, LONG);
  await expect
    .poll(() => evidence(worker))
    .toEqual([{ type: 'inserted', characters: LONG.length, control: null }]);
  await page.locator('#body').evaluate((body) => body.replaceChildren());
  await expect.poll(() => evidence(worker)).toEqual([]);
  await page.click('#ai');
  await expect
    .poll(() => evidence(worker))
    .toEqual([{ type: 'inserted', characters: 61, control: 'Help me write' }]);
});

test('a machine’s rewrite of what was typed is not typed', async ({ open, worker }) => {
  const page = await open(MAIL);
  await touched(page, worker);
  await page.keyboard.type('we pay you back on friday i think');
  await expect.poll(() => evidence(worker)).toEqual([{ type: 'typed', characters: 33 }]);
  await page.locator('#body').evaluate((body) => {
    body.textContent = 'Your refund is due to arrive by Fri';
  });
  await expect
    .poll(async () => (await evidence(worker))?.find(({ type }) => type === 'inserted'))
    .toBeDefined();
});

test('streamed in while a person types beside it', async ({ open, worker }) => {
  const page = await open(MAIL);
  await touched(page, worker);
  const streaming = page.locator('#body').evaluate(async (body) => {
    for (let count = 0; count < 40; count += 1) {
      body.prepend('more and ');
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await page.keyboard.type('hello there');
  await streaming;
  await expect
    .poll(async () => (await evidence(worker))?.find((item) => item.type === 'inserted'))
    .toMatchObject({ characters: expect.any(Number) });
  const inserted = (await evidence(worker))?.find((item) => item.type === 'inserted');
  expect(inserted?.type === 'inserted' && inserted.characters).toBeGreaterThan(300);
});

test('put into the text that a person types in, between two keys and once they rest', async ({
  open,
  worker,
}) => {
  const page = await open(MAIL);
  await touched(page, worker);
  const put = () =>
    page.locator('#body').evaluate((body, words) => {
      const text = document.createTreeWalker(body, NodeFilter.SHOW_TEXT).nextNode() as Text;
      text.data += words;
    }, LONG);
  const inserted = async () =>
    (await evidence(worker))?.reduce(
      (sum, item) => sum + (item.type === 'inserted' ? item.characters : 0),
      0,
    );
  await page.keyboard.type('hello');
  await put();
  await page.keyboard.type(' there');
  await expect.poll(inserted).toBeGreaterThanOrEqual(LONG.length);
  // Nothing but the text's own observer tells of this.
  await put();
  await expect.poll(inserted).toBeGreaterThanOrEqual(2 * LONG.length);
});

test('a value that a script sets in a text area, which no observer sees', async ({ open, worker }) => {
  const page = await open(
    '<textarea id="body" aria-label="Message"></textarea><button id="send" type="button">Send</button>',
  );
  await touched(page, worker);
  await page.locator('#body').evaluate((area: HTMLTextAreaElement, words) => {
    area.value = words;
  }, LONG);
  await page.hover('#send');
  await expect
    .poll(() => evidence(worker))
    .toEqual([{ type: 'inserted', characters: LONG.length, control: null }]);
});

test('what stood there at first sight, without the quoted part', async ({ open, worker }) => {
  const page = await open(
    MAIL.replace(
      'aria-label="Message body">',
      'aria-label="Message body"><div>Dear Dana,</div><blockquote>You wrote that it was late, and long ago.</blockquote>',
    ),
  );
  await expect.poll(() => evidence(worker)).toEqual([{ type: 'preset', characters: 10 }]);
  const read = (await worker.heard('snapshot')).at(-1);
  expect(read?.reading.body).toBe('Dear Dana,\n> You wrote that it was late, and long ago.\n');
  expect(read?.thread).toEqual([
    { author: null, at: null, text: 'You wrote that it was late, and long ago.' },
  ]);
  await page.close();
});

test('pasted, and pasted with the marks of an assistant', async ({ open, worker }) => {
  const page = await open(MAIL);
  await touched(page, worker);
  await paste(page, `<p>${LONG}</p>`);
  await expect
    .poll(() => evidence(worker))
    .toEqual([{ type: 'pasted', characters: LONG.length, marks: false }]);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await expect.poll(() => evidence(worker)).toEqual([]);
  await paste(page, `<p data-start="0" data-end="88" data-is-last-node="">${LONG}</p>`);
  await expect
    .poll(() => evidence(worker))
    .toEqual([{ type: 'pasted', characters: LONG.length, marks: true }]);
});

test('spelling that the browser mends, and undo, are a person’s', async ({ open, worker }) => {
  const page = await open(MAIL);
  await touched(page, worker);
  await page.keyboard.type('a paragraph that will be gone and come back');
  await expect.poll(() => evidence(worker)).toEqual([{ type: 'typed', characters: 43 }]);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('x');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect.poll(async () => (await worker.heard('snapshot')).at(-1)?.reading.body).toContain('come back');
  expect((await evidence(worker))?.some(({ type }) => type === 'inserted')).toBe(false);
});

test('a script’s editing command is not typing', async ({ open, worker }) => {
  const page = await open(MAIL);
  await touched(page, worker);
  await page.evaluate((words) => document.execCommand('insertText', false, words), LONG);
  await expect
    .poll(() => evidence(worker))
    .toEqual([{ type: 'inserted', characters: LONG.length, control: null }]);
});

test('declared in the markup, on the page and in the text', async ({ open, worker }) => {
  const page = await open(MAIL);
  await page.locator('#body').evaluate((body, words) => {
    body.setAttribute('ai-disclosure', 'ai-generated');
    body.setAttribute('ai-model', 'northgate-assist-2');
    body.setAttribute('ai-confidence', '0.91');
    body.setAttribute('ai-sources', 'kb-17 kb-20');
    body.textContent = words;
  }, LONG);
  await expect
    .poll(async () => (await evidence(worker))?.find(({ type }) => type === 'declared'))
    .toEqual({
      type: 'declared',
      disclosure: 'ai-generated',
      model: 'northgate-assist-2',
      provider: null,
      prompt: null,
      promptVersion: null,
      confidence: 0.91,
      sources: ['kb-17', 'kb-20'],
    });
});

test('a field of a record: what differs from what it held', async ({ open, worker }) => {
  const page =
    await open(`<form data-record="D-1042"><label>Amount <input name="amount" value="EUR 18,400.00"></label>
    <label>Next step <textarea name="next">Send the offer.</textarea></label>
    <label>Stage <select name="stage"><option>Qualified</option><option selected>Won</option></select></label></form>
    <button id="send">Save</button><h1>Backup renewal</h1>`);
  await expect.poll(() => evidence(worker)).toEqual([]);
  await page.locator('[name=amount]').evaluate((input: HTMLInputElement) => {
    input.value = 'EUR 24,900.00';
  });
  await page.locator('[name=next]').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Today.');
  await page.hover('#send');
  await expect
    .poll(async () => (await worker.heard('snapshot')).at(-1)?.reading)
    .toMatchObject({
      kind: 'record-update',
      record: { type: 'record', id: 'D-1042', title: 'Backup renewal' },
      fields: [
        { name: 'amount', label: 'Amount', before: 'EUR 18,400.00', after: 'EUR 24,900.00' },
        { name: 'next', label: 'Next step', before: 'Send the offer.', after: 'Send the offer. Today.' },
        { name: 'stage', label: 'Stage', before: 'Won', after: 'Won' },
      ],
    });
  expect(await evidence(worker)).toContainEqual({ type: 'typed', characters: 7 });
});
