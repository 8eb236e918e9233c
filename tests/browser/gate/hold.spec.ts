import { expect, left, panelState, seen, test } from './support/fixtures.ts';
import { MAIL, TICKET } from './support/pages.ts';

const MACHINE = 'Hello Dana, the refund is on its way to you.';

test.describe('a gesture that no verdict lets through is held', () => {
  test('a click, with everything that it is made of; the panel shows at once', async ({ open, worker }) => {
    const page = await open(MAIL);
    await page.locator('#body').evaluate((body, words) => body.append(words), MACHINE);
    await page.click('#send');
    await expect.poll(() => panelState(page)).toBe('visible');
    expect(await seen(page)).toEqual([]);
    expect(await left(page)).toEqual([]);
    const [held] = await worker.heard('held');
    expect(held?.gesture).toEqual({ kind: 'click', trusted: true });
    const told = (await worker.heard('snapshot')).find(({ revision }) => revision === held?.revision);
    expect(told?.reading).toMatchObject({
      kind: 'email',
      subject: 'Invoice 2041',
      body: `${MACHINE}\n`,
      recipients: [{ role: 'to', address: 'dana@alderfinch.example', name: 'Dana Whitfield' }],
    });
  });

  test('Ctrl+Enter straight after the last key, with that key in what is held', async ({ open, worker }) => {
    const page = await open(MAIL);
    await page.locator('#body').click();
    await page.keyboard.type('The card is 4111 1111 1111 1111');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => panelState(page)).toBe('visible');
    expect(await left(page)).toEqual([]);
    const [held] = await worker.heard('held');
    expect(held?.gesture).toEqual({ kind: 'key', trusted: true });
    expect((await worker.heard('snapshot')).at(-1)?.reading.body).toBe('The card is 4111 1111 1111 1111\n');
  });

  const ways = {
    'requestSubmit()': { run: 'form.requestSubmit()', kind: 'submit' },
    'submit()': { run: 'form.submit()', kind: 'script' },
    'the prototype’s submit': { run: 'HTMLFormElement.prototype.submit.call(form)', kind: 'script' },
    'a press by script': { run: "document.querySelector('#go').click()", kind: 'click' },
  };
  for (const [name, { run, kind }] of Object.entries(ways)) {
    test(`a form that the page submits by ${name}`, async ({ open, worker }) => {
      const page = await open(TICKET);
      await page.locator('#text').fill('Put here by the page, and long enough to be noticed.');
      await page.evaluate(run);
      await expect.poll(() => worker.heard('held')).toMatchObject([{ gesture: { kind, trusted: false } }]);
      await expect.poll(() => panelState(page)).toBe('visible');
      expect(await seen(page)).toEqual([]);
      expect(await left(page)).toEqual([]);
    });
  }

  test('Enter in a field of the form', async ({ open, worker }) => {
    const page = await open(TICKET.replace('<textarea', '<input id="title" aria-label="Title"><textarea'));
    await page.locator('#title').click();
    await page.keyboard.type('Offline');
    await page.keyboard.press('Enter');
    await expect.poll(() => worker.heard('held')).toMatchObject([{ gesture: { kind: 'click' } }]);
    expect(await seen(page)).toEqual([]);
    expect(await left(page)).toEqual([]);
  });

  test('before the page’s first script, which also captures on window and stops everything', async ({
    open,
    worker,
  }) => {
    const page = await open(MAIL, {
      head: `for (const type of ['click', 'keydown', 'submit', 'pointerdown', 'mousedown'])
        window.addEventListener(type, (event) => { see('window ' + type, event); event.stopImmediatePropagation(); }, true);`,
    });
    await page.locator('#body').evaluate((body, words) => body.append(words), MACHINE);
    await page.click('#send');
    await expect.poll(() => worker.heard('held')).toHaveLength(1);
    expect(await seen(page)).toEqual([]);
  });

  test('a button drawn anew between two presses, and a composer put in just before the press', async ({
    open,
    worker,
  }) => {
    const page = await open('<div id="place"></div><p>Nothing here yet.</p>');
    await page.evaluate((words) => {
      const place = document.querySelector('#place');
      if (place === null) return;
      place.innerHTML = `<textarea aria-label="Message">${words}</textarea><button id="b">Send</button>`;
      place
        .querySelector('button')
        ?.addEventListener('click', () => Reflect.get(window, 'left').push('sent'));
      // In the same task: nothing had a chance to look at the page.
      place.querySelector('button')?.click();
    }, MACHINE);
    await expect.poll(() => worker.heard('held')).toHaveLength(1);
    expect(await left(page)).toEqual([]);
  });
});

