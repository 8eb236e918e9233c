import jquery from 'jquery';
import { blocksOfDocument, markup, offer } from './bench.ts';

// Summernote is a plugin of the jQuery that it finds in the page.
Reflect.set(window, 'jQuery', jquery);
Reflect.set(window, '$', jquery);
await import('summernote/dist/summernote-lite.js');
const holder = jquery('<div>').appendTo('#editor');
holder.summernote({ toolbar: [] });
const tidied = () => String(holder.summernote('code')).replaceAll('&nbsp;', ' ');

offer({
  element: () => document.querySelector('.note-editable') as Element,
  reset() {
    holder.summernote('code', markup({ table: true, objects: true }));
    holder.summernote('commit');
  },
  blocks: () => {
    const { body } = new DOMParser().parseFromString(tidied(), 'text/html');
    return blocksOfDocument(body);
  },
  state: tidied,
  undo: () => holder.summernote('undo'),
});
