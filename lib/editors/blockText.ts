import type { Link } from '../core/model/draft.ts';
import type { EditorText } from './editor.ts';

/** A point in the document, as a Range takes it. */
export interface Place {
  node: Node;
  offset: number;
}

/** The text of an editing host, and where each part of it stands in the document. */
export interface BlockText extends EditorText {
  /**
   * The point at `offset` of `text`. `lean` says which side of a border between two nodes is meant:
   * `back` is the end of what stands before, `forward` the beginning of what follows.
   */
  placeAt(offset: number, lean: 'back' | 'forward'): Place;
}

/** A run of `text` that stands in one node as it is; `length` 0 marks a blank line. */
interface Piece extends Place {
  start: number;
  length: number;
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'IFRAME']);
const QUOTE_MARK = '> ';

/**
 * Reads rich text as its recipient would: one line a block, a line feed after each; white space collapsed
 * as HTML does; quoted lines marked with `> `; links with their targets. One style is asked for, the root's
 * `white-space`, since some editors set it to keep spaces.
 */
export function readBlocks(root: Element): BlockText {
  const pieces: Piece[] = [];
  const links: Link[] = [];
  const quoted: string[] = [];
  let text = '';
  let lineStart = 0;
  let depth = 0;
  let space: Place | null = null;
  let link: { href: string; start: number } | null = null;

  const isLineEmpty = () => text.length === lineStart;

  function put(chars: string, node: Node, offset: number): void {
    if (isLineEmpty()) text += QUOTE_MARK.repeat(depth);
    if (link?.start === -1) link.start = text.length;
    const last = pieces.at(-1);
    const joins = last !== undefined && last.node === node && last.offset + last.length === offset;
    if (joins && last.start + last.length === text.length) last.length += chars.length;
    else pieces.push({ start: text.length, length: chars.length, node, offset });
    text += chars.replaceAll('\u00a0', ' ');
  }

  function endLine(blank: Place | null): void {
    if (blank !== null && isLineEmpty()) {
      text += QUOTE_MARK.repeat(depth);
      pieces.push({ start: text.length, length: 0, ...blank });
    }
    if (depth > 0) quoted.push(text.slice(lineStart + QUOTE_MARK.length * depth));
    text += '\n';
    lineStart = text.length;
    space = null;
  }

  function endBlock(): void {
    if (!isLineEmpty()) endLine(null);
    space = null;
  }

  function readCollapsed(node: Text): void {
    for (const run of node.data.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (/^[ \t\n\r\f]/.test(run[0])) {
        if (!isLineEmpty()) space ??= { node, offset: run.index };
        continue;
      }
      if (space !== null) put(' ', space.node, space.offset);
      space = null;
      put(run[0], node, run.index);
    }
  }

  function readPreserved(node: Text): void {
    let offset = 0;
    for (const line of node.data.split('\n')) {
      if (offset > 0) endLine({ node, offset: offset - 1 });
      if (line !== '') put(line, node, offset);
      offset += line.length + 1;
    }
  }

  function readElement(element: Element, preserve: boolean): void {
    const tag = element.tagName;
    if (SILENT.has(tag)) return;
    if (tag === 'BR') {
      endLine({ node: element.parentNode ?? root, offset: indexOf(element) });
      return;
    }
    if ((tag === 'TD' || tag === 'TH') && !isLineEmpty()) text += '\t';
    const isBlock = BLOCKS.has(tag);
    if (isBlock) endBlock();
    const outer = link;
    if (tag === 'A' && element.hasAttribute('href')) {
      link = { href: (element as HTMLAnchorElement).href, start: -1 };
    }
    if (tag === 'BLOCKQUOTE') depth += 1;
    readChildren(element, preserve || tag === 'PRE');
    if (isBlock) endBlock();
    if (tag === 'BLOCKQUOTE') depth -= 1;
    if (link !== outer && link !== null && link.start >= 0) {
      links.push({ href: link.href, start: link.start, end: text.length });
    }
    link = outer;
  }

  function readChildren(parent: Element, preserve: boolean): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (preserve) readPreserved(child as Text);
        else readCollapsed(child as Text);
      } else if (child.nodeType === Node.ELEMENT_NODE) readElement(child as Element, preserve);
    }
  }

  const whiteSpace = root.ownerDocument.defaultView?.getComputedStyle(root).whiteSpace ?? '';
  readChildren(root, /^(pre|break-spaces)/.test(whiteSpace));
  endBlock();

  function placeAt(offset: number, lean: 'back' | 'forward'): Place {
    const within = pieces.filter(({ start, length }) => start <= offset && offset <= start + length);
    const piece = lean === 'back' ? within[0] : within.at(-1);
    if (piece !== undefined) return { node: piece.node, offset: piece.offset + offset - piece.start };
    // Between two pieces stand only characters that are no one's: line feeds and marks.
    const next = pieces.find(({ start }) => start > offset);
    if (next !== undefined) return { node: next.node, offset: next.offset };
    const last = pieces.at(-1);
    return last === undefined
      ? { node: root, offset: 0 }
      : { node: last.node, offset: last.offset + last.length };
  }

  const isEmpty = text.trim() === '';
  return { text: isEmpty ? '' : text, links, quoted: quoted.join('\n'), placeAt };
}

function indexOf(element: Element): number {
  return element.parentNode === null ? 0 : [...element.parentNode.childNodes].indexOf(element);
}
