import { blocksOfDocument, markup, offer } from './bench.ts';

const root = document.createElement('div');
root.contentEditable = 'true';
root.setAttribute('role', 'textbox');
document.querySelector('#editor')?.append(root);

offer({
  element: () => root,
  reset() {
    root.innerHTML = markup({ table: true, objects: true });
  },
  blocks: () => blocksOfDocument(root),
  state: () => root.innerHTML.replaceAll('&nbsp;', ' '),
  undo() {
    root.focus();
    document.execCommand('undo');
  },
});
