import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import type { Disclosure, Provenance } from '../../../../lib/core/model/provenance.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { HARNESS, SITE } from './bundle.ts';
import { Driver, type Opening } from './driver.ts';

/** What came of one sequence. `failed` is set where it could not be driven to its end. */
export interface Result {
  sequence: Sequence;
  disclosure: Disclosure | null;
  ways: Provenance['ways'];
  failed: string | null;
}

/** What takes longer than this, in milliseconds, will not come. */
const STUCK = 5000;
/** So many composers stand on one page. */
const ON_A_PAGE = 10;

/** Drives every sequence with real input, on `pages` pages side by side, and asks what the extension made of each. */
export async function runSequences(
  sequences: readonly Sequence[],
  browsers: number,
  came: (result: Result) => void,
): Promise<Result[]> {
  const groups = grouped(sequences);
  const results: Result[] = [];
  const drive = async () => {
    const profile = await mkdtemp(join(tmpdir(), 'countersign-provenance-'));
    const context = await startChromium(profile);
    try {
      for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
        results.push(...(await runGroup(context, group, came)));
      }
    } finally {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: browsers }, drive));
  return sequences.flatMap((sequence) => results.find((result) => result.sequence === sequence) ?? []);
}

function grouped(sequences: readonly Sequence[]): Sequence[][] {
  const groups: Sequence[][] = sequences.filter(({ reloads }) => reloads).map((sequence) => [sequence]);
  const others = sequences.filter(({ reloads }) => !reloads);
  for (let at = 0; at < others.length; at += ON_A_PAGE) groups.push(others.slice(at, at + ON_A_PAGE));
  return groups;
}

async function startChromium(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.COUNTERSIGN_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1200, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      `--disable-extensions-except=${HARNESS}`,
      `--load-extension=${HARNESS}`,
    ],
  });
  await context.route(`${SITE}/editors.js`, (route) => route.fulfill({ path: join(HARNESS, 'editors.js') }));
  return context;
}

async function runGroup(
  context: BrowserContext,
  group: readonly Sequence[],
  came: (result: Result) => void,
): Promise<Result[]> {
  const page = await context.newPage();
  page.setDefaultTimeout(STUCK);
  const results: Result[] = [];
  try {
    await page.route(`${SITE}/desk`, (route) =>
      route.fulfill({ contentType: 'text/html', body: deskPage(group) }),
    );
    const open = async () => {
      await page.goto(`${SITE}/desk`);
      await page.locator('section').last().waitFor();
    };
    await open();
    const cdp = await context.newCDPSession(page);
    const worker = await workerOf(context);
    for (const sequence of group) {
      const result = await runOne(sequence, new Driver({ id: sequence.id, page, worker, cdp }), open);
      results.push(result);
      came(result);
    }
  } finally {
    await page.close();
  }
  return results;
}

async function runOne(sequence: Sequence, driver: Driver, open: () => Promise<void>): Promise<Result> {
  try {
    await driver.begin();
    await sequence.run(driver, async () => {
      await open();
      await driver.found();
    });
    const { provenance } = await driver.rest();
    return { sequence, disclosure: provenance.disclosure, ways: provenance.ways, failed: null };
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    return { sequence, disclosure: null, ways: [], failed };
  }
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

function deskPage(group: readonly Sequence[]): string {
  const openings: (Opening & { id: string })[] = group.map(({ id, opening }) => ({ id, ...opening }));
  const data = JSON.stringify(openings).replaceAll('<', '\\u003c');
  return `<!doctype html><meta charset="utf-8"><title>Desk</title>
    <style>textarea,[contenteditable]{width:600px;height:80px;overflow:auto;display:block;white-space:pre-wrap}</style>
    <body><script src="/editors.js"></script><script>for (const one of ${data}) desk.add(one);</script>`;
}
