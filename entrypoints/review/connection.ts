import { batch, type Signal, signal } from '@preact/signals';
import {
  askAnew,
  clearInput,
  createInput,
  type PanelInput,
  takeEditText,
} from '../../components/panel/input.ts';
import { initialState, type PanelActions, type PanelState } from '../../components/panel/state.ts';
import type { FromPanel, ToPanel } from '../../lib/messages/panelPort.ts';

/** As much of a runtime `Port` as the panel uses. */
export interface PanelPort {
  postMessage(message: FromPanel): void;
  onMessage: { addListener(listener: (message: ToPanel) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

export interface ConnectionInput {
  /** What the gate handed to the frame; the worker refuses a panel whose token it doesn't know. */
  token: string;
  /** Opens a port to the worker, and so wakes it. Throws where the extension is gone. */
  connect(): PanelPort;
  /** Runs something after so many milliseconds, and gives back what calls it off. */
  later(milliseconds: number, run: () => void): () => void;
}

export interface Connection {
  state: Signal<PanelState>;
  input: PanelInput;
  act: PanelActions;
}

/** Milliseconds without a view after which the wait is said to be long. */
export const SLOW_AFTER = 4000;
const FIRST_RETRY = 100;
const LONGEST_RETRY = 5000;

/**
 * Keeps the panel connected to the worker, which the browser stops and starts as it likes, and holds what
 * the panel knows. What the person typed or chose outlives the worker; it is forgotten with its review.
 */
export function createConnection({ token, connect, later }: ConnectionInput): Connection {
  const state = signal<PanelState>(initialState);
  const input = createInput();
  const know = (change: Partial<PanelState>) => {
    state.value = { ...state.value, ...change };
  };

  let port: PanelPort | null = null;
  let nonce: string | null = null;
  let retry = FIRST_RETRY;
  let callOffSlow = () => {};

  const open = () => {
    let opened: PanelPort;
    try {
      opened = connect();
    } catch {
      // The extension was reloaded or removed under this page. A new panel takes over; until then it is said.
      know({ link: 'lost' });
      return;
    }
    port = opened;
    opened.onMessage.addListener((message) => {
      retry = FIRST_RETRY;
      receive(message);
    });
    opened.onDisconnect.addListener(() => {
      if (port !== opened) return;
      port = null;
      nonce = null;
      callOffSlow();
      const wasDeciding = state.value.sent !== null && state.value.sent !== 'not-now';
      know({ link: 'lost', sent: null, unanswered: state.value.unanswered || wasDeciding });
      later(retry, open);
      retry = Math.min(retry * 2, LONGEST_RETRY);
    });
    opened.postMessage({ type: 'hello', token });
    if (state.value.view === null) {
      know({ link: 'connecting' });
      callOffSlow = later(SLOW_AFTER, () => {
        if (state.value.link === 'connecting') know({ link: 'slow' });
      });
    }
  };

  const receive = (message: ToPanel) => {
    switch (message.type) {
      case 'view':
        return batch(() => {
          callOffSlow();
          takeView(message);
          nonce = message.nonce;
          know({ link: 'open', view: message.view, dock: message.dock, sent: null, refused: null });
        });
      case 'edit-text':
        if (message.review === state.value.view?.review) takeEditText(input, message);
        return;
      case 'refused':
        callOffSlow();
        return know({ link: 'open', sent: null, refused: message.text });
      case 'closed':
        // Nothing of the draft stays in a panel that is not shown.
        return batch(() => {
          nonce = null;
          clearInput(input);
          know({ link: 'open', view: null, sent: null, refused: null, unanswered: false });
        });
    }
  };

  const takeView = ({ view }: Extract<ToPanel, { type: 'view' }>) => {
    const before = state.value.view;
    if (before?.review !== view.review) {
      clearInput(input);
      know({ unanswered: false });
      return;
    }
    const openedAgain = before.phase !== 'open' || before.reopened !== view.reopened;
    if (view.phase !== 'open') input.mode.value = 'decide';
    else if (openedAgain) {
      askAnew(input);
      // Only a text that could not be written is still needed: any other stands in the page by now.
      if (view.reopened !== null && view.reopened !== 'write-failed') input.edit.value = null;
    }
  };

  /** Sends what the person asks for, of the view that is shown. */
  const send = (make: (base: { review: string; nonce: string }) => FromPanel): boolean => {
    const review = state.value.view?.review;
    if (!port || !nonce || !review) return false;
    port.postMessage(make({ review, nonce }));
    return true;
  };
  const decide = (sent: NonNullable<PanelState['sent']>, make: Parameters<typeof send>[0]) => {
    if (state.value.sent === null && send(make)) know({ sent, refused: null, unanswered: false });
  };

  const act: PanelActions = {
    approve: (given) => decide('approve', (base) => ({ type: 'approve', ...base, ...given })),
    edit: (given) => decide('edit', (base) => ({ type: 'edit', ...base, ...given })),
    reject: (given) => decide('reject', (base) => ({ type: 'reject', ...base, ...given })),
    notNow: () => decide('not-now', (base) => ({ type: 'not-now', ...base })),
    reveal: (masked) => {
      send((base) => ({ type: 'reveal', ...base, token: masked }));
    },
    beginEdit: () => {
      send((base) => ({ type: 'begin-edit', ...base }));
    },
    dock: (side) => {
      port?.postMessage({ type: 'dock', side });
      know({ dock: side });
    },
  };

  open();
  return { state, input, act };
}
