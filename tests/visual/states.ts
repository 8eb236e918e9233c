import type { PanelInput } from '../../components/panel/input.ts';
import { initialState, type PanelState } from '../../components/panel/state.ts';
import type { ReviewView } from '../../lib/core/review/view.ts';
import * as views from './fixtures.ts';
import { harmViews } from './harmViews.ts';

/** One state of the panel: what it knows, and what the person has typed and chosen. */
export interface GalleryState {
  state: PanelState;
  input?: (input: PanelInput) => void;
}

const showing = (view: ReviewView, more: Partial<PanelState> = {}): PanelState => ({
  ...initialState,
  link: 'open',
  view,
  ...more,
});

const words = {
  subject: 'Re: Charged twice for November',
  body: 'Hi Dana,\n\nWe have refunded $1,284.00 to your card.\n',
};
const editing = (body: string) => (input: PanelInput) => {
  input.mode.value = 'edit';
  input.edit.value = { base: words, words: { ...words, body }, newer: null };
};

export const panelStates: Record<string, GalleryState> = {
  ...Object.fromEntries(Object.entries(harmViews).map(([name, view]) => [name, { state: showing(view) }])),
  email: { state: showing(views.email) },
  'email-reason-asked': {
    state: showing(views.email),
    input: (input) => {
      input.asking.value = 'reason';
    },
  },
  revealed: { state: showing(views.revealed) },
  'machine-in-part': { state: showing(views.partly) },
  clean: { state: showing(views.clean) },
  'look-back': { state: showing(views.clean, { first: views.brokenGlass }) },
  alike: { state: showing(views.alike) },
  'break-glass': { state: showing(views.escalated) },
  'break-glass-ready': {
    state: showing(views.escalated),
    input: (input) => {
      input.phrase.value = 'break glass';
      input.reason.value = 'urgent';
    },
  },
  record: { state: showing(views.record) },
  reopened: { state: showing(views.reopened) },
  'one-key': { state: showing(views.oneKey) },
  dressed: { state: showing(views.dressed) },
  'write-failed': {
    state: showing(views.writeFailed),
    input: (input) => {
      editing('Hi Dana,\n\nThe refund is on its way.\n')(input);
      input.mode.value = 'decide';
    },
  },
  edit: {
    state: showing(views.revealed),
    input: (input) => {
      editing(
        'Hi Dana,\n\nWe have refunded $1,284.00. It takes 5 to 7 business days.\n\nKind regards,\nPriya\n',
      )(input);
      input.reason.value = 'wrong-facts';
    },
  },
  'edit-overtaken': {
    state: showing(views.revealed),
    input: (input) => {
      editing('Hi Dana, my own words.\n')(input);
      const edit = input.edit.value;
      if (edit)
        input.edit.value = { ...edit, newer: { subject: words.subject, body: 'The page wrote again.' } };
    },
  },
  'reject-ready': {
    state: showing(views.email),
    input: (input) => {
      input.mode.value = 'reject';
      input.reason.value = 'sensitive-data';
    },
  },
  blocked: { state: showing(views.blocked) },
  long: { state: showing(views.long) },
  'storage-full': { state: showing(views.full) },
  refused: {
    state: showing(views.clean, {
      refused:
        'The draft changed while you decided, so nothing was sent. What stands here now is the newest.',
    }),
  },
  storing: { state: showing(views.clean, { sent: 'approve' }) },
  releasing: { state: showing(views.releasing) },
  'worker-lost': { state: showing(views.email, { link: 'lost' }) },
  overdue: { state: showing(views.overdue) },
  waiting: { state: initialState },
  'waiting-refused': {
    state: {
      ...initialState,
      link: 'open',
      refused: 'It was opened by something other than a held draft. Press Send in the page again.',
    },
  },
};
