import type { HiddenText } from '../core/model/draft.ts';
import type { EditorText } from './editor.ts';
import { createHiding, type HiddenBy, type Hiding, type Shade } from './hiding.ts';
import { imageSource, layoutOf } from './layout.ts';
import { createListMarkers } from './listMarkers.ts';
import { atOnce, type IsDue, never } from './slices.ts';
import { createSpans } from './spans.ts';

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
  /** The characters of `text` that stand in the document, and the line feeds and tabs between them: no mark of ours. */
  own(): string;
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
/** Words with one space between them: as many as need no collapsing. */
const PLAIN_RUN = /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g;

/** An invisible letter alone hides nothing: editors put such in to hold the caret. */
const SEEN_LETTER = /[^\s\u00a0\u00ad\u200b-\u200d\u2060\ufeff]/;

const nothingHidden: Hiding = {
  root: {
    look: {
      by: null,
      isWhole: false,
      clips: false,
      strays: false,
      background: null,
      inner: new Map(),
    },
    by: null,
    strays: false,
  },
  enter: (outer) => outer,
  ofWords: () => null,
  isCut: () => false,
  measure: () => {},
};

/** An element on the way down, and the next node in it. */
interface Level {
  element: Element;
  next: Node | null;
  preserve: boolean;
  shade: Shade;
  /** Why its own words are not seen; undefined until they are met. */
  by: HiddenBy | null | undefined;
  leave(): void;
}
/** The clock is asked once in so many elements. */
const STRIDE = 32;

/**
 * Reads rich text as its recipient would: one line a block, a line feed after each; white space collapsed
 * as HTML does; quoted lines marked with `> `; links with their targets; lists, headings and the like as
 * `format`, with an item's marker in `detail`. What nobody sees is told apart as `hidden`, which asks for
 * styles; with `as-it-stands` it is read like anything else, and one style is asked for, the root's
 * `white-space`, since some editors set it to keep spaces.
 */
export function readBlocks(root: Element, how: 'as-seen' | 'as-it-stands' = 'as-seen'): BlockText {
  return atOnce(blocksOf(root, how, never));
}

