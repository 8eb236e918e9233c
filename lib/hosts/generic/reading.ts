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

/** Reads a draft off the page. `text` is its body's; `sendName` is the name of the control that sends it. */
export function readDraft(
  key: Element,
  inventory: Inventory,
  before: BeforeValues,
  text: EditorText | null,
  sendName: string,
): Reading {
  const { body, subject, recipients, from } = inventory;
  const isMail = recipients.length > 0;
  return {
    kind: body === null ? 'record-update' : isMail ? 'email' : null,
    visibility: visibilityOf(inventory.switches, sendName),
    sender: from === null ? null : readSender(from),
    recipients: readRecipients(recipients),
    subject: subject?.value ?? null,
    body: text?.text ?? '',
    links: text?.links ?? [],
    attachments: readAttachments(inventory.files, inventory.attachments),
    record: isMail ? null : readRecord(key),
    account: null,
    fields: readFields(inventory, before),
    action: null,
  };
}

function readSender(field: Field): Sender | null {
  return parseAddresses(shownValue(field))[0] ?? null;
}

/**
 * Fields with what they held before and hold now, in the page's order; a group of radio buttons is one.
 * Beside a body only what is labelled counts: the rest steers the editor.
 */
function readFields({ fields, body }: Inventory, before: BeforeValues): FieldChange[] {
  const groups = new Set<string>();
  return fields.flatMap((field) => {
    const label = field.type === 'radio' ? groupLabel(field) : fieldLabel(field) || dialogLabel(field);
    const name = field.name || field.id;
    if (field.type === 'radio') {
      if (groups.has(field.name)) return [];
      groups.add(field.name);
    }
    if (label === '' && (name === '' || body !== null)) return [];
    const change = {
      name: name || label,
      label: label || name,
      before: before.get(field) ?? '',
      after: shownValue(field),
    };
    return change.before === '' && change.after === '' ? [] : [change];
  });
}

/** What a field shows: the words of a choice, yes or no for a box, the value of anything else. */
export function shownValue(field: Field): string {
  if (field.tagName === 'SELECT') {
    return [...(field as HTMLSelectElement).selectedOptions].map(({ text }) => text.trim()).join(', ');
  }
  const input = field as HTMLInputElement;
  if (input.type === 'checkbox') return input.checked ? 'yes' : 'no';
  if (input.type === 'radio') return chosenOf(input, (radio) => radio.checked);
  return input.value;
}

/** What a field holds by default: what the tool had stored when it drew the form. */
export function defaultValueOf(field: Field): string {
  if (field.tagName === 'SELECT') {
    const options = [...(field as HTMLSelectElement).options];
    const chosen = options.filter(({ defaultSelected }) => defaultSelected);
    const shown = chosen.length > 0 || (field as HTMLSelectElement).multiple ? chosen : options.slice(0, 1);
    return shown.map(({ text }) => text.trim()).join(', ');
  }
  const input = field as HTMLInputElement;
  if (input.type === 'checkbox') return input.defaultChecked ? 'yes' : 'no';
  if (input.type === 'radio') return chosenOf(input, (radio) => radio.defaultChecked);
  return input.defaultValue;
}

/** Frameworks keep the default in step with the value, so what stands there at first sight counts too. */
export function rememberBefore(fields: readonly Field[], before: BeforeValues): void {
  for (const field of fields) if (!before.has(field)) before.set(field, defaultValueOf(field));
}

function chosenOf(radio: HTMLInputElement, isChosen: (radio: HTMLInputElement) => boolean): string {
  const root = radio.form ?? radio.ownerDocument;
  const group = root.querySelectorAll<HTMLInputElement>('input[type=radio]');
  const chosen = [...group].find((other) => other.name === radio.name && isChosen(other));
  return chosen === undefined ? '' : fieldLabel(chosen) || chosen.value;
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
