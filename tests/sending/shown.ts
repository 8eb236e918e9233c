import { expect } from '@playwright/test';
import type { AuditEvent } from '../../lib/core/model/event.ts';

/** A browser with the extension on a page that shows what was sent, as these tests use it. */
export interface ShownDriver {
  /** Brings the page to the front, and runs what the page does by itself. */
  run(script: string): Promise<unknown>;
  /** Presses Send, and approves what is held then. */
  approve(): Promise<void>;
  /** What the console says of the tools' threads: a line for each day and tool, without the day. */
  figures(): Promise<string[]>;
  /** What was sent so far. */
  sent(): readonly string[];
  events(): Promise<AuditEvent[]>;
}

const FIRST =
  'Hello Dana, the switch in rack two was replaced this morning and all of its ports are up again.';
const SECOND = 'Your printer has a new drum now, and the paper tray was cleaned as well by our colleague.';
const THIRD = 'Dear Dana, the invoice over EUR 480.00 is paid, and there is nothing more to do.';
const FOURTH = 'We also changed the password of the router, and wrote it on the door.';

const article = (author: string, words: string) =>
  `<article><header><strong>${author}</strong></header><p>${words}</p></article>`;
const FROM = '<label>From <input name="from" value="Sam Novak &lt;sam@alderfinch.example&gt;"></label>';
const EARLIER =
  article('Dana Whitfield', 'The switch in rack two is down.') +
  article('Sam Novak', 'We are on our way to you.');
const WRITE = `const area = document.querySelector('#text');
  const write = (words) => { area.value = words; area.dispatchEvent(new Event('input', { bubbles: true })); };`;

/** A ticket with its thread: what is sent is shown below the earlier messages, as the tool has stored it. */
export const LIVE_TICKET = `<!doctype html><title>Ticket</title>
  <main>${EARLIER}</main>
  <section>${FROM}
    <textarea id="text" aria-label="Message"></textarea>
    <button id="send" type="button">Send</button>
  </section>
  <script>${WRITE}
    const article = (author, words) => {
      const made = document.createElement('article');
      made.innerHTML = '<header><strong></strong></header><p></p>';
      made.querySelector('strong').textContent = author;
      made.querySelector('p').textContent = words;
      return made;
    };
    const show = (author, words) => document.querySelector('main').append(article(author, words));
    /** As the tool sends: what the server stored is what it shows. */
    const post = (words) => fetch('/sent', { method: 'POST', body: words });
    const store = (words) => post(words).then(() => show('Sam Novak', words));
    let behind = '';
    document.querySelector('#send').addEventListener('click', () => { store(area.value + behind); write(''); });
  </script>`;

/** The same as a classic form: its answer is the page anew, with what the server stored. */
export function classicTicket(sent: readonly string[]): string {
  const stored = sent.map((body) => new URLSearchParams(body));
  const shown = stored.map((form) => article(form.get('author') ?? 'Sam Novak', form.get('body') ?? ''));
  return `<!doctype html><title>Ticket</title>
    <main>${EARLIER}${shown.join('')}</main>
    <form method="post">${FROM}
      <textarea id="text" name="body" aria-label="Message"></textarea>
      <button id="send">Send</button>
    </form>
    <script>${WRITE}
      let behind = '';
      document.querySelector('form').addEventListener('submit', () => { area.value += behind; });
      const store = (form) => fetch('', { method: 'POST', body: new URLSearchParams(form) }).then(() => location.reload());
    </script>`;
}

type Step = (name: string, body: () => Promise<void>) => Promise<unknown>;

