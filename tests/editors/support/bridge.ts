import { browser } from 'wxt/browser';
import { blocksOf, readBlocks } from '../../../lib/editors/blockText.ts';
import { editors } from '../../../lib/editors/kit.ts';
import { readingDoor } from '../../../lib/editors/readingDoor.ts';
import { atOnce, never } from '../../../lib/editors/slices.ts';

/**
 * The gate's part of writing, and nothing else of it: reads and writes an editor from the extension's isolated
 * world, as the test asks by an event. The focus is in a frame of the extension meanwhile, as it is in its panel.
 */
interface Asked {
  /** Of the element. */
  selector: string;
  /** Null asks for what is read. */
  text: string | null;
}

type Answered = { ok: boolean; text: string; links: string[]; error: string };

// As `entrypoints/reading.ts` brings it in.
readingDoor.open({ blocksOf, readBlocks });

const panel = document.createElement('iframe');
// The harness's own page: WXT knows the names of the product's alone.
panel.src = browser.runtime.getURL('/review.html').replace('review', 'panel');
document.documentElement.append(panel);

async function answer({ selector, text }: Asked): Promise<Answered> {
  const element = document.querySelector(selector);
  const editor = element === null ? null : editors.openEditor(element);
  if (editor === null) return { ok: false, text: '', links: [], error: `no editor at ${selector}` };
  let error = '';
  if (text !== null) {
    panel.focus();
    await browser.runtime.sendMessage('bring');
    await editor.write(text).catch((reason: unknown) => {
      error = String(reason);
    });
  }
  const read = atOnce(editor.read(never));
  return {
    ok: error === '',
    text: read.text,
    links: read.links.map(({ href, start, end }) => `${read.text.slice(start, end)} ${href}`),
    error,
  };
}

document.addEventListener('bench:ask', (event) => {
  void answer(JSON.parse((event as CustomEvent<string>).detail)).then((said) => {
    document.dispatchEvent(new CustomEvent('bench:answer', { detail: JSON.stringify(said) }));
  });
});
document.documentElement.dataset.bridge = 'there';
