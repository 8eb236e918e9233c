import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

export function mount(place: HTMLElement): void {
  const editor = withHistory(withReact(createEditor()));
  const initialValue: Descendant[] = [{ children: [{ text: '' }] }];
  createRoot(place).render(createElement(Slate, { editor, initialValue }, createElement(Editable)));
}
