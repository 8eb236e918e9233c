import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/plugins/link';
import 'tinymce/plugins/lists';
import 'tinymce/plugins/table';
import 'tinymce/themes/silver';
import { blocksOfDocument, markup, offer } from './bench.ts';

const holder = document.createElement('textarea');
document.querySelector('#editor')?.append(holder);
const [editor] = await tinymce.init({
  target: holder,
  license_key: 'gpl',
  skin: false,
  content_css: false,
  plugins: 'lists link table',
  promotion: false,
});
if (editor === undefined) throw new Error('TinyMCE did not start');

offer({
  element: () => editor.iframeElement as Element,
  reset() {
    editor.setContent(markup({ table: true, objects: true }));
    editor.undoManager.clear();
    editor.undoManager.add();
  },
  blocks: () => {
    const { body } = new DOMParser().parseFromString(editor.getContent(), 'text/html');
    return blocksOfDocument(body);
  },
  state: () => editor.getContent(),
  undo: () => void editor.undoManager.undo(),
});
