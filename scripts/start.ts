import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildExtension } from './build/buildExtension.ts';
import { practiceConfiguration } from './desk/configuration.ts';
import { startDesk } from './desk/startDesk.ts';
import { hasDisplay, openBrowser } from './practice/browser.ts';
import { type PracticeEndpoint, startEndpoint } from './practice/endpoint.ts';
import { decisions, eventTable } from './practice/eventTable.ts';
import { walkDesk } from './practice/walk.ts';

// The practice desk with everything around it: endpoint, extension, browser. With a display it stays open until
// the browser is closed; without one it is walked once, with a picture of each step.
const PICTURES = '.output/walk';
const DECISIONS_OF_A_WALK = 3;
const PATIENCE = 60_000;

const headed = hasDisplay();
const stops: (() => Promise<void>)[] = [];

const say = (line: string) => {
  process.stdout.write(`${new Date().toTimeString().slice(0, 8)}  ${line}\n`);
};

/** Where log and profile lie: kept from start to start, except those of a walk. */
async function practiceFolder(): Promise<string> {
  await mkdir('.cache/practice', { recursive: true });
  if (headed) return '.cache/practice';
  const folder = await mkdtemp('.cache/practice/walk-');
  stops.push(() => rm(folder, { recursive: true }));
  return folder;
}

/** The log, once as many decisions as a walk makes have arrived. The endpoint tells nobody when one does. */
async function arrivedEvents(endpoint: PracticeEndpoint) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const events = await endpoint.events();
    if (decisions(events) >= DECISIONS_OF_A_WALK) return events;
    if (Date.now() > end)
      throw new Error(
        `expected ${DECISIONS_OF_A_WALK} decisions at the endpoint, found ${decisions(events)}`,
      );
    await pause(500);
  }
}

async function practise(interrupted: Promise<unknown>): Promise<void> {
  const folder = await practiceFolder();
  const enrolmentToken = randomUUID();
  const adminToken = randomUUID();

  const endpoint = await startEndpoint({ file: join(folder, 'audit.db'), enrolmentToken, adminToken });
  stops.push(endpoint.stop);
  const desk = await startDesk();
  stops.push(desk.stop);
  say(`audit endpoint  ${endpoint.url}  (to read it: bearer ${adminToken})`);
  say(`practice desk   ${desk.url}  (what left: ${desk.url}/outbox)`);

  say('building the extension');
  const extension = await buildExtension({
    folder: '.output/practice',
    matches: ['http://127.0.0.1/*'],
    configuration: practiceConfiguration({ deskUrl: desk.url, endpointUrl: endpoint.url, enrolmentToken }),
  });
  say(`opening Chromium${headed ? '' : ', headless: there is no display'}`);
  const context = await openBrowser({ extension, profile: join(folder, 'profile'), headed });
  stops.push(() => context.close());
  const page = context.pages()[0] ?? (await context.newPage());

  if (headed) {
    await page.goto(desk.url);
    say('ready: close the browser or press Ctrl+C to stop');
    await Promise.race([context.waitForEvent('close', { timeout: 0 }), interrupted]);
    return;
  }
  const walk = walkDesk({ page, desk, pictures: PICTURES, say });
  if ((await Promise.race([walk.then(() => 'walked'), interrupted])) !== 'walked') return;
  say('the audit log at the endpoint:');
  for (const line of eventTable(await arrivedEvents(endpoint))) say(line);
}

const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
try {
  await practise(interrupted);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  // The last that was started is the first to go.
  for (const stop of stops.toReversed()) await stop();
}
