import { getSchema } from '@tiptap/core';
import { baseKeymap } from '@tiptap/pm/commands';
import { history, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { DOMParser as DocumentParser } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';
import { markup, offer } from './bench.ts';
import { blocksOf } from './prosemirrorBlocks.ts';

// Bare ProseMirror with a schema from elsewhere: nothing leaves an editor on the element.
const schema = getSchema([StarterKit]);
const holder = document.querySelector<HTMLElement>('#editor');
let view: EditorView;

offer({
  element: () => view.dom,
  reset() {
    view?.destroy();
    const { body } = new DOMParser().parseFromString(markup({ table: false }), 'text/html');
    const doc = DocumentParser.fromSchema(schema).parse(body);
    const plugins = [history(), keymap(baseKeymap)];
    view = new EditorView(holder, { state: EditorState.create({ doc, plugins }) });
  },
  blocks: () => blocksOf(view.state.doc),
  state: () => JSON.stringify(view.state.doc.toJSON()),
  undo: () => void undo(view.state, view.dispatch),
});
