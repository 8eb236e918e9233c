import type { ReasonCode } from '../../lib/core/model/decision.ts';
import type { ReviewView } from '../../lib/core/review/view.ts';
import { type Edit, isEdited, type Mode } from './input.ts';
import { asSentence, standingOfFirst, standingOfLink, standingOfPhase } from './sentences.ts';
import type { PanelState } from './state.ts';

/** What the person did so far, as plain values. */
export interface Given {
  mode: Mode;
  reason: ReasonCode | null;
  phrase: string;
  edit: Edit | null;
  /** The panel has been in full view for long enough. */
  armed: boolean;
}

/** What the reason group shows and what the bar may do. */
export interface Choices {
  codes: ReviewView['decide']['approveCodes'];
  reason: ReasonCode | null;
  /** Chosen for the person, who may leave it. */
  preselected: boolean;
  needed: boolean;
  /** False where this person can't approve the draft as it stands, whatever they give. */
  approvable: boolean;
  breakGlass: boolean;
  approve: {
    label: string;
    /** Why it is off; null where a press does something. */
    cause: string | null;
    /** What a press asks for before it signs; the focus is led there. */
    missing: 'phrase' | 'reason' | null;
  };
  edit: boolean;
  reject: boolean;
  /** What keeps every decision waiting; null where nothing does. */
  busy: string | null;
}

/** Whether the phrase was typed exactly as asked. */
export const phraseHolds = (view: ReviewView, phrase: string) =>
  view.decide.breakGlass !== null && phrase === view.decide.breakGlass.phrase;

/**
 * What can be decided now, and what it still takes. Pure: the bar, the keys and the reason group all
 * read it, so that a key never does what its button would not.
 */
export function choicesOf(view: ReviewView, state: PanelState, given: Given): Choices {
  const { decide } = view;
  const codes = codesOf(view, given.mode);
  const chosen = codes.some(({ code }) => code === given.reason) ? given.reason : null;
  const reason = chosen ?? (codes === decide.approveCodes ? decide.preselected : null);
  const needed = given.mode === 'reject' || decide.breakGlass !== null || decide.reason === 'required';
  const breakGlass = decide.breakGlass !== null && given.mode === 'decide';
  const phrase = breakGlass && !phraseHolds(view, given.phrase);
  const busy = standingOfLink(state) ?? standingOfPhase(view) ?? standingOfFirst(state);
  return {
    codes,
    reason,
    preselected: reason !== null && chosen === null,
    needed,
    approvable: decide.approve.enabled || decide.breakGlass !== null,
    breakGlass,
    approve: {
      label: labelOf(view, given.mode),
      cause: busy ?? causeOf(view, given, phrase),
      missing: phrase ? 'phrase' : needed && reason === null ? 'reason' : null,
    },
    edit: busy === null && decide.edit,
    reject: busy === null && decide.rejectCodes.length > 0,
    busy,
  };
}

/**
 * An edit goes out as an approval does, and it was made because something was wrong: it is offered both
 * kinds of reasons. So is a draft that nobody may approve, which can only be edited or rejected.
 */
function codesOf({ decide }: ReviewView, mode: Mode): Choices['codes'] {
  const { approve, approveCodes, rejectCodes, breakGlass } = decide;
  if (mode === 'reject') return rejectCodes;
  if (mode === 'decide' && (approve.enabled || breakGlass)) return approveCodes;
  const wrong = rejectCodes.filter(({ code }) => code !== 'other');
  const meant = approveCodes.filter(
    ({ code }) => code !== 'correct' && !wrong.some((other) => other.code === code),
  );
  return [...wrong, ...meant];
}

function labelOf(view: ReviewView, mode: Mode): string {
  if (mode === 'edit') return 'Approve edit';
  if (view.decide.breakGlass) return 'Approve: break glass';
  return view.decide.approve.label;
}

function causeOf(view: ReviewView, given: Given, phrase: boolean): string | null {
  const { approve, breakGlass } = view.decide;
  if (given.mode === 'reject') return 'You are rejecting it; Esc goes back.';
  if (given.mode === 'edit') {
    if (!given.edit) return 'The words are on their way.';
    if (!isEdited(given.edit)) return 'Nothing is changed yet.';
  } else if (breakGlass) {
    if (phrase) return 'To break glass, type the phrase.';
  } else if (!approve.enabled) {
    return asSentence(approve.cause ?? 'This draft can’t be approved here');
  }
  return given.armed ? null : 'Approve works once all of this has been in view for half a second.';
}
