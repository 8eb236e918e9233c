import type { Recipient } from '../../core/model/draft.ts';
import { fieldRole } from './fieldRole.ts';
import type { Field } from './inventory.ts';

/** A recipients' field with what belongs to it: other inputs of its widget, and the chips it shows. */
export interface RecipientField {
  role: Recipient['role'];
  inputs: Field[];
  /** The element around the chips; null where there are none. */
  chips: Element | null;
}

/** What shows one recipient in a widget of chips. */
export const CHIP = '[data-email],[data-address],[data-hovercard-id],[role=option],[role=listitem],li';
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
