import { Editor } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { markup, offer } from './bench.ts';
import { blocksOf } from './prosemirrorBlocks.ts';

const holder = document.querySelector<HTMLElement>('#editor');
let editor: Editor;

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
      ],
      content: markup({ table: true }),
    });
    // Tiptap ends a document in an empty paragraph, from its first transaction on.
    editor.view.dispatch(editor.state.tr);
  },
  blocks: () => blocksOf(editor.state.doc),
  state: () => JSON.stringify(editor.getJSON()),
  undo: () => void editor.commands.undo(),
});
