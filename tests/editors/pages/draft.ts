import {
  CompositeDecorator,
  ContentState,
  convertFromHTML,
  convertToRaw,
  Editor,
  EditorState,
} from 'draft-js';
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type Block, joined, markup, offer, type Run } from './bench.ts';

interface Raw {
  blocks: {
    type: string;
    text: string;
    inlineStyleRanges: { style: string; offset: number; length: number }[];
    entityRanges: { key: number; offset: number; length: number }[];
  }[];
  entityMap: Record<string, { data: { url?: string; href?: string } }>;
}

interface Entities {
  getEntity(key: string): { getType(): string; getData(): { url?: string; href?: string } };
}

function Link(drawn: { contentState: Entities; entityKey: string; children: unknown }) {
  const { url, href } = drawn.contentState.getEntity(drawn.entityKey).getData();
  return createElement('a', { href: url ?? href }, drawn.children);
}

interface DraftBlock {
  findEntityRanges(filter: (character: { getEntity(): string | null }) => boolean, found: unknown): void;
}

const decorator = new CompositeDecorator([
  {
    strategy(block: DraftBlock, found: unknown, content: Entities) {
      block.findEntityRanges((character) => {
        const key = character.getEntity();
        return key !== null && content.getEntity(key).getType() === 'LINK';
      }, found);
    },
    component: Link,
  },
]);

let held: { getCurrentContent(): unknown };
let hold: (state: unknown) => void = () => undefined;
let key = 0;

function Composer({ first }: { first: unknown }) {
  const [state, setState] = useState(first);
  held = state;
  hold = setState;
  return createElement(Editor, { editorState: state, onChange: setState });
}

const root = createRoot(document.querySelector('#editor'));
const raw = (): Raw => convertToRaw(held.getCurrentContent());

function blocks(): Block[] {
  const { blocks: found, entityMap } = raw();
  return found.map(({ type, text, inlineStyleRanges, entityRanges }) => {
    const covers = (at: number) => (range: { offset: number; length: number }) =>
      range.offset <= at && at < range.offset + range.length;
    const runs =
      [...text].length === 0
        ? []
        : Array.from({ length: text.length }, (_, at): Run => {
            const styles = inlineStyleRanges.filter(covers(at)).map(({ style }) => style);
            const links = entityRanges.filter(covers(at)).map((range) => {
              const data = entityMap[range.key]?.data;
              return `link:${data?.url ?? data?.href}`;
            });
            return [text[at] ?? '', [...styles.sort(), ...links].join(' ')];
          });
    return { block: type, runs: joined(runs) };
  });
}

offer({
  element: () => document.querySelector('.public-DraftEditor-content') as Element,
  reset() {
    const { contentBlocks, entityMap } = convertFromHTML(markup({ table: false }));
    const content = ContentState.createFromBlockArray(contentBlocks, entityMap);
    const first = EditorState.createWithContent(content, decorator);
    key += 1;
    flushSync(() => root.render(createElement(Composer, { key, first })));
  },
  blocks,
  state: () => JSON.stringify(raw()),
  undo: () => flushSync(() => hold(EditorState.undo(held))),
});
