/** What becomes of a draft that nobody has approved, when it is sent in one way. */
export type Outcome =
  /** It stays, and the panel asks. */
  | 'held'
  /** It left before anyone could hold it, and the log says so. */
  | 'recorded'
  /** It left, and nothing in the browser shows it to an extension. */
  | 'out of reach';

/** A person's hand, as a browser under test moves it. */
export interface Hand {
  /** Presses the mouse on what a selector finds, in the frame of this name where there is one. */
  click(selector: string, frame?: string): Promise<void>;
  /** Puts the focus there and presses a key, with Ctrl where that is said. */
  key(selector: string, key: string, frame?: string): Promise<void>;
  /** What the page does by itself. */
  run(script: string): Promise<void>;
}

export interface Path {
  group: string;
  name: string;
  /** The body of the page; `sent` stands for what a tool does to send. */
  html: string;
  act(hand: Hand): Promise<void>;
  outcome: Outcome;
}

/** Put in by a machine: nobody typed a word of it, so that policy wants a person. */
const WORDS =
  'Hello Dana, the switch in rack two was replaced this morning and all of its ports are up again.';

/** The first script of every page: what its tool sends with, and how it empties its field afterwards. */
export const TOOL = `
  const body = () => document.querySelector('#text').value;
  const post = (words) => fetch('/sent', { method: 'POST', body: words });
  const sent = () => { post(body()); setTimeout(() => { document.querySelector('#text').value = '';
    document.querySelector('#text').dispatchEvent(new Event('input', { bubbles: true })); }, 20); };
`;

const field = `<textarea id="text" aria-label="Message">${WORDS}</textarea>`;
const form = (buttons: string) => `<form id="form" action="/sent" method="post" target="sink">
  <textarea id="text" name="body" aria-label="Message">${WORDS}</textarea>${buttons}</form>
  <iframe name="sink" src="about:blank"></iframe>`;
const on = (selector: string, type: string, does = 'sent()') =>
  `<script>document.querySelector('${selector}').addEventListener('${type}', (event) => { ${does} });</script>`;
const send = `${field}<button id="send" type="button">Send</button>`;
const clickSend = ({ click }: Hand) => click('#send');

const controls: Path[] = [
  { name: 'a button', html: send + on('#send', 'click'), act: clickSend },
  {
    name: 'a button, by Enter',
    html: send + on('#send', 'click'),
    act: ({ key }: Hand) => key('#send', 'Enter'),
  },
  {
    name: 'a button, by the space bar',
    html: send + on('#send', 'click'),
    act: ({ key }: Hand) => key('#send', ' '),
  },
  {
    name: 'a button that acts as the pointer comes down',
    html: send + on('#send', 'pointerdown'),
    act: clickSend,
  },
  {
    name: 'a link that stands for a button',
    html: `${field}<a id="send" href="#">Send reply</a>${on('#send', 'click', 'event.preventDefault(); sent()')}`,
    act: clickSend,
  },
  {
    name: 'an icon with an accessible name',
    html: `${field}<div id="send" role="button" tabindex="0" aria-label="Send"><svg width="16" height="16"></svg></div>${on('#send', 'click')}`,
    act: clickSend,
  },
  {
    name: 'an icon with an accessible name, by Enter',
    html: `${field}<div id="send" role="button" tabindex="0" aria-label="Send"><svg width="16" height="16"></svg></div>${on('#send', 'keydown', "if (event.key === 'Enter') sent()")}`,
    act: ({ key }: Hand) => key('#send', 'Enter'),
  },
  {
    name: 'a menu that is made anew at each press',
    html: `${field}<button id="more" type="button" aria-haspopup="menu">More</button><script>
      document.querySelector('#more').addEventListener('click', () => {
        document.body.insertAdjacentHTML('beforeend', '<div role="menu"><div id="later" role="menuitem" tabindex="0">Schedule send</div></div>');
        document.querySelector('#later').addEventListener('click', sent);
      });</script>`,
    act: async ({ click }: Hand) => {
      await click('#more');
      await click('#later');
    },
  },
].map((path) => ({ ...path, group: 'a control', outcome: 'held' as const }));

const keys: Path[] = [
  {
    name: 'Ctrl+Enter in the field',
    html: send + on('#text', 'keydown', "if (event.key === 'Enter' && event.ctrlKey) sent()"),
    act: ({ key }: Hand) => key('#text', 'Control+Enter'),
  },
  {
    name: 'Ctrl+S where the page saves a note with it',
    html: `${field}<button id="save" type="button" title="Save (Ctrl+S)">Save note</button>${on('#text', 'keydown', "if (event.key === 's' && event.ctrlKey) { event.preventDefault(); sent(); }")}`,
    act: ({ key }: Hand) => key('#text', 'Control+s'),
  },
  {
    name: 'Enter in a field of its form',
    html: form('<input id="title" aria-label="Title" value="Ports"><button>Save note</button>'),
    act: ({ key }: Hand) => key('#title', 'Enter'),
  },
].map((path) => ({ ...path, group: 'a key', outcome: 'held' as const }));