/** As `readBlocks`, stopping wherever `isDue` says so: for one that is dropped where the document changes meanwhile. */
export function* blocksOf(
  root: Element,
  how: 'as-seen' | 'as-it-stands',
  isDue: IsDue,
): Generator<void, BlockText> {
  const hiding = how === 'as-seen' ? createHiding(root) : nothingHidden;
  const markerOf = createListMarkers();
  const pieces: Piece[] = [];
  const spans = createSpans();
  const hidden: HiddenText[] = [];
  const quoted: string[] = [];
  let text = '';
  let lineStart = 0;
  /** Where the last word ends. To look for it in `text` would join the long string anew each time. */
  let wordsEnd = 0;
  let depth = 0;
  let space: Place | null = null;

  const isLineEmpty = () => text.length === lineStart;

  function put(chars: string, node: Node, offset: number): void {
    if (isLineEmpty()) text += QUOTE_MARK.repeat(depth);
    // A space that stood before a link or a bold word is not in it.
    if (chars !== ' ') spans.begin(text.length);
    const last = pieces.at(-1);
    const joins = last !== undefined && last.node === node && last.offset + last.length === offset;
    if (joins && last.start + last.length === text.length) last.length += chars.length;
    else pieces.push({ start: text.length, length: chars.length, node, offset });
    text += chars.replaceAll('\u00a0', ' ');
    wordsEnd = text.length;
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

  function hide(words: string, by: HiddenBy): void {
    const plain = words.replace(/\s+/g, ' ').trim();
    if (!SEEN_LETTER.test(plain)) return;
    const last = hidden.at(-1);
    const isQuoted = depth > 0;
    if (last?.by === by && last.at === text.length && last.quoted === isQuoted) last.text += ` ${plain}`;
    else hidden.push({ text: plain, by, at: text.length, quoted: isQuoted });
  }

  function readCollapsed(node: Text): void {
    let read = 0;
    for (const run of node.data.matchAll(PLAIN_RUN)) {
      if (run.index > read && !isLineEmpty()) space ??= { node, offset: read };
      if (space !== null) put(' ', space.node, space.offset);
      space = null;
      put(run[0], node, run.index);
      read = run.index + run[0].length;
    }
    if (read < node.data.length && !isLineEmpty()) space ??= { node, offset: read };
  }

  function readPreserved(node: Text): void {
    let offset = 0;
    for (const line of node.data.split('\n')) {
      if (offset > 0) endLine({ node, offset: offset - 1 });
      if (line !== '') put(line, node, offset);
      offset += line.length + 1;
    }
  }

  /** Reads what an element says by itself; answers with the level to go down to, or null where there is none. */
  function enter(element: Element, preserve: boolean, outer: Shade): Level | null {
    const tag = element.tagName;
    if (SILENT.has(tag)) return null;
    // What an editor draws to hold a caret where no words are: its line break counts, its filler doesn't.
    if (element.hasAttribute('data-slate-zero-width')) {
      const line = element.querySelector('br');
      return line === null ? null : enter(line, preserve, outer);
    }
    const shade = hiding.enter(outer, element);
    if (shade.by !== null) {
      hide(element.textContent ?? '', shade.by);
      return null;
    }
    if (tag === 'BR') {
      endLine({ node: element.parentNode ?? root, offset: indexOf(element) });
      return null;
    }
    if (tag === 'IMG' && element.hasAttribute('src')) {
      const image = element as HTMLImageElement;
      spans.mark({ kind: 'image', detail: image.alt || null, target: imageSource(image) }, text.length);
    }
    if ((tag === 'TD' || tag === 'TH') && !isLineEmpty()) text += '\t';
    const isBlock = BLOCKS.has(tag);
    if (isBlock) endBlock();
    const before = spans.open();
    if (tag === 'A' && element.hasAttribute('href'))
      spans.link((element as HTMLAnchorElement).href, text.length);
    for (const layout of layoutOf(element)) spans.format(layout.kind, layout.detail);
    if (tag === 'LI') spans.format('item', markerOf(element));
    if (tag === 'BLOCKQUOTE') depth += 1;
    return levelOf(element, preserve || tag === 'PRE', shade, () => {
      if (isBlock) endBlock();
      if (tag === 'BLOCKQUOTE') depth -= 1;
      spans.closeTo(before, wordsEnd);
    });
  }

  function readText(node: Text, level: Level): void {
    if (level.by === undefined && SEEN_LETTER.test(node.data)) {
      level.by = hiding.ofWords(level.shade, level.element);
    }
    if (level.by) hide(node.data, level.by);
    else if (level.preserve) readPreserved(node);
    else readCollapsed(node);
  }

  const whiteSpace = root.ownerDocument.defaultView?.getComputedStyle(root).whiteSpace ?? '';
  const levels = [levelOf(root, /^(pre|break-spaces)/.test(whiteSpace), hiding.root, endBlock)];
  let count = 0;
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const node = level.next;
    if (node === null) {
      level.leave();
      levels.pop();
      continue;
    }
    // A list of nodes that the page may change costs several times as much to go through.
    level.next = node.nextSibling;
    if (node.nodeType === Node.TEXT_NODE) readText(node as Text, level);
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const inner = enter(node as Element, level.preserve, level.shade);
      if (inner !== null) levels.push(inner);
      count += 1;
      if (count % STRIDE === 0 && isDue()) {
        yield;
        hiding.measure();
      }
    }
  }
  if (hiding.isCut()) hidden.push({ text: '', by: 'not-checked', at: text.length, quoted: false });

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

  function own(): string {
    let at = 0;
    return pieces
      .map(({ start, length }) => {
        const between = text.slice(at, start).replace(/[^\n\t]/g, '');
        at = start + length;
        return between + text.slice(start, at);
      })
      .join('');
  }

  const isEmpty = text.trim() === '';
  const { links, format } = spans.all();
  return {
    text: isEmpty ? '' : text,
    links,
    format,
    ...(hidden.length > 0 && { hidden }),
    quoted: quoted.join('\n'),
    placeAt,
    own,
  };
}

function indexOf(element: Element): number {
  return element.parentNode === null ? 0 : [...element.parentNode.childNodes].indexOf(element);
}

function levelOf(element: Element, preserve: boolean, shade: Shade, leave: () => void): Level {
  return { element, next: element.firstChild, preserve, shade, by: undefined, leave };
}
