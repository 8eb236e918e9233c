import type { Editor, EditorKind } from './editor.ts';
import { frameEditor } from './frameEditor.ts';
import { richText } from './richText.ts';
import { textField } from './textField.ts';

/** Every kind of editor, the particular before the general. A new kind is a file and a line here. */
const editorKinds: readonly EditorKind[] = [textField, frameEditor, richText];

/** The editor that `element` is: a field, an editing host, or an iframe whose document is edited. Null for anything else. */
export function openEditor(element: Element): Editor | null {
  for (const kind of editorKinds) {
    const editor = kind.open(element);
    if (editor !== null) return editor;
  }
  return null;
}
