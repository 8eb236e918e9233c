import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

export function mount(place: HTMLElement): void {
  new Editor({ element: place, extensions: [StarterKit] });
}
