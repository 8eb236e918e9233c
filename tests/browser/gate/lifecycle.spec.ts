import type { Page, Worker as ServiceWorker } from '@playwright/test';
import { barText, expect, left, panelState, SITE, seen, test, type WorkerEnd } from './support/fixtures.ts';
import { MAIL } from './support/pages.ts';

const WORDS = 'Hello Dana, the refund is on its way to you.';

async function putIn(page: Page, worker: WorkerEnd, words = WORDS): Promise<void> {
  await page.locator('#body').evaluate((body, text) => body.append(text), words);
  await expect.poll(async () => (await worker.heard('snapshot')).at(-1)?.reading.body).toContain(words);
}

test('three composers on a page: the one that was pressed is held, and is the one that is sent', async ({
  open,
  worker,
}) => {
  const one = (
    id: string,
  ) => `<section><textarea id="t${id}" aria-label="Message">Answer ${id}, written by a machine for a person.</textarea>
    <button id="b${id}" onclick="see('${id}', event); left.push('${id}'); this.closest('section').remove()">Send</button></section>`;
  const page = await open(`${one('1')}${one('2')}${one('3')}`);
  await page.click('#b2');
  await expect.poll(() => worker.heard('held')).toHaveLength(1);
  await page.click('#b3', { force: true, position: { x: 2, y: 2 } });
  await expect.poll(() => worker.heard('held')).toHaveLength(2);
  const bodies = (await worker.heard('snapshot')).map(({ reading }) => reading.body);
  expect(new Set(bodies)).toEqual(
    new Set(['1', '2', '3'].map((id) => `Answer ${id}, written by a machine for a person.`)),
  );
  await worker.release();
  await expect.poll(() => left(page)).toEqual(['3']);
  await expect.poll(() => worker.heard('gone')).toHaveLength(1);
});

test('a composer that goes away says so, and another in its place is a new one', async ({ open, worker }) => {
  const page = await open(`<div id="place">${MAIL}</div>`);
  await expect.poll(() => worker.heard('hello')).toHaveLength(1);
  await page.evaluate(() => {
    const place = document.querySelector('#place');
    const copy = place?.querySelector('section')?.cloneNode(true);
    if (copy) place?.replaceChildren(copy);
  });
  await expect.poll(() => worker.heard('gone')).toHaveLength(1);
  await expect.poll(() => worker.heard('hello')).toHaveLength(2);
  const [first, second] = await worker.heard('hello');
  expect(first?.composer).not.toBe(second?.composer);
});

test.describe('the worker goes away', () => {
  test('while nothing is held: it is woken by the next need, and hears hello, then what stands there', async ({
    open,
    worker,
  }) => {
    const page = await open(MAIL);
    await putIn(page, worker);
    await worker.hangUp();
    await worker.plan({});
    expect(await worker.types()).toEqual([]);
    await page.hover('#send');
    await expect.poll(() => worker.types()).toEqual(['hello', 'snapshot']);
    await page.click('#send');
    await expect.poll(() => worker.heard('held')).toHaveLength(1);
    expect((await worker.heard('held'))[0]?.revision).toBe((await worker.heard('snapshot'))[0]?.revision);
  });

  test('before it has answered at all: it is greeted once more by itself, and judges what is typed', async ({
    open,
    worker,
  }) => {
    await worker.plan({ isSilent: true });
    const page = await open(MAIL);
    await expect.poll(() => worker.types()).toEqual(['hello']);
    await worker.plan({});
    await worker.hangUp();
    await putIn(page, worker);
  });

  test('before it has judged: it is asked once more by itself, and no third time', async ({
    open,
    worker,
  }) => {
    await worker.plan({ verdictAfter: null });
    const page = await open(MAIL);
    await putIn(page, worker);
    await worker.plan({ verdictAfter: null });
    await worker.hangUp();
    await expect.poll(() => worker.types()).toEqual(['hello', 'snapshot']);
    await worker.hangUp();
    // The next that is heard of it is another reading.
    await putIn(page, worker, ' And one thing more.');
    expect(await worker.types()).toEqual(['hello', 'snapshot', 'hello', 'snapshot']);
  });

  test('while a gesture is held: it comes back by itself, with the reading and the gesture', async ({
    open,
    worker,
  }) => {
    const page = await open(MAIL);
    await putIn(page, worker);
    await page.click('#send');
    await expect.poll(() => worker.heard('held')).toHaveLength(1);
    await worker.plan({});
    await worker.hangUp();
    await expect.poll(() => worker.types()).toEqual(['hello', 'snapshot', 'held']);
    await worker.release();
    await expect.poll(() => left(page)).toHaveLength(1);
  });

  test('while a review is open that it had begun: hello names it, and the gesture is not told twice', async ({
    open,
    worker,
  }) => {
    const page = await open(MAIL);
    await putIn(page, worker);
    await page.click('#send');
    await expect.poll(() => worker.heard('held')).toHaveLength(1);
    const review = crypto.randomUUID();
    await worker.say({ type: 'review', review });
    await worker.plan({});
    await worker.hangUp();
    await expect.poll(() => worker.types()).toEqual(['hello', 'snapshot']);
    expect(await worker.heard('hello')).toMatchObject([{ review, used: [] }]);
  });

  test('after a release was used: hello says so, and what came of it', async ({ open, worker }) => {
    const page = await open(MAIL);
    await putIn(page, worker);
    await page.click('#send');
    await expect.poll(() => worker.heard('held')).toHaveLength(1);
    const release = await worker.release();
    await expect.poll(() => worker.heard('outcome')).toHaveLength(1);
    await worker.hangUp();
    await worker.plan({});
    await page.locator('#body').evaluate((body) => body.append('Another letter.'));
    await expect
      .poll(() => worker.heard('hello'))
      .toMatchObject([{ used: [{ release, outcome: 'confirmed' }] }]);
  });

  test('for good: the draft stays held, the panel is there, and a later press tries again', async ({
    open,
    worker,
  }) => {
    const page = await open(MAIL);
    await putIn(page, worker);
    await worker.change({ isDead: true });
    await worker.hangUp();
    await page.click('#send');
    await expect.poll(() => panelState(page)).toBe('visible');
    expect(await left(page)).toEqual([]);
    await worker.change({ isDead: false });
    await expect.poll(() => worker.heard('held'), { timeout: 10_000 }).toHaveLength(1);
    expect(await left(page)).toEqual([]);
  });
});

