import { expect, left, panelState, seen, test } from './support/fixtures.ts';
import { MAIL, TICKET } from './support/pages.ts';

const TYPED_NOTE = {
  rules: [
    { typed: true, visibility: 'internal', route: 'allow', scope: 'class' },
    { route: 'review', scope: 'payload' },
  ],
} as const;
const ALLOWED = { rules: [{ route: 'allow', scope: 'payload' }] } as const;

test.describe('an internal note that a person types', () => {
  test.beforeEach(({ worker }) => worker.plan({ rules: [...TYPED_NOTE.rules] }));

  for (const gesture of ['click', 'key'] as const) {
    test(`leaves by the person's own event, straight after the last key (${gesture})`, async ({
      open,
      worker,
    }) => {
      const page = await open(TICKET);
      // The first reading and its verdict: before a person can have typed.
      await expect.poll(() => worker.heard('snapshot')).toHaveLength(1);
      await page.locator('#text').click();
      await page.keyboard.type('Called them, the cable was loose.');
      if (gesture === 'key') await page.keyboard.press('Control+Enter');
      else await page.click('#go');
      await expect.poll(() => left(page)).toHaveLength(1);
      expect(await seen(page)).toEqual([
        { what: gesture, trusted: true },
        { what: 'submit', trusted: true },
      ]);
      expect(await panelState(page)).not.toBe('visible');
      expect(await worker.heard('held')).toEqual([]);
      await expect.poll(() => worker.heard('passed')).toHaveLength(1);
      const passed = await worker.heard('passed');
      expect(passed.map(({ gesture }) => gesture)).toEqual([{ kind: gesture, trusted: true }]);
      const told = (await worker.heard('snapshot')).find(({ revision }) => revision === passed[0]?.revision);
      expect(told?.reading.body).toBe('Called them, the cable was loose.');
    });
  }

  test('is held when the page put words in since the last verdict', async ({ open, worker }) => {
    const page = await open(TICKET);
    await expect.poll(() => worker.heard('snapshot')).toHaveLength(1);
    await page.locator('#text').click();
    await page.keyboard.type('Called them.');
    await page.evaluate(() => {
      const text = document.querySelector<HTMLTextAreaElement>('#text');
      if (text !== null) text.value += ' The customer agreed to a refund of EUR 400 by Friday.';
      document.querySelector<HTMLElement>('#go')?.click();
    });
    await expect.poll(() => worker.heard('held')).toHaveLength(1);
    expect(await left(page)).toEqual([]);
  });

  test('is held when it was turned into an answer to the client', async ({ open, worker }) => {
    const page = await open(TICKET);
    await expect.poll(() => worker.heard('snapshot')).toHaveLength(1);
    await page.locator('#text').click();
    await page.keyboard.type('Called them, the cable was loose.');
    await page.getByLabel('Reply to client').check();
    await page.click('#go');
    await expect.poll(() => worker.heard('held')).toHaveLength(1);
    expect(await left(page)).toEqual([]);
  });
});

for (const press of ['as they were judged', 'with one of them changed', 'in another order'] as const) {
  test(`two images that bring their own bytes are compared byte by byte: ${press}`, async ({
    open,
    worker,
  }) => {
    await worker.plan({ rules: [...ALLOWED.rules] });
    const page = await open(MAIL);
    await page.evaluate(() => {
      const body = document.querySelector('#body');
      for (const letter of ['A', 'B']) {
        const image = document.createElement('img');
        image.setAttribute('src', `data:image/png;base64,${letter.repeat(20_000)}`);
        body?.append(image);
      }
    });
    await expect
      .poll(async () => (await worker.heard('snapshot')).at(-1)?.reading.format?.map(({ kind }) => kind))
      .toEqual(['image', 'image']);
    // The verdict of that reading is here before the pointer is.
    await page.hover('#send');
    await page.evaluate((how) => {
      const [first, second] = document.querySelectorAll('#body img');
      if (how === 'with one of them changed') {
        second?.setAttribute('src', `data:image/png;base64,${'B'.repeat(19_999)}C`);
      } else if (how === 'in another order' && first !== undefined) second?.after(first);
      document.querySelector<HTMLElement>('#send')?.click();
    }, press);
    if (press === 'as they were judged') {
      await expect.poll(() => worker.heard('passed')).toHaveLength(1);
      expect(await worker.heard('held')).toEqual([]);
    } else await expect.poll(() => worker.heard('held')).toHaveLength(1);
  });
}

