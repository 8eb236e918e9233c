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
  const named = fields.filter((field) => isRecipientRole(fieldRole(field)));
  return named.map((field) => {
    const chips = widgetOf(field, fields, named);
    const inputs =
      chips === null ? [field] : fields.filter((other) => other === field || chips.contains(other));
    return { role: fieldRole(field) as Recipient['role'], inputs, chips };
  });
}

function isRecipientRole(role: string): boolean {
  return role === 'to' || role === 'cc' || role === 'bcc';
}

function widgetOf(field: Field, fields: readonly Field[], named: readonly Field[]): Element | null {
  let around = field.parentElement;
  for (let level = 0; around !== null && level < WIDGET_DEPTH; level += 1) {
    const widget = around;
    const holdsOthers = fields.some(
      (other) =>
        other !== field && widget.contains(other) && (named.includes(other) || fieldRole(other) !== 'other'),
    );
    if (holdsOthers) return null;
    if (widget.querySelector(CHIP) !== null) return widget;
    around = widget.parentElement;
  }
  return null;
}

/** What stands there, for a comparison. */
export function rawRecipients(fields: readonly RecipientField[]): string[] {
  return fields.map(({ role, inputs, chips }) =>
    [role, ...inputs.map(({ value }) => value), chips?.textContent ?? ''].join('\u0001'),
  );
}

/** The recipients as the page shows them, each address once a role. */
export function readRecipients(fields: readonly RecipientField[]): Recipient[] {
  return fields.flatMap(({ role, inputs, chips }) => {
    const written = inputs.flatMap(({ value }) => parseAddresses(value));
    const shown = chips === null ? [] : [...chips.querySelectorAll(CHIP)].flatMap(chipAddress);
    const seen = new Set<string>();
    return [...written, ...shown].flatMap((sender) => {
      const address = sender.address.toLowerCase();
      if (seen.has(address)) return [];
      seen.add(address);
      return [{ role, ...sender }];
    });
  });
}

function chipAddress(chip: Element): Sender[] {
  const data = ['data-email', 'data-address', 'data-hovercard-id']
    .map((attribute) => chip.getAttribute(attribute))
    .find((value) => value?.includes('@'));
  if (data)
    return [{ address: data, name: chip.getAttribute('data-name') ?? chip.textContent?.trim() ?? null }];
  return parseAddresses(chip.textContent ?? '').filter(({ address }) => address.includes('@'));
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