test.describe('no verdict comes', () => {
  test('it is said after the time that configuration gives, and the draft stays', async ({
    open,
    worker,
  }) => {
    await worker.plan({ verdictAfter: null, overdueAfter: 400 });
    const page = await open(MAIL);
    await putIn(page, worker);
    await page.click('#send');
    await expect.poll(() => worker.heard('overdue')).toHaveLength(1);
    expect(await panelState(page)).toBe('visible');
    expect(await left(page)).toEqual([]);
    expect(await worker.heard('unreviewed')).toEqual([]);
  });

  test('where configuration says release, it goes out, and that is said', async ({ open, worker }) => {
    await worker.plan({
      verdictAfter: null,
      overdueAfter: 400,
      whenOverdue: { client: 'release', internal: 'hold' },
    });
    const page = await open(MAIL);
    await putIn(page, worker);
    await page.click('#send');
    await expect.poll(() => left(page)).toHaveLength(1);
    await expect.poll(() => worker.heard('unreviewed')).toEqual([{ type: 'unreviewed', by: 'unjudged' }]);
    expect(await panelState(page)).not.toBe('visible');
  });

  test('what changed since the press does not go out by itself', async ({ open, worker }) => {
    await worker.plan({
      verdictAfter: null,
      overdueAfter: 600,
      whenOverdue: { client: 'release', internal: 'hold' },
    });
    const page = await open(MAIL);
    await putIn(page, worker);
    await page.click('#send');
    await expect.poll(() => worker.heard('held')).toHaveLength(1);
    await page.evaluate("document.querySelector('#to').value = 'someone.else@elsewhere.example'");
    await expect.poll(() => worker.heard('held')).toHaveLength(2);
    expect(await left(page)).toEqual([]);
  });
});

test('a second copy of the gate in a page that has one does nothing', async ({
  open,
  worker,
  browserWithGate,
}) => {
  const page = await open(MAIL);
  await putIn(page, worker);
  await injectAgain(await browserWithGate.serviceWorker());
  await page.click('#send');
  await expect.poll(() => worker.heard('held')).toHaveLength(1);
  expect(await worker.heard('hello')).toHaveLength(1);
});

test('a page that the back/forward cache gives back has its gate, and its draft is held', async ({
  open,
  worker,
}) => {
  // A page with a panel in it is not kept: Chromium keeps none that embeds an extension's frame.
  await worker.plan({ rules: [{ route: 'allow', scope: 'payload' }] });
  const page = await open(MAIL);
  await putIn(page, worker);
  await page.evaluate(() => Reflect.set(window, 'kept', true));
  await page.goto(`${SITE}/other`);
  // No `load` comes where nothing is loaded.
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => Reflect.get(window, 'kept'))).toBe(true);
  await worker.plan({});
  await page.locator('#body').evaluate((body) => body.append(' And one thing more.'));
  await page.click('#send');
  await expect.poll(() => worker.heard('held')).toHaveLength(1);
  expect((await worker.types())[0]).toBe('hello');
  expect(await left(page)).toEqual([]);
  await worker.release();
  await expect.poll(() => left(page)).toHaveLength(1);
});

const injectAgain = (serviceWorker: ServiceWorker) =>
  serviceWorker.evaluate(() => Reflect.get(globalThis, 'harness').inject());

test('the extension is updated under the page: the orphan holds and says so, and a new gate takes over', async ({
  open,
  worker,
  browserWithGate,
}) => {
  const page = await open(MAIL);
  await putIn(page, worker);
  await browserWithGate.update();
  await page.click('#send');
  await expect.poll(() => barText(page)).toBe('Countersign was updated. Reload this page to send.');
  expect(await left(page)).toEqual([]);
  expect(await seen(page)).toEqual([]);
  // What sends nothing still works.
  await page.click('#save');
  expect((await seen(page)).map(({ what }) => what)).toEqual(['save']);

  const next = await browserWithGate.serviceWorker();
  await page.bringToFront();
  await injectAgain(next);
  await expect.poll(() => barText(page)).toBeNull();
  await page.click('#send');
  await expect
    .poll(() =>
      next.evaluate(() =>
        Reflect.get(globalThis, 'harness')
          .heard()
          .map((item: { message: { type: string } }) => item.message.type),
      ),
    )
    .toContain('held');
  expect(await left(page)).toEqual([]);
  expect(await page.evaluate(() => document.querySelectorAll('div[popover=manual]').length)).toBe(1);
});

test('the bar of an orphan reloads the page', async ({ open, worker, browserWithGate }) => {
  const page = await open(MAIL);
  await putIn(page, worker);
  await browserWithGate.update();
  await page.click('#send');
  await expect.poll(() => barText(page)).not.toBeNull();
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
});
