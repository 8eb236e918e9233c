import { ELSEWHERE, expect, left, panelState, SITE, seen, test } from './support/fixtures.ts';

const WORDS = 'Hello Dana, the refund is on its way to you.';

/** A composer whose editor is an iframe that the page writes in, as rich-text editors do it. */
const editorIn = (frame: string, script: string) => `
  <form id="f" action="/send" method="post" target="sink">
    <label>To <input name="to" value="dana@alderfinch.example"></label>
    <label>Subject <input name="subject" value="Invoice 2041"></label>
    <textarea name="body" id="t" style="display:none" aria-hidden="true"></textarea>
    ${frame}
    <button id="b" type="button">Send</button>
  </form>
  <iframe name="sink" src="/sink"></iframe>
  <script>
    const frame = document.querySelector('#e');
    const editor = () => frame.contentDocument;
    const send = (how, event) => {
      see(how, event);
      document.querySelector('#t').value = editor().body.innerHTML;
      document.querySelector('#f').submit();
    };
    document.querySelector('#b').addEventListener('click', (event) => send('click', event));
    const listen = () => editor().addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.ctrlKey) { event.preventDefault(); send('key', event); }
    });
    ${script}
  </script>`;

const editors = {
  'about:blank, written with document.open': editorIn(
    '<iframe id="e"></iframe>',
    `editor().open(); editor().write('<!doctype html><html><body contenteditable="true"></body></html>'); editor().close(); listen();`,
  ),
  'about:blank, written anew while the page is used': editorIn(
    '<iframe id="e"></iframe>',
    `const write = () => { editor().open(); editor().write('<!doctype html><html><body></body></html>'); editor().close();
       editor().body.contentEditable = 'true'; listen(); };
     write(); setTimeout(write, 30);`,
  ),
  'about:blank in design mode': editorIn(
    '<iframe id="e" src="about:blank"></iframe>',
    `editor().designMode = 'on'; listen();`,
  ),
  srcdoc: editorIn(
    `<iframe id="e" srcdoc="<body contenteditable=true></body>"></iframe>`,
    `frame.addEventListener('load', listen);`,
  ),
  'a page of the same site': editorIn(
    `<iframe id="e" src="/blank"></iframe>`,
    `frame.addEventListener('load', () => { editor().body.contentEditable = 'true'; listen(); });`,
  ),
};

for (const [name, markup] of Object.entries(editors)) {
  for (const gesture of ['click', 'key'] as const) {
    test(`an editor in an iframe, ${name}: held on ${gesture}, read, and released once`, async ({
      open,
      worker,
      page,
    }) => {
      await page.route('**/blank', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<body></body>' }),
      );
      await open(markup);
      const body = page.frameLocator('#e').locator('body');
      await expect(body).toHaveJSProperty('isContentEditable', true);
      await body.evaluate((element, words) => element.append(words), WORDS);
      await expect.poll(async () => (await worker.heard('snapshot')).at(-1)?.reading.body).toBe(`${WORDS}\n`);
      if (gesture === 'click') await page.click('#b');
      else await body.press('Control+Enter');
      await expect
        .poll(() => worker.heard('held'))
        .toMatchObject([{ gesture: { kind: gesture, trusted: true } }]);
      expect(await seen(page)).toEqual([]);
      expect(await left(page)).toEqual([]);
      expect((await worker.heard('snapshot')).at(-1)?.reading).toMatchObject({
        kind: 'email',
        body: `${WORDS}\n`,
      });
      // One gate for the page and its editor, and the panel in the page.
      expect(await worker.frames()).toEqual([0]);
      await expect.poll(() => panelState(page)).toBe('visible');
      await worker.release();
      await expect.poll(() => left(page)).toHaveLength(1);
      expect((await left(page)).join()).toContain('refund');
    });
  }
}

