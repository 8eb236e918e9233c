import { type BlockText, type Place, readBlocks } from '../blockText.ts';
import { editNodes } from '../domEdit.ts';
import { type PlannedChange, planChanges } from './plan.ts';
import { quiet } from './quiet.ts';

/**
 * Makes an editing host read `wanted` by the browser's own commands, which its undo takes back: all changes in one
 * command where the browser then makes exactly the expected markup, else one after the other. False, with
 * everything put back, where it does not read so afterwards.
 */
export async function commandAll(root: HTMLElement, wanted: string): Promise<boolean> {
  const before = [...root.childNodes].map((node) => node.cloneNode(true));
  const markup = root.innerHTML;
  const isRight = () => readBlocks(root).text.trimEnd() === wanted;
  const expected = expectedMarkup(root, wanted);
  root.focus();
  for (const way of [overOneText, overOneRange, overBlocks, overAll, oneByOne]) {
    const commands = createCommands(root.ownerDocument);
    way(root, planChanges(readBlocks(root), wanted), commands.run);
    await quiet(root);
    const isExact = way === oneByOne || spelt(root.innerHTML) === expected;
    if (isRight() && isExact) return true;
    commands.undo(() => root.innerHTML === markup);
    await quiet(root);
    if (root.innerHTML !== markup) putBack(root, before);
  }
  return false;
}

function putBack(root: Element, before: readonly Node[]): void {
  root.replaceChildren(...before.map((node) => node.cloneNode(true)));
  root.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

type Run = (command: string, value?: string) => void;

/** The markup that the changes make of a copy, where nothing but the words changes. */
function expectedMarkup(root: HTMLElement, wanted: string): string {
  const copy = copyOf(root);
  editNodes(copy.root, planChanges(readBlocks(root), wanted).map(copy.inside));
  return spelt(copy.root.innerHTML);
}

/** Markup as far as it matters: browsers put no-break spaces and empty texts as they please. */
function spelt(markup: string): string {
  return markup.replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ');
}

function copyOf(root: HTMLElement) {
  const copied = root.cloneNode(true) as HTMLElement;
  const twin = ({ node, offset }: Place): Place => ({ node: twinOf(node, root, copied), offset });
  return {
    root: copied,
    inside: (change: PlannedChange): PlannedChange => ({
      ...change,
      from: twin(change.from),
      to: twin(change.to),
    }),
  };
}

function twinOf(node: Node, root: Node, copy: Node): Node {
  if (node === root || node.parentNode === null) return copy;
  const index = [...node.parentNode.childNodes].indexOf(node as ChildNode);
  return twinOf(node.parentNode, root, copy).childNodes[index] ?? copy;
}

/** Changes within one text: that stretch of it is typed over. */
function overOneText(root: HTMLElement, changes: readonly PlannedChange[], run: Run): void {
  const [first, last] = [changes[0], changes.at(-1)];
  const node = first?.from.node;
  if (first === undefined || last === undefined || node?.nodeType !== Node.TEXT_NODE) return;
  const isOne = changes.every(
    ({ from, to, insert, unlinked }) =>
      from.node === node && to.node === node && !insert.includes('\n') && !unlinked,
  );
  if (!isOne) return;
  const { data } = node as Text;
  let insert = '';
  let at = first.from.offset;
  for (const { from, to, insert: words } of changes) {
    insert += data.slice(at, from.offset) + words;
    at = to.offset;
  }
  selectRange(root, first.from, last.to);
  if (insert === '') run('delete');
  else run('insertText', insert);
}

/** The stretch from the first change to the last is taken out and put in again as markup, changed. */
function overOneRange(root: HTMLElement, changes: readonly PlannedChange[], run: Run): void {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined || changes.some(({ insert }) => insert.includes('\n')))
    return;
  const copy = copyOf(root);
  const twins = changes.map(copy.inside);
  const [from, to] = [twins[0]?.from, twins.at(-1)?.to];
  if (from === undefined || to?.node.nodeType !== Node.TEXT_NODE) return;
  const end = to.node as Text;
  const behind = end.length - to.offset;
  editNodes(copy.root, twins);
  if (!copy.root.contains(from.node) || !copy.root.contains(end)) return;
  const range = root.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(end, end.length - behind);
  const holder = root.ownerDocument.createElement('div');
  holder.append(range.cloneContents());
  selectRange(root, first.from, last.to);
  if (holder.innerHTML !== '') run('insertHTML', holder.innerHTML);
}

/** Where lines come or go: the blocks from the first change to the last are put in again, changed. */
function overBlocks(root: HTMLElement, changes: readonly PlannedChange[], run: Run): void {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return;
  const childOf = (node: Node) => [...root.childNodes].findIndex((child) => child.contains(node));
  overChildren(root, changes, run, childOf(first.from.node), childOf(last.to.node));
}

function overAll(root: HTMLElement, changes: readonly PlannedChange[], run: Run): void {
  overChildren(root, changes, run, 0, root.childNodes.length - 1);
}

function overChildren(
  root: HTMLElement,
  changes: readonly PlannedChange[],
  run: Run,
  from: number,
  to: number,
): void {
  const [start, end] = [root.childNodes[from], root.childNodes[to]];
  if (start === undefined || end === undefined) return;
  const copy = copyOf(root);
  editNodes(copy.root, changes.map(copy.inside));
  const behind = root.childNodes.length - 1 - to;
  const holder = root.ownerDocument.createElement('div');
  holder.append(...[...copy.root.childNodes].slice(from, copy.root.childNodes.length - behind));
  const contents = root.ownerDocument.createRange();
  if (from === 0 && behind === 0) contents.selectNodeContents(root);
  else {
    contents.setStart(start, 0);
    contents.setEnd(end, end.nodeType === Node.TEXT_NODE ? (end as Text).length : end.childNodes.length);
  }
  root.ownerDocument.getSelection()?.removeAllRanges();
  root.ownerDocument.getSelection()?.addRange(contents);
  if (holder.innerHTML !== '') run('insertHTML', holder.innerHTML);
}

/** From the end, so that the offsets of what is still to be changed stay true. */
function oneByOne(root: HTMLElement, changes: readonly PlannedChange[], run: Run): void {
  for (const change of changes.toReversed()) applyChange(root, change, run);
}

/**
 * Puts the new words in before the old ones, then takes the old ones out: a browser that takes out first moves
 * what is left (a space at a line's beginning goes, the caret slips into the next bold word).
 */
function applyChange(root: HTMLElement, { start, end, insert, from }: PlannedChange, run: Run): void {
  const isReplaced = start !== end;
  if (insert !== '') {
    if (isReplaced) select(root, start, start, 'forward');
    else selectRange(root, from, from);
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

function select(root: HTMLElement, start: number, end: number, lean: 'back' | 'forward'): void {
  const blocks: BlockText = readBlocks(root);
  const from = blocks.placeAt(start, lean);
  selectRange(root, from, start === end ? from : blocks.placeAt(end, 'back'));
}

function selectRange(root: HTMLElement, from: Place, to: Place): void {
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
