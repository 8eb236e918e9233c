import type { Place } from './blockText.ts';

/** A replacement in a document: `insert` takes the place of what stands from `from` to `to`; see `page/protocol.ts`. */
export interface DomChange {
  from: Place;
  to: Place;
  insert: string;
  like: 'before' | 'after';
  unlinked: boolean;
}

const BLOCK = /^(?:ADDRESS|BLOCKQUOTE|DD|DIV|DT|FIGCAPTION|H[1-6]|LI|P|PRE)$/;

/**
 * Makes changes in the nodes themselves, for editors whose document is their model. They are in the document's
 * order and don't overlap. Text nodes are changed in place, so that everything around the words stays as it was.
 */
export function editNodes(root: Element, changes: readonly DomChange[]): void {
  for (const change of changes.toReversed()) editOne(root, change);
}

function editOne(root: Element, { from, to, insert, like, unlinked }: DomChange): void {
  const isReplaced = from.node !== to.node || from.offset !== to.offset;
  let at: Place = from;
  if (isReplaced && from.node === to.node && isText(from.node)) {
    from.node.deleteData(from.offset, to.offset - from.offset);
  } else if (isReplaced) at = removeAcross(root, from, to);
  const [first = '', ...others] = insert.split('\n');
  if (first !== '') at = insertText(at, first, unlinked && !isReplaced ? like : null);
  for (const line of others) {
    at = breakAt(root, at);
    if (line !== '') at = insertText(at, line, null);
  }
  tidy(from.node);
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/** Puts words at a place; with `beside`, behind or before the link around it. Answers where they end. */
function insertText(at: Place, words: string, beside: 'before' | 'after' | null): Place {
  const link = beside === null ? null : elementOf(at.node).closest('a');
  const document = at.node.ownerDocument;
  if (link !== null && document !== null) {
    const text = document.createTextNode(keepEnds(words));
    if (beside === 'before') link.after(text);
    else link.before(text);
    return { node: text, offset: text.length };
  }
  if (isText(at.node)) {
    at.node.insertData(at.offset, words);
    keepSpaces(at.node);
    return { node: at.node, offset: at.offset + words.length };
  }
  const text = at.node.ownerDocument?.createTextNode(keepEnds(words));
  if (text === undefined) throw new Error('a place outside of a document');
  const next = at.node.childNodes[at.offset] ?? null;
  // A line break that stood there only to hold an empty line open is not needed any more.
  if (next?.nodeName === 'BR' && next.nextSibling === null) at.node.replaceChild(text, next);
  else at.node.insertBefore(text, next);
  return { node: text, offset: text.length };
}

/** White space at the end of a line would not be seen: there it is a no-break space, as editors write it. */
function keepEnds(words: string): string {
  return words.replace(/^ | $/g, '\u00a0');
}

function keepSpaces(text: Text): void {
  const { data } = text;
  const kept = data
    .replace(/ {2}/g, ' \u00a0')
    .replace(/^ /, text.previousSibling === null && isBlock(text.parentNode) ? '\u00a0' : ' ')
    .replace(/ $/, text.nextSibling === null && isBlock(text.parentNode) ? '\u00a0' : ' ');
  if (kept !== data) text.data = kept;
}

function isBlock(node: Node | null): boolean {
  return node !== null && BLOCK.test(node.nodeName);
}

function elementOf(node: Node): Element {
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : (node.parentElement as Element);
}

/** The block that a place stands in; null where nothing but `root`, or a table's cell, is around it. */
function blockOf(root: Element, node: Node): Element | null {
  for (let at: Element | null = elementOf(node); at !== null && at !== root; at = at.parentElement) {
    if (BLOCK.test(at.tagName)) return at;
    if (/^T[DH]$/.test(at.tagName)) return null;
  }
  return null;
}

/** Takes a range out; where it went over the border of two blocks, what is left of the second joins the first. */
function removeAcross(root: Element, from: Place, to: Place): Place {
  const [first, last] = [blockOf(root, from.node), blockOf(root, to.node)];
  const range = elementOf(from.node).ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  const isWholeBlock = first !== null && first !== last && range.toString() !== '' && isAtStart(first, from);
  const leavesLast = last !== null && isAtStart(last, to);
  range.deleteContents();
  if (first === last || first === null || last === null) return { ...from };
  if (isWholeBlock && leavesLast) {
    // Whole lines went: the line behind them keeps its own block.
    remove(root, first);
    return { node: last, offset: 0 };
  }
  first.append(...last.childNodes);
  remove(root, last);
  return { ...from };
}

function isAtStart(block: Element, { node, offset }: Place): boolean {
  const range = block.ownerDocument.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return range.toString() === '';
}

/** Removes an element, and what around it held nothing else. */
function remove(root: Element, element: Element): void {
  const parent = element.parentElement;
  element.remove();
  if (parent !== null && parent !== root && parent.childNodes.length === 0) remove(root, parent);
}

/** Begins another line: another block of the same sort, or a line break where no block is around the place. */
function breakAt(root: Element, at: Place): Place {
  const block = blockOf(root, at.node);
  const document = elementOf(at.node).ownerDocument;
  const range = document.createRange();
  range.setStart(at.node, at.offset);
  if (block === null) {
    const line = document.createElement('br');
    range.insertNode(line);
    const text = document.createTextNode('');
    line.after(text);
    return { node: text, offset: 0 };
  }
  range.setEnd(block, block.childNodes.length);
  const next = block.cloneNode(false) as Element;
  next.removeAttribute('id');
  const rest = range.extractContents();
  const isEmpty = rest.textContent === '';
  if (!isEmpty) next.append(rest);
  block.after(next);
  const text = document.createTextNode('');
  next.prepend(text);
  return { node: text, offset: 0 };
}

/** An inline element whose words all went is not left behind. */
function tidy(node: Node): void {
  const parent = node.parentElement;
  if (!isText(node) || node.data !== '' || parent === null) return;
  node.remove();
  if (parent.childNodes.length > 0) return;
  if (isBlock(parent)) parent.append(parent.ownerDocument.createElement('br'));
  else if (!parent.isContentEditable || !/^T[DH]$/.test(parent.tagName)) parent.remove();
}
