import type { Page } from '@playwright/test';
import { expect, left, panelState, test, type WorkerEnd } from './support/fixtures.ts';

/** Tools that are made of components: each part stands in an open shadow root of its own. */
const WORDS = 'Hello Dana, the refund is on its way to you.';

/** What every specimen has: it makes components, and sends with what stands in its editor. */
const KIT = `
  const grow = (host, html, how = {}) => {
    const root = host.attachShadow({ mode: 'open', ...how });
    root.innerHTML = html;
    return root;
  };
  const component = (name, html, ready = () => {}, how) => customElements.define(name, class extends HTMLElement {
    constructor() { super(); this.inner = grow(this, html, how); }
    connectedCallback() { ready(this.inner, this); }
  });
  const deliver = (how, event, body) => { see(how, event); left.push({ how, body }); };`;

const text = (element: string) => `root.querySelector('${element}')`;

interface Specimen {
  says: string;
  markup: string;
  /** The editor and the control that sends, as Playwright finds them through open roots. */
  body: string;
  send: string;
  gesture?: 'Control+Enter' | 'Enter';
  /** Where in the page the mouse is pressed: nothing else finds what stands in a closed root. */
  at?: { x: number; y: number };
  kind?: string;
}

const MAIL = `<label>To <input name="to" value="dana@alderfinch.example"></label>
  <label>Subject <input name="subject" value="Invoice 2041"></label>`;

const specimens: Specimen[] = [
  {
    says: 'all of it in one root',
    markup: `<x-mail></x-mail><script>${KIT}
      component('x-mail', \`${MAIL}<textarea aria-label="Message">${WORDS}</textarea><button>Send</button>\`, (root) =>
        root.querySelector('button').addEventListener('click', (event) => { deliver('click', event, ${text('textarea')}.value); ${text('textarea')}.value = ''; }));
      </script>`,
    body: 'textarea',
    send: 'button',
    kind: 'email',
  },
  {
    says: 'each part in a root of its own, three deep, the words on the button put into a slot',
    markup: `<x-app></x-app><script>${KIT}
      component('x-button', '<button><slot></slot></button>');
      component('x-editor', '<div contenteditable="true" role="textbox" aria-label="Message">${WORDS}</div>', undefined, { delegatesFocus: true });
      component('x-fields', \`${MAIL}\`);
      component('x-reply', '<x-fields></x-fields><x-editor></x-editor><x-button>Send reply</x-button>', (root) =>
        root.querySelector('x-button').addEventListener('click', (event) => {
          const editor = root.querySelector('x-editor').inner.firstChild;
          deliver('click', event, editor.textContent); editor.textContent = ''; }));
      component('x-app', '<main><x-reply></x-reply></main>');</script>`,
    body: '[role=textbox]',
    send: 'x-button button',
    kind: 'email',
  },
  {
    says: 'a root that is attached to what stands there, after the page has loaded, by a key',
    markup: `<div id="late"></div><script>${KIT}
      addEventListener('load', () => setTimeout(() => {
        const root = grow(document.querySelector('#late'), '');
        root.innerHTML = '<textarea aria-label="Message">${WORDS}</textarea><button>Send</button>';
        root.querySelector('textarea').addEventListener('keydown', (event) => {
          if (event.key === 'Enter' && event.ctrlKey) { deliver('key', event, event.target.value); event.target.value = ''; } });
      }, 100));</script>`,
    body: 'textarea',
    send: 'textarea',
    gesture: 'Control+Enter',
  },
  {
    says: 'a form in a root, which is submitted there',
    markup: `<x-form></x-form><script>${KIT}
      component('x-form', '<form><input name="title" aria-label="Title" value="Ports"><textarea name="note" aria-label="Note">${WORDS}</textarea><button>Save note</button></form>',
        (root) => root.querySelector('form').addEventListener('submit', (event) => {
          event.preventDefault(); deliver('submit', event, ${text('textarea')}.value); ${text('textarea')}.value = ''; }));</script>`,
    body: 'textarea',
    send: '[name=title]',
    gesture: 'Enter',
  },
  {
    says: 'an editor in a frame in a root, and a button beside the root',
    markup: `<section><x-editor></x-editor><button id="send">Send</button></section><script>${KIT}
      component('x-editor', '<iframe></iframe>', (root) => {
        const inner = root.querySelector('iframe').contentDocument;
        inner.open(); inner.write('<body contenteditable="true">${WORDS}</body>'); inner.close(); });
      document.querySelector('#send').addEventListener('click', (event) => {
        const { body } = document.querySelector('x-editor').inner.querySelector('iframe').contentDocument;
        deliver('click', event, body.textContent); body.textContent = ''; });</script>`,
    body: 'iframe',
    send: '#send',
  },
  {
    says: 'a root that the page’s own markup declares',
    markup: `<x-note><template shadowrootmode="open"><textarea aria-label="Note">${WORDS}</textarea><div role="button" tabindex="0" aria-label="Save note"><svg width="9" height="9"></svg></div></template></x-note>
      <script>${KIT}
      const root = document.querySelector('x-note').shadowRoot;
      const save = (event) => { deliver(event.type, event, ${text('textarea')}.value); ${text('textarea')}.value = ''; };
      ${text('[role=button]')}.addEventListener('click', save);
      ${text('[role=button]')}.addEventListener('keydown', (event) => { if (event.key === 'Enter') save(event); });</script>`,
    body: 'textarea',
    send: '[role=button]',
    gesture: 'Enter',
  },
  {
    says: 'a closed root of a component, by the button in it',
    markup: `<x-note></x-note><script>${KIT}
      customElements.define('x-note', class extends HTMLElement { constructor() { super();
        const root = this.attachShadow({ mode: 'closed' });
        root.innerHTML = '<textarea aria-label="Note" style="width:600px;height:90px">${WORDS}</textarea><button style="position:fixed;left:10px;top:200px;width:90px;height:40px">Save note</button>';
        root.querySelector('button').addEventListener('click', (event) => { deliver('click', event, ${text('textarea')}.value); ${text('textarea')}.value = ''; });
      } });</script>`,
    body: 'x-note',
    send: 'x-note',
    at: { x: 50, y: 220 },
  },
  {
    says: 'a closed root that an element is given late, by a key in it',
    markup: `<div id="late"></div><script>${KIT}
      addEventListener('load', () => setTimeout(() => {
        const root = document.querySelector('#late').attachShadow({ mode: 'closed', delegatesFocus: true });
        root.innerHTML = '<textarea autofocus aria-label="Message">${WORDS}</textarea><button>Send</button>';
        root.querySelector('textarea').addEventListener('keydown', (event) => {
          if (event.key === 'Enter' && event.ctrlKey) { deliver('key', event, event.target.value); event.target.value = ''; } });
      }, 50));</script>`,
    body: '#late',
    send: '#late',
    gesture: 'Control+Enter',
  },
];

