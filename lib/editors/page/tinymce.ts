import { editNodes } from '../domEdit.ts';
import { asForeign, type Foreign, type Model, type ModelKind } from './model.ts';

// The parts of TinyMCE (tiny.cloud/docs/tinymce/latest/apis) that are used.
interface Engine {
  getBody(): HTMLElement | null;
  getContent(options: { format: 'html' }): string;
  setDirty(isDirty: boolean): void;
  nodeChanged(): void;
  undoManager: { transact(change: () => void): unknown; undo(): unknown };
}

/** TinyMCE 5 and later, in an iframe or in the page. Its document is its model. */
export const tinymce: ModelKind = {
  id: 'TinyMCE',
  open(root) {
    for (const editor of editorsOf(window)) if (editor.getBody() === root) return openEditor(editor, root);
    return null;
  },
};

function editorsOf(view: Window): Engine[] {
  const get = asForeign(Reflect.get(view, 'tinymce'))?.get;
  const all: unknown = typeof get === 'function' ? Reflect.apply(get, Reflect.get(view, 'tinymce'), []) : [];
  return Array.isArray(all) ? (all as (Engine & Foreign)[]) : [];
}

function openEditor(editor: Engine, root: HTMLElement): Model {
  return {
    // What the editor hands out is what would be sent.
    lines: () => linesOfMarkup(editor.getContent({ format: 'html' })),
    apply(changes) {
      editor.undoManager.transact(() => editNodes(root, changes));
      editor.nodeChanged();
    },
    restore: () => void editor.undoManager.undo(),
  };
}

const BLOCKS = 'address,blockquote,dd,div,dt,figcaption,h1,h2,h3,h4,h5,h6,hr,li,ol,p,pre,table,td,th,tr,ul';

/** The text of markup that is not drawn, one item a block. */
export function linesOfMarkup(markup: string): string[] {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  for (const line of body.querySelectorAll('br')) line.replaceWith('\n');
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.before('\n');
    block.after('\n');
  }
  return (body.textContent ?? '').split('\n').filter((line) => line.trim() !== '');
}
