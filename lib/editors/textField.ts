import { type Editor, type EditorKind, WriteError } from './editor.ts';
import { quiet } from './quiet.ts';
import { splitQuoted } from './quotedLines.ts';
import { smallestChange } from './smallestChange.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

const TEXT_TYPES = new Set(['text', 'email', 'tel', 'url', 'search', 'number']);

/** A textarea, or an input that takes text. */
export const textField: EditorKind = {
  id: 'text-field',
  open: (element) => (isTextField(element) ? openTextField(element) : null),
};

/** True for a textarea and for inputs that take words or numbers. Asked by name, since an element of another frame is of other classes. */
export function isTextField(element: Element): element is Field {
  return (
    element.tagName === 'TEXTAREA' ||
    (element.tagName === 'INPUT' && TEXT_TYPES.has((element as HTMLInputElement).type))
  );
}

function openTextField(field: Field): Editor {
  return {
    element: field,
    read: () => ({ text: field.value, links: [], quoted: splitQuoted(field.value).quoted }),
    raw: () => field.value,
    write: (text) => writeTextField(field, text),
  };
}

async function writeTextField(field: Field, text: string): Promise<void> {
  const before = field.value;
  if (before === text) return;
  field.focus();
  typeChanges(field, before, text);
  await quiet(field);
  if (field.value === text) return;
  setValue(field, text);
  await quiet(field);
  if (field.value === text) return;
  setValue(field, before);
  throw new WriteError('The field did not keep what was written; it was put back as it was.');
}

/** As if typed: undo takes it back, and the page hears of it. Kinds of input with no selection are left alone. */
function typeChanges(field: Field, before: string, text: string): void {
  if (field.selectionStart === null) return;
  for (const { start, end, insert } of smallestChange(before, text).toReversed()) {
    field.setSelectionRange(start, end);
    if (insert === '') field.ownerDocument.execCommand('delete');
    else field.ownerDocument.execCommand('insertText', false, insert);
  }
}

/** The prototype's own setter: frameworks put another one on the element, and ignore a plain assignment. */
function setValue(field: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  const heard = { bubbles: true, composed: true };
  field.dispatchEvent(new InputEvent('input', { ...heard, inputType: 'insertReplacementText' }));
  field.dispatchEvent(new Event('change', heard));
}
