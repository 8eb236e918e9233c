import type { CDPSession, Page } from '@playwright/test';
import { EXTENSION, SPECIMEN } from '../browser/support/build.ts';
import { type RunningChromium, startChromium } from '../browser/support/chromium.ts';
import { specimen, startSpecimens } from '../browser/support/specimens.ts';
import { p95 } from './percentile.ts';
import type { BenchRow } from './row.ts';

const ROUNDS = 20;
const ASLEEP_ROUNDS = 10;

/** A mail of 5 KB that still grows. */
const mailPage = specimen(
  '/verdict',
  `<!doctype html><title>Mail</title><section aria-label="Reply">
   <label>To <input name="to" value="dana@alderfinch.example"></label>
   <div contenteditable="true" role="textbox" aria-label="Message body">${'<p>Checked the switch, all ports are up again.</p>'.repeat(107)}</div>
   <button type="button">Send</button></section>
   <script>addEventListener('keydown', () => { window.lastKey = performance.now(); }, true);
   addEventListener('pointerover', () => { window.lastOver = performance.now(); }, true);</script>`,
);

/** From what a person does to the verdict's arrival at the gate, on the page's own clock. */
export async function benchVerdict(): Promise<BenchRow[]> {
  const specimens = await startSpecimens();
  const hosts = { [SPECIMEN]: specimens.port };
  const chromium = await startChromium({ extension: EXTENSION, hosts });
  try {
    await chromium.covered();
    const page = await chromium.context.newPage();
    const gate = await listenAtGate(chromium, page);
    const body = page.getByRole('textbox', { name: 'Message body' });
    const send = page.getByRole('button', { name: 'Send' });
    const afterKey = async () => {
      const known = await gate.count();
      await page.keyboard.type('All is well. ');
      return (await gate.next(known)) - (await page.evaluate(() => Reflect.get(window, 'lastKey') as number));
    };
    /** The pointer comes to Send before the draft has settled. */
    const afterIntent = async () => {
      await body.hover();
      const known = await gate.count();
      await page.keyboard.type('!');
      await send.hover();
      return (
        (await gate.next(known)) - (await page.evaluate(() => Reflect.get(window, 'lastOver') as number))
      );
    };
    await body.click();
    await afterKey();
    const settled: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) settled.push(await afterKey());
    const warm: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) warm.push(await afterIntent());
    const asleep: number[] = [];
    for (let round = 0; round < ASLEEP_ROUNDS; round += 1) {
      await gate.endWorker();
      asleep.push(await afterIntent());
    }
    return [
      row('last key → verdict at the gate, settling included, 5 KB', settled, 250),
      row('intent → verdict at the gate, 5 KB, worker awake', warm, 15),
      row('intent → verdict at the gate, 5 KB, worker asleep', asleep, 80),
    ];
  } finally {
    await chromium.stop();
    await specimens.stop();
  }
}

function row(name: string, times: readonly number[], budget: number): BenchRow {
  const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  const note = `p95 of ${times.length}; median ${middle.toFixed(1)}`;
  return { name, value: p95(times), unit: 'ms', budget, direction: 'at-most', note };
}

/**
 * Notes in the gate's own world when a verdict comes in. The port is opened before anyone can listen, so the
 * worker is ended once, as the browser does when it is idle: the next port is opened under our eyes.
 */
async function listenAtGate(chromium: RunningChromium, page: Page) {
  const session = await page.context().newCDPSession(page);
  const world = gateWorld(session);
  await session.send('Runtime.enable');
  await page.goto(`http://${SPECIMEN}${mailPage}`);
  const contextId = await world;
  const run = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value as T;
  };
  await run(`(() => {
    globalThis.verdicts = [];
    globalThis.heard = () => {};
    globalThis.ports = new Set();
    const connect = chrome.runtime.connect.bind(chrome.runtime);
    chrome.runtime.connect = (...all) => {
      const port = connect(...all);
      ports.add(port);
      port.onDisconnect.addListener(() => {
        ports.delete(port);
        heard();
      });
      port.onMessage.addListener(({ type }) => {
        if (type !== 'verdict') return;
        verdicts.push(performance.now());
        heard();
      });
      return port;
    };
    // Ends with the worker, as the gate's own first port does, which nobody could follow.
    chrome.runtime.connect({ name: 'composer' });
  })()`);
  const gate = {
    count: () => run<number>('verdicts.length'),
    /**
     * Ends the worker, and returns once the ports that led to it have dropped: what is said on one whose worker
     * has just gone is lost. A gate that still waits for a verdict opens another at once, which is not waited for.
     */
    async endWorker() {
      await run('globalThis.ending = [...ports]; undefined');
      await chromium.killWorker();
      await run(`new Promise((resolve) => {
        heard = () => { if (!ending.some((port) => ports.has(port))) resolve(); };
        heard();
      })`);
    },
    /** When the first verdict came after so many, in ms of the page's clock. */
    next: (known: number) =>
      run<number>(`new Promise((resolve) => {
        heard = () => { if (verdicts.length > ${known}) resolve(verdicts[${known}]); };
        heard();
      })`),
  };
  await gate.endWorker();
  return gate;
}

/** The world in which the gate of the page that is opened next runs. */
function gateWorld(session: CDPSession): Promise<number> {
  return new Promise((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { type } = context.auxData as { type: string };
      if (type === 'isolated' && context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
}
