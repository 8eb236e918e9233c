/** Editors as people meet them, from the npm registry, and the file that mounts each. */
export const EDITORS = {
  textarea: { name: 'textarea under React 18', field: 'textarea' },
  plain: { name: 'contenteditable', field: '[contenteditable=true]' },
  tiptap: { name: 'Tiptap 3 (ProseMirror)', field: '.ProseMirror' },
  draft: { name: 'Draft.js 0.11', field: '.public-DraftEditor-content' },
  lexical: { name: 'Lexical 0.52', field: '[data-lexical-editor]' },
  slate: { name: 'Slate 0.146', field: '[data-slate-editor]' },
  ckeditor: { name: 'CKEditor 5', field: '.ck-editor__editable' },
  tinymce: { name: 'TinyMCE 8, in its iframe', field: 'iframe' },
  quill: { name: 'Quill 2', field: '.ql-editor' },
  summernote: { name: 'Summernote 0.9', field: '.note-editable' },
} as const;
export type EditorId = keyof typeof EDITORS;
export const EDITOR_IDS = Object.keys(EDITORS) as EditorId[];