const forms: Path[] = [
  { name: 'a submit button', html: form('<button id="send">Save note</button>'), act: clickSend },
  {
    name: 'a second submit button',
    html: form('<button>Preview</button><button id="send" name="as" value="reply">Reply to client</button>'),
    act: clickSend,
  },
  {
    name: 'requestSubmit()',
    html: form('<button>Save note</button>'),
    act: ({ run }: Hand) => run('form.requestSubmit()'),
  },
  {
    name: 'submit()',
    html: form('<button>Save note</button>'),
    act: ({ run }: Hand) => run('form.submit()'),
  },
  {
    name: 'submit() of the prototype',
    html: form('<button>Save note</button>'),
    act: ({ run }: Hand) => run('HTMLFormElement.prototype.submit.call(form)'),
  },
  {
    name: 'a button pressed by script',
    html: form('<button id="send">Save note</button>'),
    act: ({ run }: Hand) => run("document.querySelector('#send').click()"),
  },
].map((path) => ({ ...path, group: 'a form', outcome: 'held' as const }));

const frames: Path[] = [
  {
    name: 'an editor in an about:blank frame, by the button beside it',
    html: `<iframe id="frame" name="inner"></iframe><button id="send" type="button">Send</button><script>
      const inner = document.querySelector('#frame').contentDocument;
      inner.open(); inner.write('<body contenteditable="true">${WORDS}</body>'); inner.close();
      document.querySelector('#send').addEventListener('click', () => post(inner.body.textContent));</script>`,
    act: clickSend,
  },
  {
    name: 'an editor in an about:blank frame, by Ctrl+Enter in it',
    html: `<iframe id="frame" name="inner"></iframe><button id="send" type="button">Send</button><script>
      const inner = document.querySelector('#frame').contentDocument;
      inner.open(); inner.write('<body contenteditable="true">${WORDS}</body>'); inner.close();
      inner.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.ctrlKey) post(inner.body.textContent); });</script>`,
    act: ({ key }: Hand) => key('body', 'Control+Enter', 'inner'),
  },
  {
    name: 'an editor in a srcdoc frame, by the button beside it',
    html: `<iframe id="frame" name="inner" srcdoc="&lt;body contenteditable&gt;${WORDS}&lt;/body&gt;"></iframe><button id="send" type="button">Send</button>${on('#send', 'click', "post(document.querySelector('#frame').contentDocument.body.textContent)")}`,
    act: clickSend,
  },
  {
    name: 'a page that is written anew with document.open()',
    html: `<p>Before.</p><script>setTimeout(() => { const was = window.post; document.open();
      document.write('<!doctype html><body>${send.replaceAll('\n', ' ').replaceAll('/', '\\/')}'); document.close();
      document.querySelector('#send').addEventListener('click', () => was(document.querySelector('#text').value)); }, 50);</script>`,
    act: clickSend,
  },
].map((path) => ({ ...path, group: 'a frame', outcome: 'held' as const }));

/** The tool's own component: its parts in a root, open or closed. */
const component = (mode: string, html: string, script: string) =>
  `<x-note style="display:inline-block"></x-note><script>const root = document.querySelector('x-note').attachShadow({ mode: '${mode}' });
    root.innerHTML = \`${html}\`; const area = root.querySelector('textarea');
    const sendArea = () => { post(area.value); setTimeout(() => { area.value = ''; }, 20); };
    ${script}</script>`;
const area = `<textarea name="body" aria-label="Message">${WORDS}</textarea>`;

const roots: Path[] = [
  {
    name: 'an editor and its button in an open root',
    html: component(
      'open',
      // The mouse is led to the component: its button is all that lies there.
      `${area.replace('<textarea', '<textarea style="position:fixed;left:0;top:200px"')}<button style="width:90px;height:40px">Send</button>`,
      "root.querySelector('button').addEventListener('click', sendArea);",
    ),
    act: ({ click }: Hand) => click('x-note'),
  },
  {
    name: 'a form in an open root, submitted there',
    html: component(
      'open',
      `<form>${area}<input id="title" aria-label="Title" value="Ports"><button>Save note</button></form>`,
      "root.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); sendArea(); });",
    ),
    act: ({ run }: Hand) =>
      run("document.querySelector('x-note').shadowRoot.querySelector('form').requestSubmit()"),
  },
  {
    name: 'an editor in a closed root, whose button stands beside it',
    html: `${component('closed', area, 'window.sendArea = sendArea;')}<button id="send" type="button">Send</button>${on('#send', 'click', 'sendArea()')}`,
    act: clickSend,
  },
].map((path) => ({ ...path, group: 'a shadow root', outcome: 'held' as const }));

