import { readBlocks } from './blockText.ts';
import type { Editor, EditorKind } from './editor.ts';
import { writeThroughDoor } from './writingDoor.ts';

/** Any element that is edited in place, as the browser itself edits it. */
export const richText: EditorKind = {
  id: 'rich-text',
  open: (element) => (isEditingHost(element) ? openRichText(element) : null),
};

/** True for the outermost editable element, and for the body of a document in design mode. */
export function isEditingHost(element: Element): element is HTMLElement {
  const document = element.ownerDocument;
  if (element === document.body && document.designMode === 'on') return true;
  const html = element as HTMLElement;
  return html.isContentEditable === true && html.parentElement?.isContentEditable !== true;
}

/** Reads one editing host, and has it written by the script for that. */
export function openRichText(root: HTMLElement): Editor {
  return {
    element: root,
    read: () => {
      const { placeAt, ...text } = readBlocks(root);
      return text;
    },
    raw: () => root.innerHTML,
    write: (text) => writeThroughDoor(root, text),
  };
}
