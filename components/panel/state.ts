import type { ReasonCode } from '../../lib/core/model/decision.ts';
import type { AfterLook } from '../../lib/core/review/afterLook.ts';
import type { ReviewView } from '../../lib/core/review/view.ts';
import type { LookAnswer } from '../looks/LookCard.tsx';

/** What the panel knows besides what the person does in it. */
export interface PanelState {
  /** `slow`: connected, and no view has come for a while. `lost`: not connected, and trying again. */
  link: 'connecting' | 'slow' | 'open' | 'lost';
  view: ReviewView | null;
  /** What the person let out by breaking glass, and looks back at before they decide this. */
  first: AfterLook | null;
  dock: 'left' | 'right';
  /** What the worker refused or could not store, in words; null after its next view. */
  refused: string | null;
  /** What was sent to the worker and not answered yet. */
  sent: 'approve' | 'edit' | 'reject' | 'not-now' | 'look-back' | null;
  /** The connection broke while a decision was on its way, so it may not have arrived. */
  unanswered: boolean;
}

export const initialState: PanelState = {
  link: 'connecting',
  view: null,
  first: null,
  dock: 'right',
  refused: null,
  sent: null,
  unanswered: false,
};

/** What a person asks of the panel. Attention is in milliseconds that the panel was visible and focused. */
export interface PanelActions {
  approve(with_: {
    reason: ReasonCode | null;
    note: string | null;
    breakGlass: string | null;
    attention: number;
  }): void;
  edit(with_: {
    body: string;
    subject: string | null;
    reason: ReasonCode | null;
    note: string | null;
    breakGlass: string | null;
    attention: number;
  }): void;
  reject(with_: { reason: ReasonCode; note: string | null; attention: number }): void;
  notNow(): void;
  /** What they say of the draft in `first`. */
  lookBack(answer: LookAnswer): void;
  /** One masked item, or all of them. */
  reveal(token: string | null): void;
  /** Asks for the words to edit. */
  beginEdit(): void;
  dock(side: 'left' | 'right'): void;
  /** The person is here: the panel is seen, has the focus, or the pointer is over it. */
  attend(): void;
}