test('what these exact words are allowed for passes with every event as it was', async ({ open, worker }) => {
  await worker.plan({ rules: [...ALLOWED.rules] });
  const page = await open(MAIL);
  await page.locator('#body').click();
  await page.keyboard.type('Thank you, that works.');
  await expect
    .poll(async () => (await worker.heard('snapshot')).at(-1)?.reading.body)
    .toBe('Thank you, that works.\n');
  await page.click('#send');
  expect(await seen(page)).toEqual(
    ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map((what) => ({ what, trusted: true })),
  );
  await expect.poll(() => worker.heard('passed')).toHaveLength(1);
  expect(await worker.heard('held')).toEqual([]);
});

test('one word more than what was allowed is held, and released unseen once its verdict allows it', async ({
  open,
  worker,
}) => {
  await worker.plan({ rules: [...ALLOWED.rules], verdictAfter: 40 });
  const page = await open(MAIL);
  await page.locator('#body').click();
  await page.keyboard.type('Thank you');
  await expect.poll(async () => (await worker.heard('snapshot')).at(-1)?.reading.body).toBe('Thank you\n');
  const shown = page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          const host = document.querySelector('div[popover=manual]');
          if (host !== null && getComputedStyle(host).visibility === 'visible') resolve('shown');
          else if (Reflect.get(window, 'left').length > 0) resolve('never shown');
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.keyboard.type('!');
  await page.keyboard.press('Control+Enter');
  expect(await shown).toBe('never shown');
  expect(await left(page)).toMatchObject([{ how: 'key', body: 'Thank you!' }]);
  await expect.poll(() => worker.heard('outcome')).toMatchObject([{ outcome: 'confirmed' }]);
});

test('a page that sends in steps after an allowed press is not held half way', async ({ open, worker }) => {
  await worker.plan({ rules: [...ALLOWED.rules] });
  const page = await open(`
    <form id="f" action="/send" method="post" target="sink"><textarea name="body" id="t"></textarea>
    <input type="hidden" name="copy" id="copy"><button type="button" id="b">Send</button></form>
    <iframe name="sink" src="/sink"></iframe>
    <script>document.querySelector('#b').addEventListener('click', () => {
      document.querySelector('#copy').value = document.querySelector('#t').value;
      document.querySelector('#t').value = '';
      setTimeout(() => document.querySelector('#f').submit(), 50);
    });</script>`);
  await page.locator('#t').fill('All is well.');
  await expect.poll(async () => (await worker.heard('snapshot')).at(-1)?.reading.body).toBe('All is well.');
  await page.click('#b');
  await expect.poll(() => left(page)).toHaveLength(1);
  expect(await worker.heard('held')).toEqual([]);
  expect(await worker.heard('passed')).toHaveLength(1);
});

test('an account that is not the organisation’s is neither read nor held', async ({ open, worker }) => {
  await worker.plan({ identities: ['northgate.example'] });
  const from = (address: string) =>
    MAIL.replace('<label>To', `<label>From <input name="from" value="${address}"></label><label>To`);
  const page = await open(from('robin@private.example'));
  await page
    .locator('#body')
    .evaluate((body) => body.append('A private letter, written by whatever wrote it.'));
  await page.click('#send');
  await expect.poll(() => left(page)).toHaveLength(1);
  expect(await worker.types()).toEqual(['hello']);

  await open(from('robin@northgate.example'));
  await page
    .locator('#body')
    .evaluate((body) => body.append('A letter of the house, written by whatever wrote it.'));
  await page.click('#send');
  await expect.poll(() => worker.heard('held')).toHaveLength(1);
  expect(await left(page)).toEqual([]);
});
