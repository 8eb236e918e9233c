import { type Signal, signal } from '@preact/signals';
import type { ConsoleActions, ConsoleState } from '../../components/console/state.ts';
import { ConfigurationStatus, type Request } from '../messages/requests.ts';

/** Asks the worker what is in force on this device, and again after what the console offers. */
export function createConfigurationStatus({ send }: { send(request: Request): Promise<unknown> }): {
  state: Signal<ConsoleState>;
  act: ConsoleActions;
  /** Resolves when the worker has answered or failed to. */
  ready: Promise<void>;
} {
  const state = signal<ConsoleState>({ kind: 'asking' });
  const ask = async () => {
    try {
      const status = ConfigurationStatus.parse(await send({ type: 'configuration-status' }));
      state.value = { kind: 'known', status, trying: false };
    } catch {
      state.value = { kind: 'silent' };
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
  return { state, act: { askAgain: () => void ask(), tryNow: () => void tryNow() }, ready: ask() };
}
