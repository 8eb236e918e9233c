import type { Editor, EditorKind } from './editor.ts';
import { splitQuoted } from './quotedLines.ts';
import { writeThroughDoor } from './writingDoor.ts';

export type TextField = HTMLTextAreaElement | HTMLInputElement;

const TEXT_TYPES = new Set(['text', 'email', 'tel', 'url', 'search', 'number']);

/** A textarea, or an input that takes text. */
export const textField: EditorKind = {
  id: 'text-field',
  open: (element) => (isTextField(element) ? openTextField(element) : null),
};

/** True for a textarea and for inputs that take words or numbers. Asked by name, since an element of another frame is of other classes. */
export function isTextField(element: Element): element is TextField {
  return (
    element.tagName === 'TEXTAREA' ||
    (element.tagName === 'INPUT' && TEXT_TYPES.has((element as HTMLInputElement).type))
  );
}

function openTextField(field: TextField): Editor {
  return {
    element: field,
    // biome-ignore lint/correctness/useYield: a field is read at once, at whatever length.
    *read() {
      return { text: field.value, links: [], quoted: splitQuoted(field.value).quoted };
    },
    raw: () => field.value,
    write: (text) => writeThroughDoor(field, text),
  };
}
