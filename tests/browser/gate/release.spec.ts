import type { Page } from '@playwright/test';
import { barText, expect, left, panelState, seen, test, type WorkerEnd } from './support/fixtures.ts';
import { MAIL, TICKET } from './support/pages.ts';

const WORDS = 'Hello Dana, the refund is on its way to you.';

async function holdMail(page: Page, worker: WorkerEnd, gesture: 'click' | 'key' = 'click'): Promise<void> {
  await page.locator('#body').evaluate((body, words) => body.append(words), WORDS);
  if (gesture === 'click') await page.click('#send');
  else await page.locator('#body').press('Control+Enter');
  await expect.poll(() => worker.heard('held')).toHaveLength(1);
  await expect.poll(() => panelState(page)).toBe('visible');
}

for (const gesture of ['click', 'key'] as const) {
  test(`a release does the held ${gesture} once, and the page shows that it left`, async ({
    open,
    worker,
  }) => {
    const page = await open(MAIL);
    await holdMail(page, worker, gesture);
    const release = await worker.release();
    await expect
      .poll(() => worker.heard('outcome'))
      .toEqual([{ type: 'outcome', release, outcome: 'confirmed' }]);
    expect(await left(page)).toMatchObject([{ how: gesture, body: WORDS }]);
    expect(await panelState(page)).toBe('hidden');
    const events =
      gesture === 'click' ? ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] : ['key'];
    expect(await seen(page)).toEqual(events.map((what) => ({ what, trusted: false })));
    // The draft that went out is over: what comes next is another.
    expect(await worker.heard('passed')).toEqual([]);
  });
}

test('the same release twice sends once, and the second order repeats what came of it', async ({
  open,
  worker,
}) => {
  const page = await open(MAIL);
  await holdMail(page, worker);
  const { revision } = (await worker.heard('snapshot')).at(-1) ?? { revision: 0 };
  const order = {
    type: 'release',
    release: crypto.randomUUID(),
    review: crypto.randomUUID(),
    revision,
  } as const;
  await worker.say(order);
  await worker.say(order);
  await expect.poll(() => worker.heard('outcome')).not.toEqual([]);
  const before = (await worker.heard('outcome')).length;
  await worker.say(order);
  await expect.poll(async () => (await worker.heard('outcome')).length).toBeGreaterThan(before);
  expect(new Set((await worker.heard('outcome')).map(({ outcome }) => outcome))).toEqual(
    new Set(['confirmed']),
  );
  expect(await left(page)).toHaveLength(1);
});

const changes: Record<string, string> = {
  'a recipient': "document.querySelector('#to').value = 'someone.else@elsewhere.example'",
  'the subject': "document.querySelector('#subject').value = 'Another subject'",
  'the body': "document.querySelector('#body').append(' And one thing more.')",
  'a link':
    "document.querySelector('#body').innerHTML = document.querySelector('#body').innerHTML.replace('refund', '<a href=\"https://elsewhere.example/\">refund</a>')",
};
for (const [what, change] of Object.entries(changes)) {
  test(`nothing is replayed when ${what} changed since, and the worker hears what stands there now`, async ({
    open,
    worker,
  }) => {
    const page = await open(MAIL);
    await holdMail(page, worker);
    const held = (await worker.heard('held'))[0]?.revision ?? 0;
    await page.evaluate(change);
    const release = crypto.randomUUID();
    await worker.say({ type: 'release', release, review: crypto.randomUUID(), revision: held });
    await expect
      .poll(() => worker.heard('outcome'))
      .toEqual([{ type: 'outcome', release, outcome: 'changed' }]);
    expect(await left(page)).toEqual([]);
    const types = await worker.types();
    expect(types.lastIndexOf('snapshot')).toBeLessThan(types.indexOf('outcome'));
    expect((await worker.heard('snapshot')).at(-1)?.revision).toBeGreaterThan(held);
    // The question stays on the screen.
    expect(await panelState(page)).toBe('visible');
  });
}