function expectations({ events, figures }: ShownDriver) {
  const unreviewed = async () => (await events()).filter(({ type }) => type === 'draft.unreviewed');
  return {
    async figure(reviewed: number, shown: number): Promise<void> {
      const share = Math.floor((reviewed / shown) * 100);
      await expect.poll(figures).toEqual([`Specimen ${reviewed} of ${shown} (${share} %)`]);
    },
    async unreviewed(count: number): Promise<void> {
      await expect.poll(async () => (await unreviewed()).length).toBe(count);
    },
    /** Each says whose it is and how it was seen, and no word of it. */
    async end(): Promise<void> {
      for (const event of await unreviewed()) {
        expect(event).toMatchObject({ cause: 'seen-in-thread', host: { id: 'specimen' } });
        expect(event.actor.id).toBe('sam@alderfinch.example');
      }
      expect(JSON.stringify(await events())).not.toMatch(/refund|switch in rack|router/);
    },
  };
}

const write = (words: string) => `write(${JSON.stringify(words)})`;

/** Sends in all ways on `LIVE_TICKET`, and holds what is said of it against what was let out. */
export async function walkLiveTicket(driver: ShownDriver, step: Step): Promise<void> {
  const { run, approve, sent } = driver;
  const expected = expectations(driver);
  const isShown = (words: string) =>
    expect
      .poll(() => run(`document.querySelector('main').textContent.includes(${JSON.stringify(words)})`))
      .toBe(true);

  await step('a released message', async () => {
    await run(write(FIRST));
    await approve();
    await expect.poll(() => sent().length).toBe(1);
    await expected.figure(1, 1);
    await expected.unreviewed(0);
  });
  await step('old messages that are loaded late, in one request that is no mere question', async () => {
    await run(`fetch('/older', { method: 'POST' }).then(() => document.querySelector('main').prepend(
      article('Sam Novak', 'Is it urgent?'), article('Dana Whitfield', 'Yes, it is.'), article('Sam Novak', 'I see.')))`);
    await isShown('I see.');
  });
  await step('another person’s message', async () => {
    await run(
      `fetch('/poll', { method: 'POST' }).then(() => show('Dana Whitfield', 'Thank you, it works.'))`,
    );
    await isShown('Thank you, it works.');
    // Neither counts; and what is shown next is seen with these known.
    await expected.figure(1, 1);
  });
  await step('a message that was changed behind the gate', async () => {
    await run(`behind = ' We refund the whole month.'`);
    await run(write(SECOND));
    await approve();
    await expected.unreviewed(1);
    await expected.figure(1, 2);
  });
  await step('two messages that a script sends and shows at the same moment', async () => {
    const words = JSON.stringify([THIRD, FOURTH]);
    await run(
      `Promise.all(${words}.map(post)).then(() => ${words}.forEach((one) => show('Sam Novak', one)))`,
    );
    await expected.unreviewed(3);
    await expected.figure(1, 4);
  });
  await expected.end();
}

/** The same on `classicTicket`: what the next page shows is held against what left the one before. */
export async function walkClassicTicket(driver: ShownDriver, step: Step): Promise<void> {
  const { run, approve, sent } = driver;
  const expected = expectations(driver);
  /** The page has come anew, with so many messages in its thread. */
  const isLoaded = (messages: number) =>
    expect
      // A page that goes away answers nobody.
      .poll(() =>
        run(`document.readyState === 'complete' && document.querySelectorAll('article').length`).catch(
          () => 0,
        ),
      )
      .toBe(messages);

  await step('a released message', async () => {
    await run(write(FIRST));
    await approve();
    await isLoaded(3);
    await expected.figure(1, 1);
    await expected.unreviewed(0);
  });
  await step('another person’s message, and the page loaded anew', async () => {
    await run(`void store({ author: 'Dana Whitfield', body: 'Thank you, it works.' })`);
    await isLoaded(4);
  });
  await step('a message that was changed behind the gate', async () => {
    await run(`behind = ' We refund the whole month.'`);
    await run(write(SECOND));
    await approve();
    await isLoaded(5);
    await expected.unreviewed(1);
    await expected.figure(1, 2);
  });
  await step('a message that a script sends', async () => {
    await run(`void store({ body: ${JSON.stringify(FOURTH)} })`);
    await isLoaded(6);
    await expected.unreviewed(2);
    await expected.figure(1, 3);
  });
  expect(sent()).toHaveLength(4);
  await expected.end();
}
