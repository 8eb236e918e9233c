import { foldText } from '../../detectors/foldText.ts';
import { findAmounts } from '../../detectors/money/amounts.ts';
import type { Slot, SlotKind } from '../../model/textTemplate.ts';

const FORMS: Readonly<Record<Exclude<SlotKind, 'choice' | 'amount'>, RegExp>> = {
  name: /^\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){0,3}$/u,
  word: /^\p{L}[\p{L}'’-]*$/u,
  number: /^\d{1,15}$/,
  date: /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2} \p{L}{3,9}(?: \d{4})?)$/u,
  time: /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?$/i,
  reference: /^#?(?=[A-Za-z/-]{0,12}\d)[A-Za-z\d][A-Za-z\d/-]{0,19}$/,
};

/** True where a text is what the slot takes, and nothing beside it. */
export function fitsSlot(slot: Slot, text: string): boolean {
  if (text.length > slot.maxLength) return false;
  switch (slot.kind) {
    case 'choice':
      return slot.options?.includes(text) ?? false;
    case 'amount': {
      const folded = foldText(text);
      const [amount, ...others] = findAmounts(folded);
      const isWhole =
        amount !== undefined && others.length === 0 && amount.start === 0 && amount.end === text.length;
      // Figures alone: an amount in words could be made to carry others.
      return isWhole && /\d/.test(folded) && (slot.max === undefined || amount.value <= slot.max);
    }
    case 'number':
      return FORMS.number.test(text) && (slot.max === undefined || Number(text) <= slot.max);
    default:
      return FORMS[slot.kind].test(text);
  }
}
