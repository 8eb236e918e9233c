import { readBlocks } from './blockText.ts';
import { type Editor, type EditorKind, WriteError } from './editor.ts';
import { quiet } from './quiet.ts';
import { smallestChange, type TextChange } from './smallestChange.ts';

/** Any element that is edited in place, as the browser itself edits it. */
export const richText: EditorKind = {
  id: 'rich-text',
  open: (element) => (isEditingHost(element) ? openRichText(element) : null),
};

/** True for the outermost editable element, and for the body of a document in design mode. */
export function isEditingHost(element: Element): element is HTMLElement {
  const document = element.ownerDocument;
  if (element === document.body && document.designMode === 'on') return true;
  const html = element as HTMLElement;
  return html.isContentEditable === true && html.parentElement?.isContentEditable !== true;
}

/** Reads and writes one editing host. Writing uses the browser's own editing commands, which undo takes back. */
export function openRichText(root: HTMLElement): Editor {
  return {
    element: root,
    read: () => {
      const { placeAt, ...text } = readBlocks(root);
      return text;
    },
    raw: () => root.innerHTML,
    write: (text) => writeRichText(root, text),
  };
}

async function writeRichText(root: HTMLElement, text: string): Promise<void> {
  const wanted = text.trimEnd();
  const changes = smallestChange(readBlocks(root).text.trimEnd(), wanted);
  if (changes.length === 0) return;
  const before = [...root.childNodes].map((node) => node.cloneNode(true));
  const markup = root.innerHTML;
  const commands = createCommands(root.ownerDocument);
  root.focus();
  // From the end, so that the offsets of what is still to be changed stay true.
  for (const change of changes.toReversed()) applyChange(root, change, commands.run);
  await quiet(root);
  if (readBlocks(root).text.trimEnd() === wanted) return;
  commands.undo(() => root.innerHTML === markup);
  await quiet(root);
  if (root.innerHTML !== markup) {
    root.replaceChildren(...before);
    root.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  throw new WriteError('The editor did not keep what was written; it was put back as it was.');
}

type Run = (command: string, value?: string) => void;

/**
 * Puts the new words in before the old ones, then takes the old ones out: a browser that takes out first moves
 * what is left (a space at a line's beginning goes, the caret slips into the next bold word).
 */
function applyChange(root: Element, { start, end, insert }: TextChange, run: Run): void {
  const isReplaced = start !== end;
  if (insert !== '') {
    select(root, start, start, isReplaced ? 'forward' : 'back');
    const [first = '', ...others] = insert.split('\n');
    if (first !== '') run('insertText', first);
    for (const line of others) {
      run('insertParagraph');
      if (line !== '') run('insertText', line);
    }
  }
  if (!isReplaced) return;
  select(root, start + insert.length, end + insert.length, 'forward');
  run('delete');
}

function select(root: Element, start: number, end: number, lean: 'back' | 'forward'): void {
  const blocks = readBlocks(root);
  const from = blocks.placeAt(start, lean);
  const to = start === end ? from : blocks.placeAt(end, 'back');
  root.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** The document's editing commands, counted so that exactly they are undone. */
function createCommands(document: Document): { run: Run; undo(isBack: () => boolean): void } {
  let count = 0;
  return {
    run(command, value) {
      if (document.execCommand(command, false, value)) count += 1;
    },
    undo(isBack) {
      for (; count > 0 && !isBack(); count -= 1) document.execCommand('undo');
    },
  };
}