test('a frame that has its document before the page has all of its own, and is loaded after it: held on key', async ({
  open,
  worker,
  page,
}) => {
  const hasDocument = page.waitForRequest('**/slow');
  const isParsed = page.waitForEvent('domcontentloaded');
  await page.route('**/slow', async (route) => {
    await isParsed;
    await route.fulfill({ contentType: 'text/css', body: '' });
  });
  await page.route('**/late', async (route) => {
    await hasDocument;
    // Whatever loads has the gate look for frames that are lost: this does not.
    await route.fulfill({ status: 404 });
  });
  const script = "editor().body.contentEditable = 'true'; frame.addEventListener('load', listen);";
  const markup = editorIn('<iframe id="e"></iframe>', script).replace(/<iframe name="sink".*<\/iframe>/, '');
  const opened = open(`${markup}<script src="/late"></script>`);
  const first = page.frameLocator('#e').locator('body');
  for (const words of ['One.', 'Two.']) {
    await first.evaluate((body, text) => body.append(text), words);
    await expect.poll(async () => (await worker.heard('snapshot')).at(-1)?.reading.body).toContain(words);
  }
  await page.locator('#e').evaluate((frame, words) => {
    frame.setAttribute('srcdoc', `<body contenteditable=true>${words}<img src=/slow></body>`);
  }, WORDS);
  await opened;
  await expect.poll(async () => (await worker.heard('snapshot')).at(-1)?.reading.body).toContain(WORDS);
  await page.frameLocator('#e').locator('body').press('Control+Enter');
  await expect.poll(() => worker.heard('held')).toMatchObject([{ gesture: { kind: 'key', trusted: true } }]);
  expect(await left(page)).toEqual([]);
});

test('keys that are typed in an editor’s iframe are a person’s', async ({ open, worker, page }) => {
  await open(editors['about:blank, written anew while the page is used']);
  const body = page.frameLocator('#e').locator('body');
  await expect(body).toHaveJSProperty('isContentEditable', true);
  await body.click();
  await page.keyboard.type('Good morning');
  await expect
    .poll(async () => (await worker.heard('snapshot')).at(-1)?.evidence)
    .toEqual([{ type: 'typed', characters: 12 }]);
});

test('the page itself is written anew with document.open: its composer is found and held', async ({
  open,
  worker,
  page,
}) => {
  await open('<p>Before.</p>');
  await page.evaluate((words) => {
    document.open();
    document.write(`<!doctype html><body><textarea id="t" aria-label="Message">${words}</textarea>
      <button onclick="left.push('sent')">Send</button></body>`);
    document.close();
  }, WORDS);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => worker.heard('held')).toHaveLength(1);
  expect(await left(page)).toEqual([]);
  await expect.poll(() => panelState(page)).toBe('visible');
});

const INNER = `<body><textarea aria-label="Message">${WORDS}</textarea><button id="b">Send</button>
  <script>window.left = []; document.querySelector('#b').addEventListener('click', () => left.push('sent'));</script></body>`;

test.describe('a whole tool in a frame', () => {
  const escaped = INNER.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const frames = {
    'a page of the site': { markup: '<iframe id="e" src="/inner"></iframe>', own: true },
    'a frame that the page wrote': { markup: `<iframe id="e" srcdoc="${escaped}"></iframe>`, own: false },
    'a sandboxed frame of no origin': {
      markup: `<iframe id="e" sandbox="allow-scripts" srcdoc="${escaped}"></iframe>`,
      own: true,
    },
  };
  for (const [name, { markup, own }] of Object.entries(frames)) {
    test(`${name}: guarded by ${own ? 'a gate of its own' : 'the page’s gate'}`, async ({
      open,
      worker,
      page,
    }) => {
      await page.route('**/inner', (route) => route.fulfill({ contentType: 'text/html', body: INNER }));
      await open(markup);
      await page.frameLocator('#e').locator('#b').click();
      await expect.poll(() => worker.heard('held')).toHaveLength(1);
      const [frame] = await worker.frames();
      expect(frame === 0).toBe(!own);
      expect((await worker.heard('hello')).at(-1)?.topFrame).toBe(!own);
      const inner = page
        .frames()
        .find((candidate) => candidate !== page.mainFrame() && candidate.parentFrame() === page.mainFrame());
      expect(await inner?.evaluate(() => Reflect.get(window, 'left'))).toEqual([]);
      await worker.release();
      await expect.poll(() => inner?.evaluate(() => Reflect.get(window, 'left'))).toEqual(['sent']);
    });
  }

  test('of a page that is not guarded: its own gate holds there', async ({ worker, page }) => {
    await page.route(`${ELSEWHERE}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe id="e" src="${SITE}/inner"></iframe>` }),
    );
    await page.route(`${SITE}/inner`, (route) => route.fulfill({ contentType: 'text/html', body: INNER }));
    await page.goto(`${ELSEWHERE}/`);
    await page.frameLocator('#e').locator('#b').click();
    await expect.poll(() => worker.heard('held')).toHaveLength(1);
    expect(await worker.heard('hello')).toMatchObject([{ topFrame: false }]);
  });
});
