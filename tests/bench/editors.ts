import type { Page, Worker } from '@playwright/test';
import type { Browser } from 'wxt/browser';
import buildForTests, { EXTENSION, NEW_TOOL, SPECIMEN } from '../browser/support/build.ts';
import { startChromium } from '../browser/support/chromium.ts';
import { EDITOR_IDS, EDITORS, type EditorId } from './editors/editors.ts';
import { startEditorSite } from './editors/site.ts';
import type { BenchRow } from './row.ts';
import { type TypingCost, whileTyping } from './scriptClock.ts';

/** The extension API, as code that runs inside the browser finds it. */
declare const chrome: typeof Browser;

const KEYS = 500;
const WORDS = 'A plain sentence, typed. ';
const ROUNDS = 3;

/** What typing costs in each real editor, with the extension and without it, in the same run. */
export async function benchEditors(): Promise<BenchRow[]> {
  await buildForTests();
  const site = await startEditorSite();
  const hosts = { [SPECIMEN]: site.port, [NEW_TOOL]: site.port };
  const chromium = await startChromium({ extension: EXTENSION, hosts });
  try {
    await chromium.covered();
    const rows: BenchRow[] = [];
    for (const id of EDITOR_IDS) {
      const rounds: { without: TypingCost; guarded: TypingCost }[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const page = await chromium.context.newPage();
        const without = await typedIn(page, `http://${NEW_TOOL}/${id}`, id);
        const guarded = await typedIn(page, `http://${SPECIMEN}/${id}`, id, await chromium.worker());
        rounds.push({ without, guarded });
        await page.close();
      }
      rows.push(...rowsOf(id, rounds));
    }
    return rows;
  } finally {
    await chromium.stop();
    await site.stop();
  }
}

function rowsOf(id: EditorId, rounds: { without: TypingCost; guarded: TypingCost }[]): BenchRow[] {
  const per1000 = ({ script }: TypingCost) => (script * 1000) / KEYS;
  const added = ({ without, guarded }: (typeof rounds)[number]) => per1000(guarded) - per1000(without);
  const middle = rounds.toSorted((a, b) => added(a) - added(b))[Math.floor(rounds.length / 2)];
  if (middle === undefined) throw new RangeError('nothing was typed');
  const longest = (which: 'without' | 'guarded') =>
    Math.max(...rounds.map((round) => round[which].longestTask)).toFixed(0);
  return [
    {
      name: `typing in ${EDITORS[id].name}: script time added per 1,000 keys`,
      value: added(middle),
      unit: 'ms',
      budget: 40,
      direction: 'at-most',
      note:
        `${per1000(middle.without).toFixed(0)} ms without, ${per1000(middle.guarded).toFixed(0)} ms with; ` +
        `longest task ${longest('without')} ms without, ${longest('guarded')} ms with (0: none over 50)`,
    },
  ];
}

/** Types into the editor of this page. With `worker`, the gate must follow it, or nothing would be measured. */
async function typedIn(page: Page, address: string, id: EditorId, worker?: Worker): Promise<TypingCost> {
  await page.goto(address);
  await page.locator(`body[data-ready=${id}]`).waitFor();
  const { field } = EDITORS[id];
  const editor = field === 'iframe' ? page.frameLocator('iframe').locator('body') : page.locator(field);
  await editor.click();
  await page.keyboard.type('Hello. ');
  if (worker !== undefined) await followed(worker, address);
  return whileTyping(page, () => page.keyboard.type(WORDS.repeat(KEYS / WORDS.length)));
}

/** Resolves once the gate of the tab at `address` follows a composer. */
async function followed(worker: Worker, address: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const composers = await worker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const status = await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'gate.ping' }, { frameId: 0 });
      return (status as { composers: number }).composers;
    }, address);
    if (composers > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the gate follows no composer at ${address}`);
}
