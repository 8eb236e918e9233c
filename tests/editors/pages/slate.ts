import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, type Editor } from 'slate';
import { type HistoryEditor, withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { type Block, joined, markup, offer, type Run } from './bench.ts';

type Piece = { type?: string; url?: string; text?: string; children?: Piece[] } & Record<string, unknown>;

const TYPES: Record<string, string> = {
  A: 'link',
  BLOCKQUOTE: 'quote',
  LI: 'item',
  P: 'paragraph',
  TABLE: 'table',
  TBODY: 'rows',
  TD: 'cell',
  TR: 'row',
  UL: 'list',
};
const TAGS: Record<string, string> = {
  cell: 'td',
  item: 'li',
  link: 'a',
  list: 'ul',
  paragraph: 'p',
  quote: 'blockquote',
  row: 'tr',
  rows: 'tbody',
  table: 'table',
};

function piecesOf(element: Element): Piece[] {
  return [...element.childNodes].flatMap((child): Piece[] => {
    if (child.nodeType === Node.TEXT_NODE) return [{ text: child.textContent ?? '' }];
    const inside = piecesOf(child as Element);
    if (child.nodeName === 'STRONG') return inside.map((piece) => ({ ...piece, bold: true }));
    if (child.nodeName === 'EM') return inside.map((piece) => ({ ...piece, italic: true }));
    const url = child.nodeName === 'A' ? { url: (child as HTMLAnchorElement).href } : {};
    return [{ type: TYPES[child.nodeName] ?? 'paragraph', ...url, children: inside }];
  });
}

function draw({ attributes, children, element }: { attributes: object; children: unknown; element: Piece }) {
  const link = element.type === 'link' ? { href: element.url } : {};
  return createElement(TAGS[element.type ?? ''] ?? 'p', { ...attributes, ...link }, children);
}

function drawLeaf({ attributes, children, leaf }: { attributes: object; children: unknown; leaf: Piece }) {
  return createElement(leaf.bold ? 'strong' : leaf.italic ? 'em' : 'span', attributes, children);
}

let editor: Editor & HistoryEditor;
let key = 0;
const root = createRoot(document.querySelector('#editor'));

function blocksOf(pieces: Piece[], path = ''): Block[] {
  return pieces.flatMap((piece): Block[] => {
    const children = piece.children ?? [];
    const here = `${path} ${piece.type}`.trim();
    const isLeaf = children.every((child) => child.text !== undefined || child.type === 'link');
    if (!isLeaf) return blocksOf(children, here);
    const runsOf = (nodes: Piece[], link: string): Run[] =>
      nodes.flatMap(({ text, children: inside, url, ...marks }): Run[] =>
        inside !== undefined
          ? runsOf(inside, `link:${url}`)
          : [[text ?? '', [...Object.keys(marks), link].filter(Boolean).join(' ')]],
      );
    return [{ block: here, runs: joined(runsOf(children, '')) }];
  });
}

const sorted = (pieces: Piece[]): Piece[] =>
  pieces.map((piece) => {
    const names = Object.keys(piece).sort();
    const parts = names.map((name) => [
      name,
      name === 'children' ? sorted(piece.children ?? []) : piece[name],
    ]);
    return Object.fromEntries(parts);
  });

offer({
  element: () => document.querySelector('[data-slate-editor]') as Element,
  reset() {
    editor = withHistory(withReact(createEditor()));
    const { isInline } = editor;
    editor.isInline = (element) => (element as Piece).type === 'link' || isInline(element);
    const { body } = new DOMParser().parseFromString(markup({ table: true }), 'text/html');
    key += 1;
    flushSync(() =>
      root.render(
        createElement(
          Slate,
          { key, editor, initialValue: piecesOf(body) as Descendant[] },
          createElement(Editable, { renderElement: draw as never, renderLeaf: drawLeaf as never }),
        ),
      ),
    );
    editor.normalize({ force: true });
    editor.history = { undos: [], redos: [] };
  },
  blocks: () => blocksOf(editor.children as Piece[]),
  // Slate writes the same data in another order when it splits again what was one.
  state: () => JSON.stringify(sorted(editor.children as Piece[])),
  undo: () => editor.undo(),
});
