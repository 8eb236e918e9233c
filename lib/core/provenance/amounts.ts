import type { InputEvidence } from '../model/provenance.ts';

/** Totals of the evidence, in UTF-16 units, as far as they can be told apart. */
export interface InputAmounts {
  /** By the person's hand: keys, and what the browser or an input method made of them. */
  typed: number;
  pasted: number;
  /** The part of `pasted` whose markup carried the marks of an assistant. */
  assistantPasted: number;
  inserted: number;
  /** The part of `inserted` that came after an AI control of the tool. */
  controlInserted: number;
  preset: number;
  /** The last AI control that text came after. */
  control: string | null;
}

export function inputAmounts(evidence: readonly InputEvidence[]): InputAmounts {
  const amounts: InputAmounts = {
    typed: 0,
    pasted: 0,
    assistantPasted: 0,
    inserted: 0,
    controlInserted: 0,
    preset: 0,
    control: null,
  };
  for (const item of evidence) {
    switch (item.type) {
      case 'declared':
        break;
      case 'preset':
        amounts.preset += item.characters;
        break;
      // Spelling, autocorrect and input methods put in what the person meant to type.
      case 'typed':
      case 'replaced':
        amounts.typed += item.characters;
        break;
      case 'pasted':
        amounts.pasted += item.characters;
        if (item.marks) amounts.assistantPasted += item.characters;
        break;
      case 'inserted':
        amounts.inserted += item.characters;
        if (item.control !== null && item.characters > 0) {
          amounts.controlInserted += item.characters;
          amounts.control = item.control;
        }
        break;
    }
  }
  return amounts;
}
