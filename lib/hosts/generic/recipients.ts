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

/** Fields that are called To, Cc or Bcc, each with its widget. `scope` is the composer around them. */
export function recipientFields(fields: readonly Field[], scope: Element): RecipientField[] {
  return fields.flatMap((field) => {
    const role = fieldRole(field);
    if (role !== 'to' && role !== 'cc' && role !== 'bcc') return [];
    const chips = widgetOf(field, fields, scope);
    return [{ role, chips, inputs: fields.filter((other) => other === field || chips?.contains(other)) }];
  });
}

/** The element in `scope` around a field that holds chips, and no field that is for something else. */
function widgetOf(field: Field, fields: readonly Field[], scope: Element): Element | null {
  const others = fields.filter((other) => other !== field && fieldRole(other) !== 'other');
  let widget: Element | null = field;
  for (let level = 0; level < WIDGET_DEPTH; level += 1) {
    widget = widget.parentElement;
    // Around the composer stand lists that are no chips of it.
    if (widget === null || widget === scope || !scope.contains(widget)) return null;
    if (others.some((other) => widget?.contains(other))) return null;
    if (widget.querySelector(CHIP) !== null) return widget;
  }
  return null;
}

/** The recipients as the page shows them, each address once a role. */
export function readRecipients(fields: readonly RecipientField[]): Recipient[] {
  return fields.flatMap(({ role, inputs, chips }) => {
    const written = inputs.flatMap(({ value }) => parseAddresses(value));
    const shown = chips === null ? [] : [...chips.querySelectorAll(CHIP)].flatMap(chipAddress);
    const known = new Set<string>();
    return [...written, ...shown].flatMap((sender) => {
      const key = sender.address.toLowerCase();
      if (known.has(key)) return [];
      known.add(key);
      return [{ role, ...sender }];
    });
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
