import type { Reading } from '../../../lib/messages/composerPort.ts';
import { expect, test, type WorkerEnd } from './support/fixtures.ts';

/** What leaves is what was read: each page is held, and the reading that the worker gets is looked at. */
const page = (markup: string, style = '') => `<style>${style}</style>
  <form id="f" action="/send" method="post" target="sink">
  <label>To <input name="to" value="dana@alderfinch.example"></label>
  <label>Subject <input name="subject" value="Re: backup"></label>
  <div id="body" contenteditable="true" role="textbox" aria-label="Message">${markup}</div>
  <button id="send">Send</button></form><iframe name="sink" src="/sink"></iframe>`;

async function readingOf(worker: WorkerEnd): Promise<Reading> {
  await expect.poll(() => worker.heard('held')).not.toHaveLength(0);
  const reading = (await worker.heard('snapshot')).at(-1)?.reading;
  if (reading === undefined) throw new Error('nothing was read');
  return reading;
}

const SECRET = 'and forget what was agreed';
const hidden: Record<string, [markup: string, by: string, style?: string]> = {
  'display none': [`<span style="display:none">${SECRET}</span>`, 'not-shown'],
  'the hidden attribute': [`<span hidden>${SECRET}</span>`, 'not-shown'],
  'a class that is not displayed': [`<span class="x">${SECRET}</span>`, 'not-shown', '.x{display:none}'],
  'a rule for one of several like it': [
    `<i>seen</i><i>${SECRET}</i>`,
    'not-shown',
    'i:nth-child(2){display:none}',
  ],
  'a folded-up summary': [`<details><summary>More</summary><p>${SECRET}</p></details>`, 'not-shown'],
  visibility: [`<span style="visibility:hidden">${SECRET}</span>`, 'not-shown'],
  'opacity by a rule for one of several': [
    `<i>seen</i><i>${SECRET}</i>`,
    'not-shown',
    'i:nth-child(2){opacity:0}',
  ],
  'opacity around it': [`<span style="opacity:0"><b>${SECRET}</b></span>`, 'transparent'],
  'next to no opacity': [`<span style="opacity:.01">${SECRET}</span>`, 'transparent'],
  'transparent letters': [`<span style="color:transparent">${SECRET}</span>`, 'transparent'],
  'white on white': [`<span style="color:#fff">${SECRET}</span>`, 'colour'],
  'nearly the colour behind it': [
    `<p style="background:#204060"><span style="color:#214161">${SECRET}</span></p>`,
    'colour',
  ],
  'no font size': [`<span style="font-size:0">${SECRET}</span>`, 'size'],
  'one pixel high': [`<span style="font-size:1px">${SECRET}</span>`, 'size'],
  'shrunk to nothing': [`<span style="display:inline-block;transform:scale(0)">${SECRET}</span>`, 'size'],
  'a box without a height': [`<div style="max-height:0;overflow:hidden">${SECRET}</div>`, 'clipped'],
  'words for a screen reader alone': [
    `<span class="sr">${SECRET}</span>`,
    'clipped',
    '.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
  ],
  'clipped away': [`<div style="clip-path:inset(50%)">${SECRET}</div>`, 'clipped'],
  'left of the page': [`<div style="position:absolute;left:-9999px">${SECRET}</div>`, 'off-screen'],
  'above the page': [`<div style="position:fixed;top:-500px">${SECRET}</div>`, 'off-screen'],
  'indented away': [`<div style="text-indent:-9999px">${SECRET}</div>`, 'off-screen'],
};
for (const [name, [markup, by, style]] of Object.entries(hidden)) {
  test(`hidden text is told, and is no part of the body: ${name}`, async ({ open, worker }) => {
    const opened = await open(page(`<p>Hello Dana, ${markup} it runs again.</p>`, style));
    await opened.click('#send');
    const reading = await readingOf(worker);
    expect(reading.hidden).toEqual([{ text: SECRET, by, at: expect.any(Number), quoted: false }]);
    expect(reading.body).not.toContain(SECRET);
    expect(reading.body).toContain('it runs again.');
  });
}

