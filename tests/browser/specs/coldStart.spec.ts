import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { NEW_TOOL, SPECIMEN } from '../support/build.ts';
import { type ManagedMachine, startManagedMachine } from '../support/forceInstalled.ts';
import { holding } from '../support/holdingPolicy.ts';
import { whyNoOwnPolicies } from '../support/ownPolicies.ts';
import { type Specimens, specimen, startSpecimens } from '../support/specimens.ts';

/** Each profile is started twice; the long form is `COUNTERSIGN_COLD_STARTS=50`. */
const PAIRS = Math.ceil(Number(process.env.COUNTERSIGN_COLD_STARTS ?? 4) / 2);
/** The first gesture comes up to so many milliseconds after the browser is there. */
const LATEST = 5000;

const note = specimen(
  '/note',
  `<!doctype html><title>A ticket</title>
   <form action="/sent" method="post"><label>Note <textarea name="note"></textarea></label><button>Save note</button></form>`,
);

const test = base.extend<{ folder: string; machine: ManagedMachine; specimens: Specimens }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-cold-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  machine: async ({ folder }, use) => {
    const machine = await startManagedMachine(folder);
    await use(machine);
    await machine.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  specimens: async ({}, use) => {
    const specimens = await startSpecimens();
    await use(specimens);
    await specimens.stop();
  },
});

test.beforeEach(async () => {
  const why = await whyNoOwnPolicies();
  test.skip(why !== null, why ?? '');
});

/** Holds notes that have this phrase in them. */
function configurationFor(phrase: string) {
  const site = { kind: 'ticket-note', visibility: 'internal' };
  return {
    organisation: 'Northgate',
    policy: holding(phrase),
    sites: [
      // One that the build names, and one that only this configuration names.
      { ...site, id: 'known', name: 'Known tool', matches: [`http://${SPECIMEN}/*`] },
      { ...site, id: 'new', name: 'New tool', matches: [`http://${NEW_TOOL}/*`] },
    ],
  };
}

/** Whether the gate has come into this page. */
async function followGate(page: Page): Promise<() => boolean> {
  let isThere = false;
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'Countersign') isThere = true;
  });
  session.on('Runtime.executionContextsCleared', () => {
    isThere = false;
  });
  await session.send('Runtime.enable');
  return () => isThere;
}

type Outcome = 'held' | 'not inspected' | 'let through';

/** What the panel of a page says it holds the draft for; null while it says nothing. */
async function heldFor(page: Page): Promise<string | null> {
  const frame = page.frames().find((one) => one.url().endsWith('/review.html'));
  const heading = frame?.getByRole('heading', { level: 1 });
  return heading === undefined ? null : ((await heading.allTextContents())[0] ?? null);
}

/** Writes a note by hand and saves it; answers what came of it, once that is certain. */
async function saveNote(page: Page, text: string, specimens: Specimens): Promise<() => Promise<Outcome>> {
  const gate = await followGate(page);
  await page.getByRole('textbox', { name: 'Note' }).pressSequentially(text);
  const isInspected = gate();
  await page.getByRole('button', { name: 'Save note' }).click();
  const isSent = () => specimens.sent().some((body) => new URLSearchParams(body).get('note') === text);
  return async () => {
    await expect
      .poll(async () => isSent() || /speaks of the/.test((await heldFor(page)) ?? ''), { timeout: 45_000 })
      .toBe(true);
    if (!isSent()) return 'held';
    return isInspected ? 'let through' : 'not inspected';
  };
}

test(`a browser that starts is never weaker than its configuration, ${PAIRS * 2} times`, async ({
  folder,
  machine,
  specimens,
}) => {
  test.setTimeout(PAIRS * 120_000 + 60_000);
  const hosts = { [SPECIMEN]: specimens.port, [NEW_TOOL]: specimens.port };
  const outcomes: { start: string; after: number; known: Outcome; new: Outcome }[] = [];
  for (let index = 0; index < PAIRS * 2; index += 1) {
    const pair = Math.floor(index / 2);
    // Every other start is of a new profile; the one after it finds other rules than the profile last had.
    const isNew = index % 2 === 0;
    const about = isNew ? 'blue folder' : 'red folder';
    await machine.push(configurationFor(about));
    const context = await machine.start(join(folder, `profile-${pair}`), hosts);
    try {
      const began = Date.now();
      const due = (LATEST * pair) / Math.max(1, PAIRS - 1);
      const pages = [context.pages()[0] ?? (await context.newPage()), await context.newPage()];
      const [known, fresh] = pages;
      if (known === undefined || fresh === undefined) throw new Error('a browser without pages');
      await known.goto(`http://${SPECIMEN}${note}`);
      await fresh.goto(`http://${NEW_TOOL}${note}`);
      await pause(Math.max(0, due - (Date.now() - began)));
      const after = Date.now() - began;
      const knownOutcome = await saveNote(known, `the ${about}, known ${index}`, specimens);
      const freshOutcome = await saveNote(fresh, `the ${about}, new ${index}`, specimens);
      const line = {
        start: isNew ? 'new profile' : 'rules changed',
        after,
        known: await knownOutcome(),
        new: await freshOutcome(),
      };
      outcomes.push(line);
      process.stdout.write(`${JSON.stringify(line)}\n`);
    } finally {
      await context.close();
    }
  }
  // What left did so from a page that no gate had come to yet: such a tab is said to be not inspected.
  expect(outcomes.filter((line) => line.known === 'let through' || line.new === 'let through')).toEqual([]);
  // A profile that has the extension inspects from its first page on; a site that was not gated before, once it is named.
  const again = outcomes.filter(({ start }) => start === 'rules changed');
  expect(again.filter((line) => line.known !== 'held' || line.new !== 'held')).toEqual([]);
});
