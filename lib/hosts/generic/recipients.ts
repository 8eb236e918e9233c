import type { Recipient, Sender } from '../../core/model/draft.ts';
import { fieldRole } from './fieldRole.ts';
import type { Field } from './inventory.ts';

/** A recipients' field with what belongs to it: other inputs of its widget, and the chips it shows. */
export interface RecipientField {
  role: Recipient['role'];
  inputs: Field[];
  /** The element around the chips; null where there are none. */
  chips: Element | null;
}

const CHIP = '[data-email],[data-address],[data-hovercard-id],[role=option],[role=listitem],li';
/** A widget of chips is this many elements around its field at most. */
const WIDGET_DEPTH = 3;

/** Fields that are called To, Cc or Bcc, each with its widget. */
export function recipientFields(fields: readonly Field[]): RecipientField[] {
  return fields.flatMap((field) => {
    const role = fieldRole(field);
    if (role !== 'to' && role !== 'cc' && role !== 'bcc') return [];
    const chips = widgetOf(field, fields);
    return [{ role, chips, inputs: fields.filter((other) => other === field || chips?.contains(other)) }];
  });
}

/** The element around a field that holds chips, and no field that is for something else. */
function widgetOf(field: Field, fields: readonly Field[]): Element | null {
  const others = fields.filter((other) => other !== field && fieldRole(other) !== 'other');
  let widget: Element | null = field;
  for (let level = 0; level < WIDGET_DEPTH; level += 1) {
    widget = widget.parentElement;
    if (widget === null || others.some((other) => widget?.contains(other))) return null;
    if (widget.querySelector(CHIP) !== null) return widget;
  }
  return null;
}

/** The recipients as the page shows them, each address once a role. */
export function readRecipients(fields: readonly RecipientField[]): Recipient[] {
  return fields.flatMap(({ role, inputs, chips }) => {
    const written = inputs.flatMap(({ value }) => parseAddresses(value));
    const shown = chips === null ? [] : [...chips.querySelectorAll(CHIP)].flatMap(chipAddress);
    const all = [...written, ...shown];
    const key = ({ address }: Sender) => address.toLowerCase();
    return all
      .filter((sender, index) => all.findIndex((other) => key(other) === key(sender)) === index)
      .map((sender) => ({ role, ...sender }));
  });
}

function chipAddress(chip: Element): Sender[] {
  const data = [...chip.attributes].find(
    ({ name, value }) => name.startsWith('data-') && value.includes('@'),
  );
  const name = chip.textContent?.trim() || null;
  if (data !== undefined) return [{ address: data.value, name }];
  return parseAddresses(name ?? '').filter(({ address }) => address.includes('@'));
}

/** Reads a list of addresses as people write them: `Name <address>`, `"Last, First" <address>`, or an address alone. */
export function parseAddresses(text: string): Sender[] {
  return text
    .split(/[,;\n](?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const named = /^"?([^"<]*?)"?\s*<([^<>]+)>$/.exec(part);
      return named
        ? { address: named[2] ?? part, name: named[1]?.trim() || null }
        : { address: part, name: null };
    });
}