async function held(page: Page, worker: WorkerEnd) {
  await expect.poll(() => worker.lastHeld()).not.toBeNull();
  await expect.poll(() => panelState(page)).toBe('visible');
  expect(await left(page)).toEqual([]);
  return (await worker.lastHeld())?.snapshot.reading;
}

for (const { says, markup, body, send, gesture, at, kind } of specimens) {
  test(`shadow roots: ${says}: held, read, written and released once`, async ({ open, worker, page }) => {
    await open(markup);
    await expect(page.locator(body)).toBeVisible();
    await expect.poll(() => worker.heard('snapshot')).not.toHaveLength(0);
    if (at !== undefined) await page.mouse.click(at.x, at.y);
    else await (gesture === undefined ? page.click(send) : page.locator(send).press(gesture));
    const reading = await held(page, worker);
    expect(reading?.body.trimEnd()).toBe(WORDS);
    if (kind !== undefined)
      expect(reading).toMatchObject({
        kind,
        subject: 'Invoice 2041',
        recipients: [{ address: 'dana@alderfinch.example' }],
      });
    const better = WORDS.replace('refund', 'credit');
    await worker.say({ type: 'write', body: better, subject: null });
    await expect.poll(() => worker.heard('written')).toMatchObject([{ ok: true }]);
    await worker.release();
    await expect.poll(() => left(page)).toMatchObject([{ body: better }]);
    await expect.poll(() => worker.heard('outcome')).toMatchObject([{ outcome: 'confirmed' }]);
    expect(await left(page)).toHaveLength(1);
  });
}

test('what is typed in an editor in a root is a person’s, and may pass as such', async ({
  open,
  worker,
  page,
}) => {
  await worker.change({ rules: [{ typed: true, route: 'allow', scope: 'class' }] });
  await open(`<x-note></x-note><script>${KIT}
    component('x-note', '<textarea aria-label="Note"></textarea><button>Save note</button>', (root) =>
      root.querySelector('button').addEventListener('click', (event) => deliver('click', event, ${text('textarea')}.value)));</script>`);
  await page.locator('textarea').pressSequentially('Replaced the drum.');
  await expect
    .poll(async () => (await worker.heard('snapshot')).at(-1)?.evidence)
    .toEqual([{ type: 'typed', characters: 18 }]);
  await expect.poll(() => worker.heard('snapshot')).not.toHaveLength(0);
  await page.click('button');
  await expect.poll(() => left(page)).toMatchObject([{ body: 'Replaced the drum.' }]);
});

test('a closed root that nobody told of is found when something happens in it', async ({
  open,
  worker,
  page,
}) => {
  await open(`<div id="host"></div><script>${KIT}
    const made = document.createElement('div');
    const root = made.attachShadow({ mode: 'closed' });
    root.innerHTML = '<textarea aria-label="Note">${WORDS}</textarea><button style="position:fixed;left:10px;top:200px;width:90px;height:40px">Save note</button>';
    root.querySelector('button').addEventListener('click', (event) => deliver('click', event, ${text('textarea')}.value));
    document.querySelector('#host').append(made);</script>`);
  await page.mouse.click(50, 220);
  await held(page, worker);
});

test('a page without a draft in its roots is followed by nobody, and what searches there is left alone', async ({
  open,
  worker,
  page,
}) => {
  await open(`<x-search></x-search><script>${KIT}
    component('x-search', '<form role="search"><input type="search" aria-label="Search"><input aria-label="In"><button>Send search</button></form>', (root) =>
      root.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); see('search', event); }));</script>`);
  await page.click('button');
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'seen')))
    .toMatchObject([{ what: 'search' }]);
  expect(await worker.tellTop({ type: 'gate.ping' })).toMatchObject({ composers: 0 });
});
