import type { FieldChange, Sender } from '../../core/model/draft.ts';
import type { EditorText } from '../../editors/editor.ts';
import type { Reading } from '../../messages/composerPort.ts';
import { accessibleName, fieldLabel } from './accessibleName.ts';
import { readAttachments } from './attachments.ts';
import type { Field, Inventory } from './inventory.ts';
import { parseAddresses, readRecipients } from './recipients.ts';
import { readRecord } from './record.ts';
import { visibilityOf } from './visibility.ts';

/** What a field held when it was first seen. */
export type BeforeValues = WeakMap<Field, string>;

/** Reads a draft off the page, but for its class. `text` is its body's. */
export function readDraft(
  key: Element,
  inventory: Inventory,
  before: BeforeValues,
  text: EditorText | null,
): Omit<Reading, keyof Class> {
  const { body, subject, recipients } = inventory;
  return {
    subject: subject?.value ?? null,
    body: text?.text ?? '',
    links: text?.links ?? [],
    ...(text?.format && { format: text.format }),
    ...(text?.hidden && { hidden: text.hidden }),
    attachments: readAttachments(inventory.files, inventory.attachments),
    record: body !== null && recipients.length > 0 ? null : readRecord(key),
    account: null,
    fields: readFields(inventory, before),
    action: null,
  };
}

/** What sort of draft it is: everything but the words. */
export type Class = Pick<Reading, 'kind' | 'visibility' | 'sender' | 'recipients'>;

export function readClass({ body, recipients, switches, from }: Inventory, sendName: string): Class {
  const isMail = recipients.length > 0;
  return {
    kind: body === null ? 'record-update' : isMail ? 'email' : null,
    visibility: visibilityOf(switches, sendName),
    sender: from === null ? null : readSender(from),
    recipients: readRecipients(recipients),
  };
}

function readSender(field: Field): Sender | null {
  return parseAddresses(shownValue(field))[0] ?? null;
}

/** Fields with what they held before and hold now, in the page's order; a group of radio buttons is one. */
function readFields({ fields, names }: Inventory, before: BeforeValues): FieldChange[] {
  const groups = new Set<string>();
  return fields.flatMap((field) => {
    const isRadio = field.type === 'radio';
    if (isRadio && groups.has(field.name)) return [];
    if (isRadio) groups.add(field.name);
    const named = names.get(field) ?? nameOf(field);
    names.set(field, named);
    const change = { ...named, before: before.get(field) ?? '', after: shownValue(field) };
    return named.name === '' || change.before + change.after === '' ? [] : [change];
  });
}

function nameOf(field: Field): { name: string; label: string } {
  const label = field.type === 'radio' ? groupLabel(field) : fieldLabel(field) || dialogLabel(field);
  const name = field.name || field.id || label;
  return { name, label: label || name };
}

/**
 * What a field shows: the words of a choice, yes or no for a box, the value of anything else. With `byDefault`,
 * what the tool had stored when it drew the form.
 */
export function shownValue(field: Field, byDefault = false): string {
  if (field.tagName === 'SELECT') {
    const { options, multiple } = field as HTMLSelectElement;
    const chosen = [...options].filter((option) => (byDefault ? option.defaultSelected : option.selected));
    // With nothing chosen, a browser shows the first.
    const shown = chosen.length > 0 || multiple ? chosen : [...options].slice(0, 1);
    return shown.map(({ text }) => text.trim()).join(', ');
  }
  const isOn = (box: HTMLInputElement) => (byDefault ? box.defaultChecked : box.checked);
  const input = field as HTMLInputElement;
  if (input.type === 'checkbox') return isOn(input) ? 'yes' : 'no';
  if (input.type !== 'radio') return byDefault ? input.defaultValue : input.value;
  const group = (input.form ?? input.ownerDocument).querySelectorAll<HTMLInputElement>('input[type=radio]');
  const chosen = [...group].find((other) => other.name === input.name && isOn(other));
  return chosen === undefined ? '' : fieldLabel(chosen) || chosen.value;
}

/** Frameworks keep the default in step with the value, so what stands there at first sight counts too. */
export function rememberBefore(fields: readonly Field[], before: BeforeValues): void {
  for (const field of fields) if (!before.has(field)) before.set(field, shownValue(field, true));
}

/** The tool has stored what stands there. */
export function rememberNow(fields: readonly Field[], before: BeforeValues): void {
  for (const field of fields) before.set(field, shownValue(field));
}

/** A dialog with one question names its field by its own title. */
function dialogLabel(field: Field): string {
  const dialog = field.closest('dialog,[role=dialog],[role=alertdialog]');
  return dialog === null ? '' : accessibleName(dialog) || 'Dialog';
}

function groupLabel(radio: Field): string {
  const group = radio.closest('fieldset,[role=radiogroup]');
  const legend = group?.querySelector('legend')?.textContent ?? group?.getAttribute('aria-label') ?? '';
  return legend.trim() || radio.name;
}

/** True for a field whose words a person or a machine writes. */
export function isWritten(field: Field): boolean {
  return field.tagName === 'TEXTAREA' || /^(text|email|tel|url|number)$/.test(field.type);
}
