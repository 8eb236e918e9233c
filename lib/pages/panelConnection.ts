import { batch, type Signal, signal } from '@preact/signals';
import {
  askAnew,
  clearInput,
  createInput,
  type PanelInput,
  takeEditText,
} from '../../components/panel/input.ts';
import { initialState, type PanelActions, type PanelState } from '../../components/panel/state.ts';
import type { FromPanel, ToPanel } from '../messages/panelPort.ts';
import { createWorkerLink, type LinkInput } from './workerLink.ts';

export interface ConnectionInput extends Pick<LinkInput<FromPanel, ToPanel>, 'connect' | 'later'> {
  /** What the gate handed to the frame; the worker refuses a panel whose token it doesn't know. */
  token: string;
}

export interface Connection {
  state: Signal<PanelState>;
  input: PanelInput;
  act: PanelActions;
}

type View = Extract<ToPanel, { type: 'view' }>['view'];
type Sent = NonNullable<PanelState['sent']>;
type MakeMessage = (base: { review: string; nonce: string }) => FromPanel;

/** Milliseconds without a view after which the wait is said to be long. */
export const SLOW_AFTER = 4000;

/**
 * What a panel knows, kept through the deaths of the worker. What the person typed or chose belongs to one
 * review: it outlives the worker and a review that is put off or opens again, and is forgotten with it.
 */
export function createConnection({ token, connect, later }: ConnectionInput): Connection {
  const state = signal<PanelState>(initialState);
  const input = createInput();
  const know = (change: Partial<PanelState>) => {
    state.value = { ...state.value, ...change };
  };

  let nonce: string | null = null;
  /** The review that `input` belongs to; it may be out of sight. */
  let inputOf: string | null = null;
  let callOffSlow = () => {};

  const link = createWorkerLink<FromPanel, ToPanel>({
    connect,
    later,
    onOpen: (say) => {
      say({ type: 'hello', token });
      if (state.value.view) return;
      know({ link: 'connecting' });
      callOffSlow();
      callOffSlow = later(SLOW_AFTER, () => {
        if (state.value.link === 'connecting') know({ link: 'slow' });
      });
    },
    onMessage: (message) => batch(() => receive(message)),
    onLost: () => {
      callOffSlow();
      nonce = null;
      const { sent, unanswered } = state.value;
      const wasDeciding = sent !== null && sent !== 'not-now' && sent !== 'look-back';
      know({ link: 'lost', sent: null, unanswered: unanswered || wasDeciding });
    },
  });

  const receive = (message: ToPanel) => {
    if (message.type !== 'edit-text') callOffSlow();
    switch (message.type) {
      case 'view':
        takeInput(message.view);
        nonce = message.nonce;
        return know({
          link: 'open',
          view: message.view,
          first: message.first,
          dock: message.dock,
          sent: null,
          // What was refused of this review is said until the person decides again.
          refused: state.value.view?.review === message.view.review ? state.value.refused : null,
        });
      case 'edit-text':
        if (message.review === inputOf) {
          takeEditText(input, { body: message.body, subject: message.subject });
        }
        return;
      case 'refused':
        // With a view and no nonce, the worker came back and doesn't know this panel yet: its gate greets it too.
        if (state.value.view && nonce === null) return;
        return know({ link: 'open', sent: null, refused: message.text });
      case 'closed':
        nonce = null;
        putAway(state.value.sent);
        return know({ link: 'open', view: null, first: null, sent: null, refused: null, unanswered: false });
    }
  };

  const takeInput = (view: View) => {
    const before = state.value.view;
    if (inputOf !== view.review) {
      clearInput(input);
      inputOf = view.review;
      return know({ unanswered: false });
    }
    if (view.phase !== 'open') input.mode.value = 'decide';
    else if (before && (before.phase !== 'open' || before.reopened !== view.reopened)) {
      askAnew(input);
      // Only a text that could not be written is still needed: any other stands in the page by now.
      if (view.reopened !== null && view.reopened !== 'write-failed') input.edit.value = null;
    }
  };

  /** The panel is not shown any more. The review may open again: put off, or with a payload that changed. */
  const putAway = (sent: PanelState['sent']) => {
    if (sent === 'not-now') {
      input.mode.value = 'decide';
      input.asking.value = null;
    } else if (sent === 'approve' || sent === 'edit') {
      askAnew(input);
      input.edit.value = null;
    } else {
      clearInput(input);
    }
  };

  /** Sends what the person asks for, of the view that is shown. */
  const send = (make: MakeMessage): boolean => {
    const review = state.value.view?.review;
    return nonce !== null && review !== undefined && link.send(make({ review, nonce }));
  };
  const decide = (sent: Sent, make: MakeMessage) => {
    if (state.value.sent === null && send(make)) know({ sent, refused: null, unanswered: false });
  };

  const act: PanelActions = {
    approve: (given) => decide('approve', (base) => ({ type: 'approve', ...base, ...given })),
    edit: (given) => decide('edit', (base) => ({ type: 'edit', ...base, ...given })),
    reject: (given) => decide('reject', (base) => ({ type: 'reject', ...base, ...given })),
    notNow: () => decide('not-now', (base) => ({ type: 'not-now', ...base })),
    lookBack: (answer) => {
      if (state.value.sent === null && link.send({ type: 'look-back', ...answer }))
        know({ sent: 'look-back', refused: null });
    },
    reveal: (masked) => {
      send((base) => ({ type: 'reveal', ...base, token: masked }));
    },
    beginEdit: () => {
      send((base) => ({ type: 'begin-edit', ...base }));
    },
    dock: (side) => {
      if (link.send({ type: 'dock', side })) know({ dock: side });
    },
    attend: link.wake,
  };
  return { state, input, act };
}
