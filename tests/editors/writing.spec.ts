import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { EDITS, type TextEdit } from './edits.ts';
import type { Bench, Block, Run } from './pages/bench.ts';
import { type Driven, type DrivenPage, startBrowser } from './support/browsers.ts';
import { SITE } from './support/buildPages.ts';
import { EDITORS, MODELS, PAGES } from './support/editors.ts';
import { type Site, serveFolder } from './support/site.ts';

declare global {
  interface Window {
    bench: Bench;
  }
}

const DOCUMENT = join(import.meta.dirname, '../../docs/editors.md');

let site: Site;
let driven: Driven;

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
test.beforeAll(async ({}, info) => {
  site = await serveFolder(SITE);
  driven = await startBrowser(info.project.name);
});
test.afterAll(async () => {
  await driven.stop();
  await site.stop();
});

interface Answer {
  ok: boolean;
  text: string;
  links: string[];
  error: string;
  /** What the helper in the page's world found; null where it found nothing, or wasn't asked. */
  model: string | null;
}

/** Asks the bridge in the extension's world: reads, or writes `text` and then reads. */
function ask(page: DrivenPage, text: string | null): Promise<Answer> {
  return page.evaluate(async (wanted) => {
    window.bench.element().id = 'under-test';
    const heard = new Promise<string>((resolve) => {
      const hear = (event: Event) => resolve((event as CustomEvent<string>).detail);
      document.addEventListener('bench:answer', hear, { once: true });
    });
    let model: string | null = null;
    const overhear = (event: Event) => {
      model = JSON.parse((event as CustomEvent<string>).detail).editor;
    };
    document.addEventListener('countersign:written', overhear, true);
    const detail = JSON.stringify({ selector: '#under-test', text: wanted });
    document.dispatchEvent(new CustomEvent('bench:ask', { detail }));
    const answer = JSON.parse(await heard);
    document.removeEventListener('countersign:written', overhear, true);
    return { ...answer, model } as Answer;
  }, text);
}

const model = (page: DrivenPage) =>
  page.evaluate(() => ({ blocks: window.bench.blocks(), state: window.bench.state() }));
const textOf = ({ runs }: Block) => runs.map(([text]) => text).join('');
const wordsOf = (blocks: readonly Block[]) => blocks.map(textOf).join('\n');

/** What stood outside of the edit looks as it did: other lines whole, and in an edited line what it begins and ends with. */
function expectSameForm(before: readonly Block[], after: readonly Block[], { marked = [] }: TextEdit): void {
  const [old, young] = [[...before], [...after]];
  while (old[0] && young[0] && textOf(old[0]) === textOf(young[0]))
    expect(young.shift()).toEqual(old.shift());
  while (old.at(-1) && young.at(-1) && textOf(old.at(-1) as Block) === textOf(young.at(-1) as Block)) {
    expect(young.pop()).toEqual(old.pop());
  }
  if (old.length === young.length) {
    old.forEach((block, index) => {
      const now = young[index] as Block;
      expect(now.block).toBe(block.block);
      const [a, b] = [charactersOf(block), charactersOf(now)];
      const [headA, headB] = [a.slice(0, sharedHead(a, b)), b.slice(0, sharedHead(a, b))];
      expect(headB).toEqual(headA);
      const tail = sharedHead(a.toReversed(), b.toReversed());
      expect(b.toReversed().slice(0, tail)).toEqual(a.toReversed().slice(0, tail));
    });
  }
  const runs = after.flatMap((block) => block.runs);
  for (const words of marked) {
    const isMarked = ([text, marks]: Run) => marks !== '' && (!words.startsWith('@') || text === words);
    if (before.some(({ runs: old }) => old.some(isMarked))) {
      expect(runs.find(([text, marks]) => text === words && marks !== '')).toBeDefined();
    }
  }
}

const charactersOf = ({ runs }: Block) =>
  runs.flatMap(([text, marks]) => [...text].map((character) => [character, marks] as const));

function sharedHead(
  a: readonly (readonly [string, string])[],
  b: readonly (readonly [string, string])[],
): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length]?.[0] === b[length]?.[0]) length += 1;
  return length;
}

for (const editor of PAGES) {
  test.describe(EDITORS[editor], () => {
    test.beforeAll(async () => {
      await driven.page.goto(`${site.url}/${editor}.html`);
      await expect
        .poll(() =>
          driven.page.evaluate(() => 'bench' in window && 'bridge' in document.documentElement.dataset),
        )
        .toBe(true);
    });

    let shown = 0;
    for (const edit of EDITS) {
      test(edit.name, async () => {
        const { page } = driven;
        await page.evaluate(() => window.bench.reset());
        const before = await model(page);
        const words = wordsOf(before.blocks);
        test.skip(edit.lines === true && editor === 'input', 'an input has one line');
        test.skip(edit.needs !== undefined && !words.includes(edit.needs), `${editor} has no such thing`);
        const read = await ask(page, null);
        const wanted = edit.edit(read.text.trimEnd());

        const written = await ask(page, wanted);
        expect(written.error).toBe('');
        expect(written.model).toBe(MODELS[editor]);
        expect(written.text.trimEnd()).toBe(wanted);
        const after = await model(page);
        const expected = edit.edit(words);
        if (wanted === '') expect(wordsOf(after.blocks).trim()).toBe('');
        else {
          expect(wordsOf(after.blocks)).toBe(expected);
          expectSameForm(before.blocks, after.blocks, edit);
        }

        await page.evaluate(() => window.bench.undo());
        expect((await model(page)).state).toBe(before.state);
        shown += 1;
      });
    }

    test('as many edits as docs/editors.md says', async () => {
      const rows = (await readFile(DOCUMENT, 'utf8')).split('\n').map((row) => row.split(' | '));
      const row = rows.find(([name]) => name === `| ${EDITORS[editor]}`) ?? [];
      expect(row[test.info().project.name === 'chromium' ? 2 : 3]).toBe(String(shown));
    });
  });
}
