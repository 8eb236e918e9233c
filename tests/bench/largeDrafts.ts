import type { Page } from '@playwright/test';
import { EXTENSION, NEW_TOOL, SPECIMEN } from '../browser/support/build.ts';
import { startChromium } from '../browser/support/chromium.ts';
import { LARGE_DRAFTS } from '../browser/support/largeDrafts.ts';
import { startSpecimens } from '../browser/support/specimens.ts';
import type { BenchRow } from './row.ts';
import { type TypingCost, whileTyping } from './scriptClock.ts';

/** Longer than the pause after which a draft is read, so that readings fall between the keys. */
const PAUSE = 180;
const WORDS = 'Hello there, all is well now. ';

/** The longest task while someone types in a large draft, with the extension and without it. Needs the tests' build. */
export async function benchLargeDrafts(): Promise<BenchRow[]> {
  const specimens = await startSpecimens();
  const hosts = { [SPECIMEN]: specimens.port, [NEW_TOOL]: specimens.port };
  const chromium = await startChromium({ extension: EXTENSION, hosts });
  try {
    await chromium.covered();
    const page = await chromium.context.newPage();
    const rows: BenchRow[] = [];
    for (const [name, path] of Object.entries(LARGE_DRAFTS)) {
      const without = await typedIn(page, `http://${NEW_TOOL}${path}`);
      const guarded = await typedIn(page, `http://${SPECIMEN}${path}`);
      rows.push({
        name: `longest task while typing, ${name}`,
        value: guarded.longestTask,
        unit: 'ms',
        budget: 50,
        direction: 'at-most',
        note: `${without.longestTask} ms without; 0 where the browser saw none over 50 ms`,
      });
    }
    return rows;
  } finally {
    await chromium.stop();
    await specimens.stop();
  }
}

async function typedIn(page: Page, address: string): Promise<TypingCost> {
  await page.goto(address);
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.click();
  await message.evaluate((body) => getSelection()?.collapse(body.firstElementChild, 1));
  return whileTyping(page, () => page.keyboard.type(WORDS, { delay: PAUSE }));
}
