import { readBlocks } from '../blockText.ts';
import { WriteError } from '../editor.ts';
import { commandAll } from './commands.ts';
import { openPageModel, type PageModel } from './pageWorld.ts';
import { planChanges } from './plan.ts';
import { quiet } from './quiet.ts';
import { holdsSameWords } from './sameWords.ts';

/**
 * Writes in an editing host; see `writeText`. An editor that keeps a model of its own takes the changes into that,
 * and is asked what it holds; anything else is changed by the browser's own editing commands.
 */
export async function writeRichText(root: HTMLElement, text: string): Promise<void> {
  const wanted = text.trimEnd();
  const blocks = readBlocks(root);
  if (blocks.text.trimEnd() === wanted) return;
  const model = openPageModel(root);
  try {
    const isWritten =
      model === null ? await commandAll(root, wanted) : await writeInModel(root, model, wanted);
    if (!isWritten) {
      throw new WriteError('The editor did not keep what was written; it was put back as it was.');
    }
  } finally {
    model?.leave();
  }
}

async function writeInModel(root: HTMLElement, model: PageModel, wanted: string): Promise<boolean> {
  const blocks = readBlocks(root);
  // A model that doesn't hold what is shown is none that can be checked afterwards.
  if (!isOneWith(model, root)) return false;
  const isTaken = model.apply(planChanges(blocks, wanted));
  await quiet(root);
  if (isTaken && holds(root, model, wanted)) return true;
  model.restore();
  await quiet(root);
  return false;
}

function holds(root: HTMLElement, model: PageModel, wanted: string): boolean {
  return readBlocks(root).text.trimEnd() === wanted && isOneWith(model, root);
}

/** What nobody sees stands in the model too, so the document is read as it stands here. */
function isOneWith(model: PageModel, root: HTMLElement): boolean {
  return holdsSameWords(model.lines(), readBlocks(root, 'as-it-stands').own());
}
