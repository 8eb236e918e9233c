import type { EditorKind } from './editor.ts';
import { isEditingHost, openRichText } from './richText.ts';

/** An editor in an iframe of its own, of the same origin, whose body is edited. */
export const frameEditor: EditorKind = {
  id: 'frame',
  open: (element) => {
    const body = editedBody(element);
    return body === null ? null : openRichText(body);
  },
};

/** The body that is edited in this iframe; null where the element is none, is out of reach, or isn't edited. */
export function editedBody(element: Element): HTMLElement | null {
  if (element.tagName !== 'IFRAME') return null;
  const body = (element as HTMLIFrameElement).contentDocument?.body ?? null;
  return body !== null && isEditingHost(body) ? body : null;
}
