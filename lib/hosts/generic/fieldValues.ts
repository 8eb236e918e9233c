import { fieldLabel } from './accessibleName.ts';
import type { Field } from './inventory.ts';

/** What a field held when it was first seen. */
export type BeforeValues = WeakMap<Field, string>;

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
  const group = (input.form ?? (input.getRootNode() as Document)).querySelectorAll<HTMLInputElement>(
    'input[type=radio]',
  );
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

/** True for a field whose words a person or a machine writes. */
export function isWritten(field: Field): boolean {
  return field.tagName === 'TEXTAREA' || /^(text|email|tel|url|number)$/.test(field.type);
}
