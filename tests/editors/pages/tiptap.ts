import { Editor, Node } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { markup, offer } from './bench.ts';
import { blocksOf } from './prosemirrorBlocks.ts';

const holder = document.querySelector<HTMLElement>('#editor');
let editor: Editor;

/** One piece, as Tiptap's own extension of that name has it. */
const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ id: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-mention]', getAttrs: (element) => ({ id: element.dataset.mention }) }],
  renderHTML: ({ node }) => ['span', { 'data-mention': node.attrs.id, contenteditable: 'false' }, '@Marek'],
});
const Image = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ src: { default: '' } }),
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
});

offer({
  element: () => editor.view.dom,
  reset() {
    editor?.destroy();
    editor = new Editor({
      element: holder,
      extensions: [
        StarterKit.configure({ link: { openOnClick: false } }),
        Table,
        TableRow,
        TableHeader,
        TableCell,
        Mention,
        Image,
      ],
      content: markup({ table: true, objects: true }),
    });
    // Tiptap ends a document in an empty paragraph, from its first transaction on.
    editor.view.dispatch(editor.state.tr);
  },
  blocks: () => blocksOf(editor.state.doc),
  state: () => JSON.stringify(editor.getJSON()),
  undo: () => void editor.commands.undo(),
});