test.describe('what sends nothing is never held', () => {
  test('Save draft, Preview, Attach and Search', async ({ open, worker }) => {
    const page = await open(MAIL);
    await page.locator('#body').evaluate((body, words) => body.append(words), MACHINE);
    for (const id of ['save', 'preview', 'attach']) await page.click(`#${id}`);
    await page.locator('[name=q]').fill('invoice');
    await page.keyboard.press('Enter');
    expect(await seen(page)).toEqual([
      { what: 'save', trusted: true },
      { what: 'preview', trusted: true },
      { what: 'attach', trusted: true },
      { what: 'search', trusted: true },
    ]);
    expect(await worker.heard('held')).toEqual([]);
  });

  test('a form that is kept: a hidden field says draft, or Preview submits it', async ({ open, worker }) => {
    const page = await open(TICKET);
    await page.locator('#text').fill('Half an answer.');
    await page.evaluate(() => {
      const form = document.querySelector('form');
      const draft = form?.elements.namedItem('_draft');
      if (draft instanceof HTMLInputElement) draft.value = '1';
      form?.submit();
      if (draft instanceof HTMLInputElement) draft.value = '';
    });
    await expect.poll(() => left(page)).toHaveLength(1);
    await page.click('#later');
    await expect.poll(() => left(page)).toHaveLength(2);
    expect((await seen(page)).map(({ what }) => what)).toEqual(['submit']);
    expect(await worker.heard('held')).toEqual([]);
  });

  test('form.submit() straight after a press on Save draft, by a page with no hidden field', async ({
    open,
    worker,
  }) => {
    const page = await open(`
      <form id="f" action="/send" method="post" target="sink"><textarea name="body">Half of it.</textarea></form>
      <div><button id="save" onclick="document.querySelector('#f').submit()">Save draft</button><button>Send</button></div>
      <iframe name="sink" src="/sink"></iframe>`);
    await page.click('#save');
    await expect.poll(() => left(page)).toHaveLength(1);
    expect(await worker.heard('held')).toEqual([]);
  });

  test('a search form and a login are no composers', async ({ open, worker }) => {
    const page = await open(`
      <form id="search" role="search"><input name="q"><input name="where"><button>Go</button></form>
      <form id="login"><input name="user"><input name="mail"><input type="password" name="pw"><button>Log in</button></form>
      <script>for (const form of document.forms) form.addEventListener('submit', (event) => { event.preventDefault(); see(form.id, event); });</script>`);
    await page.locator('[name=q]').fill('printer');
    await page.keyboard.press('Enter');
    await page.locator('[name=user]').fill('robin');
    await page.getByRole('button', { name: 'Log in' }).click();
    expect((await seen(page)).map(({ what }) => what)).toEqual(['search', 'login']);
    expect(await worker.types()).toEqual([]);
  });
});

test('a key that was held once does not stay held', async ({ open, worker }) => {
  const page = await open(`${MAIL}<textarea id="notes"></textarea>
    <script>for (const type of ['keydown', 'keyup']) addEventListener(type, (event) => { if (event.key === 'Enter') see(type, event); });</script>`);
  await page.locator('#body').click();
  await page.keyboard.type('Good morning');
  await page.keyboard.down('Control');
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await expect.poll(() => worker.heard('held')).toHaveLength(1);
  await page.keyboard.up('Enter');
  await page.keyboard.up('Control');
  await worker.say({ type: 'drop' });
  await expect.poll(() => panelState(page)).toBe('hidden');
  expect(await seen(page)).toEqual([]);
  // Kept down in another field, the key repeats as ever.
  await page.locator('#notes').click();
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.locator('#notes')).toHaveValue('\n\n');
  expect((await seen(page)).map(({ what }) => what)).toEqual(['keydown', 'keydown', 'keyup']);
});
