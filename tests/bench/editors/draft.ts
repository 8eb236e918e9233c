import { Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Composer() {
  const [editorState, onChange] = useState(() => EditorState.createEmpty());
  return createElement(Editor, { editorState, onChange });
}

export function mount(place: HTMLElement): void {
  createRoot(place).render(createElement(Composer));
}
