import type { Editor } from '../../editors/editor.ts';
import type { Editors } from '../../editors/kit.ts';
import { fieldLabel } from './accessibleName.ts';
import { fieldRole } from './fieldRole.ts';
import { type RecipientField, recipientFields } from './recipientFields.ts';
import { type ComposerParts, isOpenField } from './structure.ts';

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The parts of a composer by what they are for. Found anew when the page's structure changes; their values are read afresh. */
export interface Inventory {
  /** Null in a form that updates a record. */
  body: Editor | null;
  subject: Field | null;
  from: Field | null;
  recipients: RecipientField[];
  /** Everything else that would be saved or sent. */
  fields: Field[];
  files: HTMLInputElement[];
}

const NOT_FIELDS = new Set(['hidden', 'submit', 'button', 'image', 'reset', 'password', 'file', 'search']);

/** Sorts what lies in a composer. `others` are the keys of the page's other composers. */
export function takeInventory(parts: ComposerParts, others: readonly Element[], editors: Editors): Inventory {
  const { key, scope, guided } = parts;
  const within = (guided?.fields ?? editors.queryThrough(scope, 'input,textarea,select')) as Field[];
  const own = within.filter(
    (field) => isOwn(field, key, editors) && !others.some((other) => editors.holds(other, field)),
  );
  const files = own.filter((field) => field.type === 'file') as HTMLInputElement[];
  const fields = own.filter((field) => !NOT_FIELDS.has(field.type) && isOpenField(field));
  const byRole = (role: string) => fields.find((field) => fieldRole(field) === role) ?? null;
  const recipients = recipientFields(fields, scope, editors);
  const taken = new Set<Element>(recipients.flatMap(({ inputs }) => inputs));
  const subject = (guided?.subject as Field | null | undefined) ?? byRole('subject');
  const from = byRole('from');
  for (const field of [subject, from]) if (field !== null) taken.add(field);
  const left = fields.filter((field) => !taken.has(field));
  const element = guided?.body === undefined ? bodyOf(parts.editors, left) : guided.body;
  const body = element === null ? null : editors.openEditor(element);
  return {
    body,
    subject,
    from,
    recipients,
    // What has no label and is not shown steers the editor.
    fields: left.filter(
      (field) => field !== body?.element && (fieldLabel(field) !== '' || field.checkVisibility()),
    ),
    files,
  };
}

/** A field in a form belongs to that form, or to the composer around both; one outside of any, to the composer around it. */
function isOwn(field: Field, key: Element, { holds }: Editors): boolean {
  const { form } = field;
  return form === null || holds(form, key) || holds(key, form);
}

/**
 * The editor of the words: rich text first, then a text area that is called so, then one that is the only
 * field to write in. Null where the text areas are fields of a record.
 */
function bodyOf(editors: readonly Element[], fields: readonly Field[]): Element | null {
  const rich = editors.find((element) => element.tagName !== 'TEXTAREA');
  const areas = editors.filter((element) => fields.includes(element as Field));
  const written = fields.filter((field) => field.matches('input:not([type=radio],[type=checkbox]),textarea'));
  const only = areas.length > 0 && written.length === 1 ? areas[0] : undefined;
  return rich ?? areas.find((area) => fieldRole(area) === 'body') ?? only ?? null;
}
