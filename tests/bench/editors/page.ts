import type { EditorId } from './editors.ts';

type Mount = { mount(place: HTMLElement): void | Promise<void> };

const PAGES: Record<EditorId, () => Promise<Mount>> = {
  textarea: () => import('./textarea.ts'),
  plain: () => import('./plain.ts'),
  tiptap: () => import('./tiptap.ts'),
  draft: () => import('./draft.ts'),
  lexical: () => import('./lexical.ts'),
  slate: () => import('./slate.ts'),
  ckeditor: () => import('./ckeditor.ts'),
  tinymce: () => import('./tinymce.ts'),
  quill: () => import('./quill.ts'),
  summernote: () => import('./summernote.ts'),
};

const place = document.querySelector<HTMLElement>('#editor');
const asked = location.pathname.slice(1) as EditorId;
if (place === null || !Object.hasOwn(PAGES, asked)) throw new Error(`no editor is called ${asked}`);
const { mount } = await PAGES[asked]();
await mount(place);
document.body.dataset.ready = asked;
