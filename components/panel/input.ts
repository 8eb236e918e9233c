import { batch, type Signal, signal } from '@preact/signals';
import type { ReasonCode } from '../../lib/core/model/decision.ts';

/** What the buttons in the bar are about: the draft as it stands, a text of the person's own, or not sending it. */
export type Mode = 'decide' | 'edit' | 'reject';

export interface Words {
  body: string;
  subject: string | null;
}

/** A text that the person is writing in place of the draft's. */
export interface Edit {
  /** What stood in the composer when the edit began. */
  base: Words;
  words: Words;
  /** What stands in the composer now, where it differs from `base`: the person chooses. */
  newer: Words | null;
}

/** What the panel asks for after a press that it could not carry out. */
export type Asking = 'reason' | 'phrase' | 'cause' | 'edit' | null;

/** Everything a person typed or chose. It outlives the worker, and belongs to one review. */
export interface PanelInput {
  mode: Signal<Mode>;
  /** What was chosen last; it counts only where it is offered. */
  reason: Signal<ReasonCode | null>;
  note: Signal<string>;
  phrase: Signal<string>;
  edit: Signal<Edit | null>;
  asking: Signal<Asking>;
  /** What could be decided from one line is shown in full, because the person asked for it. */
  inFull: Signal<boolean>;
}

export function createInput(): PanelInput {
  return {
    mode: signal('decide'),
    reason: signal(null),
    note: signal(''),
    phrase: signal(''),
    edit: signal(null),
    asking: signal(null),
    inFull: signal(false),
  };
}

/** Forgets everything: another review is shown, or none. */
export function clearInput(input: PanelInput): void {
  batch(() => {
    askAnew(input);
    input.inFull.value = false;
    input.note.value = '';
    input.edit.value = null;
  });
}

/**
 * What is to be decided is another than before, so that what was chosen no longer holds. The note and a
 * text of the person's own stay: nothing has to be typed twice.
 */
export function askAnew(input: PanelInput): void {
  batch(() => {
    input.mode.value = 'decide';
    input.reason.value = null;
    input.phrase.value = '';
    input.asking.value = null;
  });
}

const same = (one: Words, other: Words) => one.body === other.body && one.subject === other.subject;

export const isEdited = (edit: Edit) => !same(edit.words, edit.base);

/** The words of the composer came. A text that the person has begun is never overwritten by them. */
export function takeEditText(input: PanelInput, words: Words): void {
  const edit = input.edit.value;
  if (!edit || !isEdited(edit)) input.edit.value = { base: words, words, newer: null };
  else input.edit.value = { ...edit, newer: same(words, edit.base) ? null : words };
}