for (const [name, run] of Object.entries({ submit: 'form.requestSubmit()', script: 'form.submit()' })) {
  test(`a held ${name} of a form is done again, once`, async ({ open, worker }) => {
    const page = await open(TICKET);
    await page.locator('#text').fill('Put here by the page, and long enough to be noticed.');
    await page.evaluate(run);
    await expect.poll(() => worker.heard('held')).toHaveLength(1);
    await worker.release();
    await expect.poll(() => left(page)).toHaveLength(1);
    expect((await left(page)).join()).toContain('Put+here+by+the+page');
    expect((await seen(page)).map(({ what }) => what)).toEqual(name === 'submit' ? ['submit'] : []);
  });
}

test('a form keeps its own button when it is submitted again', async ({ open, worker }) => {
  const page = await open(TICKET.replace('id="go"', 'id="go" name="action" value="note"'));
  await page.locator('#text').fill('Put here by the page, and long enough to be noticed.');
  await page.evaluate("form.requestSubmit(document.querySelector('#go'))");
  await expect.poll(() => worker.heard('held')).toHaveLength(1);
  await worker.release();
  await expect.poll(() => left(page)).toHaveLength(1);
  expect((await left(page)).join()).toContain('note');
});

test('what the page does by itself after a replay belongs to it, and a second press does not', async ({
  open,
  worker,
}) => {
  const page = await open(`
    <form id="f" action="/send" method="post" target="sink"><textarea name="body" id="t"></textarea>
    <button type="button" id="b">Send</button></form><iframe name="sink" src="/sink"></iframe>
    <script>document.querySelector('#b').addEventListener('click', () => setTimeout(() => document.querySelector('#f').submit(), 80));</script>`);
  await page.locator('#t').evaluate((text: HTMLTextAreaElement, words) => {
    text.value = words;
  }, WORDS);
  await page.click('#b');
  await expect.poll(() => worker.heard('held')).toHaveLength(1);
  await worker.release();
  await expect.poll(() => left(page)).toHaveLength(1);
  expect(await worker.heard('held')).toHaveLength(1);

  // The page shows nothing of it: the next press says that it is not known, and is held.
  await page.click('#b');
  await expect.poll(() => worker.heard('held')).toHaveLength(2);
  expect((await worker.heard('outcome')).map(({ outcome }) => outcome)).toEqual(['unknown']);
  expect(await left(page)).toHaveLength(1);
  await worker.say({ type: 'ask-again' });
  await expect.poll(() => barText(page)).toBe('It may already have gone. Send again?');
  expect(await panelState(page)).not.toBe('absent');
  await page.keyboard.press('Enter');
  await expect.poll(() => worker.heard('again')).toMatchObject([{ yes: true }]);
  await worker.release();
  await expect.poll(() => left(page)).toHaveLength(2);
});

test('a control that is gone or switched off is not pressed: nothing is done, and it is said', async ({
  open,
  worker,
}) => {
  const page = await open(MAIL);
  await holdMail(page, worker);
  await page.evaluate(() => document.querySelector('#send')?.setAttribute('disabled', ''));
  await worker.release();
  await expect.poll(() => worker.heard('outcome')).toMatchObject([{ outcome: 'changed' }]);
  expect(await left(page)).toEqual([]);
});

test('a page that goes away after the replay has sent it', async ({ open, worker }) => {
  const page = await open(TICKET.replace(' target="sink"', ''), { path: '/leaves' });
  await page.locator('#text').fill('Put here by the page, and long enough to be noticed.');
  await page.click('#go');
  await expect.poll(() => worker.heard('held')).toHaveLength(1);
  await page.route('**/send', (route) => route.fulfill({ contentType: 'text/html', body: 'Saved.' }));
  await worker.release();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect.poll(() => worker.heard('outcome')).toMatchObject([{ outcome: 'confirmed' }]);
});

test('not now leaves the draft, gives the focus back, and the next press is held again', async ({
  open,
  worker,
}) => {
  const page = await open(MAIL);
  await page.locator('#body').click();
  await holdMail(page, worker, 'key');
  await worker.say({ type: 'drop' });
  await expect.poll(() => panelState(page)).toBe('hidden');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('body');
  expect(await page.locator('#body').textContent()).toBe(WORDS);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => worker.heard('held')).toHaveLength(2);
  await expect.poll(() => panelState(page)).toBe('visible');
  expect(await left(page)).toEqual([]);
});
