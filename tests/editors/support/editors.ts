/** The test pages, one an editor; each is a file in `pages/`, and a row in docs/editors.md. */
export const EDITORS = {
  textarea: 'textarea, held by React 18',
  input: 'input, held by React 18',
  plain: 'contenteditable, with nothing behind it',
  prosemirror: 'ProseMirror',
  tiptap: 'Tiptap 3',
  draft: 'Draft.js 0.11',
  lexical: 'Lexical 0.52',
  slate: 'Slate 0.146',
  ckeditor: 'CKEditor 5',
  tinymce: 'TinyMCE 8, in its iframe',
  quill: 'Quill 2',
  summernote: 'Summernote 0.9',
} as const;
/** What the helper in the page's world calls the model behind each; null where there is none. */
export const MODELS: Record<EditorPage, string | null> = {
  textarea: null,
  input: null,
  plain: null,
  prosemirror: 'ProseMirror',
  tiptap: 'ProseMirror',
  draft: 'Draft.js',
  lexical: 'Lexical',
  slate: 'Slate',
  ckeditor: 'CKEditor 5',
  tinymce: 'TinyMCE',
  quill: 'Quill',
  summernote: 'Summernote',
};
export type EditorPage = keyof typeof EDITORS;
export const PAGES = Object.keys(EDITORS) as EditorPage[];
