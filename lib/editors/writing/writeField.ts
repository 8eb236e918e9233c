import { textChanges } from '../../core/diff/textChanges.ts';
import { WriteError } from '../editor.ts';
import type { TextField } from '../textField.ts';
import { quiet } from './quiet.ts';

/** Writes in a textarea or an input; see `writeText`. */
export async function writeField(field: TextField, text: string): Promise<void> {
  const before = field.value;
  if (before === text) return;
  field.focus();
  typeOver(field, before, text);
  await quiet(field);
  if (field.value === text) return;
  setValue(field, text);
  await quiet(field);
  if (field.value === text) return;
  setValue(field, before);
  throw new WriteError('The field did not keep what was written; it was put back as it was.');
}

/**
 * As if typed over one selection that spans all changes, since each command is a step of its own to take back.
 * Kinds of input with no selection are left alone.
 */
function typeOver(field: TextField, before: string, text: string): void {
  if (field.selectionStart === null) return;
  const changes = textChanges(before, text);
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return;
  const insert = text.slice(first.start, text.length - (before.length - last.end));
  field.setSelectionRange(first.start, last.end);
  if (insert === '') field.ownerDocument.execCommand('delete');
  else field.ownerDocument.execCommand('insertText', false, insert);
}

/** The prototype's own setter: frameworks put another one on the element, and ignore a plain assignment. */
function setValue(field: TextField, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  const heard = { bubbles: true, composed: true };
  field.dispatchEvent(new InputEvent('input', { ...heard, inputType: 'insertReplacementText' }));
  field.dispatchEvent(new Event('change', heard));
}