/** What the list of evasions of Google's Password Alert comes to where a draft is held and no password typed. */
const evasions: Path[] = [
  {
    name: 'the page floods itself with keys of its own making (Password Alert 25)',
    html: `${send}${on('#send', 'click')}<script>setInterval(() => document.querySelector('#text').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'a', bubbles: true })), 5);</script>`,
    act: clickSend,
  },
  {
    name: 'the page takes every key and writes the words itself (Password Alert 29)',
    html: `${send}${on('#send', 'click')}<script>addEventListener('keydown', (event) => { if (event.key.length === 1) {
      event.preventDefault(); event.stopImmediatePropagation(); document.querySelector('#text').value += event.key; } }, true);</script>`,
    act: async ({ key, click }: Hand) => {
      await key('#text', 'x');
      await click('#send');
    },
  },
  {
    // Reported so: at each key the page goes to its own address again, and a watcher of keys misses some of them.
    name: 'the page loads itself anew at every key (Password Alert 27)',
    html: `${send}${on('#send', 'click')}<script>const kept = sessionStorage.getItem('words');
      if (kept !== null) document.querySelector('#text').value = kept;
      addEventListener('keydown', (event) => { if (event.key.length !== 1) return;
        sessionStorage.setItem('words', body() + event.key); location.href = location.href; }, true);</script>`,
    act: async ({ key, click, run }: Hand) => {
      await key('#text', 'x');
      await run(
        "new Promise((resolve) => document.querySelector('#text')?.value.endsWith('x') ? resolve() : addEventListener('load', resolve))",
      ).catch(() => {});
      await click('#send');
    },
  },
  {
    name: 'a form in a sandboxed frame that may run no script (Password Alert 41)',
    html: `<iframe name="inner" sandbox="allow-forms" width="700" height="300" srcdoc="&lt;form action='/sent' method='post'&gt;&lt;textarea
      name='body' aria-label='Message'&gt;${WORDS}&lt;/textarea&gt;&lt;button id='send'&gt;Save note&lt;/button&gt;&lt;/form&gt;"></iframe>`,
    act: ({ click }: Hand) => click('#send', 'inner'),
  },
  {
    name: 'the page listens first on the window, and stops every event there',
    html: `<script>for (const type of ['pointerdown', 'mousedown', 'click', 'keydown', 'submit'])
      addEventListener(type, (event) => { event.stopImmediatePropagation(); if (event.type === 'click') sent(); }, true);</script>${send}`,
    act: clickSend,
  },
].map((path) => ({ ...path, group: 'an evasion', outcome: 'held' as const }));

const unseen: Path[] = [
  {
    name: 'a key of the page’s own',
    html: send + on('#text', 'keydown', "if (event.key === 'F8') { event.preventDefault(); sent(); }"),
    act: ({ key }: Hand) => key('#text', 'F8'),
  },
  {
    name: 'an element that is no control and has no word on it',
    html: `${send}<div id="go" style="width:20px;height:20px;background:#888"></div>${on('#go', 'click')}`,
    act: ({ click }: Hand) => click('#go'),
  },
  { name: 'fetch by a script, with nobody pressing', html: send, act: ({ run }: Hand) => run('sent()') },
  {
    name: 'XMLHttpRequest by a script',
    html: send,
    act: ({ run }: Hand) =>
      run(`const request = new XMLHttpRequest(); request.open('POST', '/sent'); request.send(body());
        setTimeout(() => { document.querySelector('#text').remove(); }, 20);`),
  },
  {
    name: 'sendBeacon by a script',
    html: send,
    act: ({ run }: Hand) =>
      run(
        `navigator.sendBeacon('/sent', body()); setTimeout(() => { document.querySelector('#text').remove(); }, 20);`,
      ),
  },
].map((path) => ({ ...path, group: 'no gesture', outcome: 'recorded' as const }));

const unreachable: Path[] = [
  {
    name: 'a request that a worker of the page makes',
    html: `${send}<script>window.sender = new Worker(URL.createObjectURL(new Blob([
      "onmessage = ({ data }) => fetch(data.to, { method: 'POST', body: data.words })"], { type: 'text/javascript' })));</script>`,
    act: ({ run }: Hand) =>
      run("sender.postMessage({ to: new URL('/sent', location.href).href, words: body() })"),
  },
  {
    name: 'a page that goes elsewhere with the words in the address',
    html: send,
    act: ({ run }: Hand) => run("location.href = '/sent?words=' + encodeURIComponent(body())"),
  },
  {
    name: 'a script that sends a copy and leaves the field as it is',
    html: send,
    act: ({ run }: Hand) => run('post(body())'),
  },
].map((path) => ({ ...path, group: 'no gesture', outcome: 'out of reach' as const }));

/** Every way in which the tests send a draft, with what must become of it, in both browsers. */
export const paths: readonly Path[] = [
  ...controls,
  ...keys,
  ...forms,
  ...frames,
  ...roots,
  ...evasions,
  ...unseen,
  ...unreachable,
];
