import { type Signal, signal } from '@preact/signals';
import type { ConsoleRoute } from '../../components/console/routes.ts';
import type { PopupActions, PopupState } from '../../components/popup/state.ts';
import { type Request, TabStatus } from '../messages/requests.ts';

export interface StatusInput {
  /** The tab in front; null where there is none that an extension may know of. */
  tab: number | null;
  send(request: Request): Promise<unknown>;
  reload(tab: number): Promise<void>;
  /** Asks the browser for origins, as match patterns; must be called in the turn of a person's press. */
  allow(origins: string[]): Promise<unknown>;
  /** Opens the console on one of its pages. */
  openConsole(page: ConsoleRoute): Promise<unknown>;
  close(): void;
}

export interface Status {
  state: Signal<PopupState>;
  act: PopupActions;
  /** Resolves when the worker has answered or failed to. */
  ready: Promise<void>;
}

/** Asks the worker how the tab in front is covered, and carries out what the popup offers. */
export function createStatus({ tab, send, reload, allow, openConsole, close }: StatusInput): Status {
  const state = signal<PopupState>({ kind: 'asking' });

  const ask = async () => {
    if (tab === null) {
      state.value = { kind: 'silent', problem: 'This window has no tab that it could look at.' };
      return;
    }
    try {
      const status = TabStatus.parse(await send({ type: 'tab-status', tab }));
      state.value = { kind: 'known', status, trying: false };
    } catch {
      state.value = { kind: 'silent', problem: 'Its worker did not start, or gave no answer.' };
    }
  };

  const tryNow = async () => {
    const now = state.value;
    if (now.kind !== 'known' || now.trying) return;
    state.value = { ...now, trying: true };
    // Whether it went well is in the status asked for afterwards.
    await Promise.allSettled([send({ type: 'sync-now' })]);
    await ask();
  };

  const act: PopupActions = {
    reload: () => {
      if (tab !== null) void reload(tab).then(close);
    },
    openConsole: () => void openConsole('policy').then(close),
    trySite: () => void openConsole('site').then(close),
    allow: () => {
      const now = state.value;
      if (now.kind !== 'known') return;
      const origins = now.status.withheld.flatMap((withheld) => withheld.origins);
      // Whether it was allowed is in the status asked for afterwards.
      void Promise.allSettled([allow(origins)]).then(ask);
    },
    signIn: () => void Promise.allSettled([send({ type: 'sign-in' })]).then(ask),
    tryNow: () => void tryNow(),
  };
  return { state, act, ready: ask() };
}
