import type { ReadonlySignal, Signal } from '@preact/signals';
import { type Choices, choicesOf, phraseHolds } from './decision.ts';
import { hiddenIn } from './footnotes.ts';
import { isEdited, type PanelInput } from './input.ts';
import type { Command } from './keys.ts';
import type { PanelActions, PanelState } from './state.ts';

/** Where the focus can be led. */
export type FocusTarget =
  | 'heading'
  | 'reason'
  | 'note'
  | 'phrase'
  | 'editor'
  | 'leave-field'
  | 'request'
  | 'draft'
  | 'changes'
  | 'evidence';

export const parts = ['request', 'draft', 'changes', 'evidence'] as const;

export interface ControllerInput {
  state: Signal<PanelState>;
  input: PanelInput;
  armed: ReadonlySignal<boolean>;
  act: PanelActions;
  /** Milliseconds of attention so far. */
  attention: () => number;
  focus: (target: FocusTarget) => void;
}

/** What pressing a button or a key does. A press that can't be carried out says what it takes; none fails silently. */
export interface Controller {
  choices(): Choices | null;
  approve(): void;
  edit(): void;
  reject(): void;
  /** Leaves an edit or a rejection that was begun; puts the review off otherwise. */
  back(): void;
  notNow(): void;
  /** Shows the whole review where one line of it was shown. */
  showAll(): void;
  choose(choice: number): void;
  run(command: Command): void;
}

export function createController({
  state,
  input,
  armed,
  act,
  attention,
  focus,
}: ControllerInput): Controller {
  const choices = () => {
    const view = state.value.view;
    if (!view) return null;
    return choicesOf(view, state.value, {
      mode: input.mode.value,
      reason: input.reason.value,
      phrase: input.phrase.value,
      edit: input.edit.value,
      armed: armed.value,
    });
  };
  const canReveal = () => {
    const view = state.value.view;
    return view !== null && hiddenIn(view) > 0 && input.mode.value !== 'edit';
  };
  const note = () => input.note.value.trim() || null;
  const askForReason = () => {
    input.asking.value = 'reason';
    focus('reason');
  };

  const controller: Controller = {
    choices,
    approve() {
      const view = state.value.view;
      const now = choices();
      if (!view || !now) return;
      const { cause, missing } = now.approve;
      if (missing === 'phrase' && now.busy === null) {
        input.asking.value = 'phrase';
        return focus('phrase');
      }
      if (cause) {
        input.asking.value = 'cause';
        return;
      }
      if (missing) return askForReason();
      input.asking.value = null;
      const glass = phraseHolds(view, input.phrase.value) ? input.phrase.value : null;
      const given = { reason: now.reason, note: note(), breakGlass: glass, attention: attention() };
      const edit = input.edit.value;
      if (input.mode.value === 'edit' && edit) act.edit({ ...edit.words, ...given });
      else act.approve(given);
    },
    edit() {
      const now = choices();
      if (!now) return;
      if (!now.edit) {
        input.asking.value = now.busy ? 'cause' : 'edit';
        return;
      }
      input.asking.value = null;
      if (input.mode.value !== 'edit') {
        input.mode.value = 'edit';
        act.beginEdit();
      }
      focus('editor');
    },
    reject() {
      const now = choices();
      if (!now) return;
      if (!now.reject) {
        input.asking.value = 'cause';
        return;
      }
      if (input.mode.value !== 'reject') {
        input.mode.value = 'reject';
        input.asking.value = null;
        focus('reason');
        return;
      }
      if (now.reason === null) return askForReason();
      input.asking.value = null;
      act.reject({ reason: now.reason, note: note(), attention: attention() });
    },
    back() {
      const from = input.mode.value;
      if (from === 'decide') return controller.notNow();
      input.mode.value = 'decide';
      input.asking.value = null;
      const edit = input.edit.value;
      if (edit && !isEdited(edit)) input.edit.value = null;
      focus(from === 'edit' ? 'draft' : 'heading');
    },
    notNow() {
      if (state.value.view && state.value.link !== 'lost' && state.value.sent === null) act.notNow();
    },
    showAll() {
      if (input.inFull.value) return;
      input.inFull.value = true;
      focus('heading');
    },
    choose(choice) {
      const code = choices()?.codes[choice - 1]?.code;
      if (!code) return;
      input.reason.value = code;
      if (input.asking.value === 'reason') input.asking.value = null;
    },
    run(command) {
      switch (command.do) {
        case 'show-all':
          return controller.showAll();
        case 'part':
          input.inFull.value = true;
          return focus(parts[command.part - 1] ?? 'heading');
        case 'choose':
          controller.choose(command.choice);
          return focus('reason');
        case 'note':
        case 'leave-field':
          return focus(command.do);
        case 'reveal':
          input.inFull.value = true;
          if (canReveal()) act.reveal(null);
          return;
        default:
          return controller[command.do]();
      }
    },
  };
  return controller;
}
