import type { Editor, EditorKind } from './editor.ts';
import { rawMarkup } from './rawMarkup.ts';
import { reading } from './readingDoor.ts';
import { writeThroughDoor } from './writingDoor.ts';

/** Any element that is edited in place, as the browser itself edits it. */
export const richText: EditorKind = {
  id: 'rich-text',
  open: (element) => (isEditingHost(element) ? openRichText(element) : null),
};

const EDITABLE = '[contenteditable]:not([contenteditable=false i])';

/**
 * True for the outermost editable element, and for the body of a document in design mode. By the markup:
 * `isContentEditable` makes the browser compute the whole page's styles first.
 */
export function isEditingHost(element: Element): element is HTMLElement {
  const { body, designMode } = element.ownerDocument;
  if (element === body && designMode === 'on') return true;
  return element.matches(EDITABLE) && !element.parentElement?.closest('[contenteditable]')?.matches(EDITABLE);
}

/** Reads one editing host, and has it written by the script for that. */
export function openRichText(root: HTMLElement): Editor {
  return {
    element: root,
    *read(isDue) {
      const { text, links, format, hidden, quoted } = yield* reading().blocksOf(root, 'as-seen', isDue);
      return { text, links, quoted, ...(format && { format }), ...(hidden && { hidden }) };
    },
    raw: () => rawMarkup(root),
    write: (text) => writeThroughDoor(root, text),
  };
}
