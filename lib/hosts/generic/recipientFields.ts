import type { Recipient } from '../../core/model/draft.ts';
import type { Editors } from '../../editors/kit.ts';
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
export function recipientFields(
  fields: readonly Field[],
  scope: Element,
  editors: Editors,
): RecipientField[] {
  return fields.flatMap((field) => {
    const role = fieldRole(field);
    if (role !== 'to' && role !== 'cc' && role !== 'bcc') return [];
    const chips = widgetOf(field, fields, scope, editors);
    return [
      {
        role,
        chips,
        inputs: fields.filter((other) => other === field || (chips !== null && editors.holds(chips, other))),
      },
    ];
  });
}

/** The element in `scope` around a field that holds chips, and no field that is for something else. */
function widgetOf(
  field: Field,
  fields: readonly Field[],
  scope: Element,
  { holds, parentThrough, queryThrough }: Editors,
): Element | null {
  const others = fields.filter((other) => other !== field && fieldRole(other) !== 'other');
  let widget: Element = field;
  for (let level = 0; level < WIDGET_DEPTH; level += 1) {
    const around: Element | null = parentThrough(widget);
    // Around the composer stand lists that are no chips of it.
    if (around === null || around === scope || !holds(scope, around)) return null;
    if (others.some((other) => holds(around, other))) return null;
    if (queryThrough(around, CHIP).length > 0) return around;
    widget = around;
  }
  return null;
}