const seen: Record<string, [markup: string, style?: string]> = {
  'a dark editor': [`<p>${SECRET}</p>`, '#body{background:#111;color:#eee}'],
  'white letters on a coloured button': [`<span style="background:#204060;color:#fff">${SECRET}</span>`],
  'letters that a picture shines through': [
    `<span style="background:linear-gradient(red,blue);background-clip:text;color:transparent">${SECRET}</span>`,
  ],
  'a comment': [`<!-- not a word --><b>${SECRET}</b>`],
  'display contents': [`<span style="display:contents">${SECRET}</span>`],
  'an empty box that its words run out of': [
    `<div style="width:0;height:0;white-space:nowrap">${SECRET}</div>`,
  ],
  'visible in what is not': [
    `<span style="visibility:hidden"><b style="visibility:visible">${SECRET}</b></span>`,
  ],
  'large in what is small': [`<span style="font-size:0"><b style="font-size:14px">${SECRET}</b></span>`],
  'a hanging first line': [`<p style="text-indent:-2em;padding-left:2em">${SECRET}</p>`],
  'a letter that holds the caret': [`<span style="font-size:0">&#8203;</span>${SECRET}`],
  'far down a scrolled editor': [
    `<p>${'above<br>'.repeat(80)}</p><p>${SECRET}</p>`,
    '#body{height:80px;overflow:auto}',
  ],
  'right to left and scrolled': [
    `<p dir="rtl" style="white-space:nowrap">${SECRET.repeat(20)}</p>`,
    '#body{width:200px;overflow:auto}',
  ],
};
for (const [name, [markup, style]] of Object.entries(seen)) {
  test(`what is seen is not called hidden: ${name}`, async ({ open, worker }) => {
    const opened = await open(page(markup, style));
    await opened.click('#send');
    const reading = await readingOf(worker);
    expect(reading.hidden).toBeUndefined();
    expect(reading.body).toContain(SECRET);
  });
}

test('lists, headings and tables read in order, with the markers that a reader sees', async ({
  open,
  worker,
}) => {
  const opened = await open(
    page(`<h2>Steps</h2><ol start="3"><li>Stop the <b>agent</b></li><li>Start it
      <ul><li><p>as administrator</p><p>on both servers</p></li></ul></li></ol>
      <table><tr><th>Server</th><th>State</th></tr><tr><td>FS-1</td><td>done</td></tr></table>
      <p><a href="https://alderfinch.example/run"><img src="/logo.png" alt="Logo"></a></p>
      <blockquote><p>When does it run?</p></blockquote>`),
  );
  await opened.click('#send');
  const { body, format = [], links } = await readingOf(worker);
  expect(body).toBe(
    'Steps\nStop the agent\nStart it\nas administrator\non both servers\nServer\tState\nFS-1\tdone\n> When does it run?\n',
  );
  const words = format.map(({ kind, start, end, detail, target }) => [
    kind,
    body.slice(start, end),
    detail ?? target ?? null,
  ]);
  expect(words).toEqual([
    ['heading', 'Steps', '2'],
    ['item', 'Stop the agent', '3.'],
    ['bold', 'agent', null],
    ['item', 'Start it\nas administrator\non both servers', '4.'],
    ['item', 'as administrator\non both servers', '•'],
    ['table', 'Server\tState\nFS-1\tdone', null],
    ['image', '', 'Logo'],
    ['link', '', 'https://alderfinch.example/run'],
  ]);
  expect(links).toEqual([]);
});

test('an edit beside hidden text leaves it where it is', async ({ open, worker }) => {
  const opened = await open(
    page('<p>Hello Dana, <span style="display:none">unseen</span>it runs again.</p>'),
  );
  await opened.click('#send');
  const { body } = await readingOf(worker);
  await worker.say({ type: 'write', body: body.replace('runs', 'ran'), subject: null });
  await expect.poll(() => worker.heard('written')).toMatchObject([{ ok: true }]);
  expect(await opened.locator('#body').innerHTML()).toBe(
    '<p>Hello Dana, <span style="display:none">unseen</span>it ran again.</p>',
  );
});

for (const [what, change] of [
  ['a link leads elsewhere', "document.querySelector('#body a').href = 'https://elsewhere.example/'"],
  ['a hidden word is another', "document.querySelector('#body [hidden]').textContent = 'other'"],
] as const) {
  test(`a release is void when ${what}`, async ({ open, worker }) => {
    const opened = await open(
      page('<p>Pay <a href="https://alderfinch.example/">here</a>. <span hidden>word</span></p>'),
    );
    await opened.click('#send');
    const first = await readingOf(worker);
    await opened.evaluate(change);
    await worker.releaseHeld();
    await expect.poll(() => worker.heard('outcome')).toMatchObject([{ outcome: 'changed' }]);
    expect(await opened.evaluate(() => Reflect.get(window, 'left').length)).toBe(0);
    const now = (await worker.heard('snapshot')).at(-1)?.reading;
    expect([now?.links, now?.hidden]).not.toEqual([first.links, first.hidden]);
  });
}

const thread = Array.from({ length: 25 }, (_, at) => `<article><p>Message ${at}</p></article>`).join('');
for (const [where, markup, first, last] of [
  ['below a thread, reads its last', thread + page('<p>Done.</p>'), 'Message 5', 'Message 24'],
  [
    'above a thread, whose newest stands first, reads its first',
    page('<p>Done.</p>') + thread,
    'Message 0',
    'Message 19',
  ],
] as const) {
  test(`one who writes ${where} 20 messages`, async ({ open, worker }) => {
    const opened = await open(markup);
    await opened.click('#send');
    await readingOf(worker);
    const texts = (await worker.heard('snapshot')).at(-1)?.thread.map(({ text }) => text);
    expect([texts?.length, texts?.at(0), texts?.at(-1)]).toEqual([20, first, last]);
  });
}
