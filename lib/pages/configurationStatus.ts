import { type Signal, signal } from '@preact/signals';
import { z } from 'zod';
import type { ConsoleActions, ConsoleState } from '../../components/console/state.ts';
import { AfterLook } from '../core/review/afterLook.ts';
import { ConfigurationStatus, type Request } from '../messages/requests.ts';

/** Asks the worker what is in force on this device and what waits for a look, and again after what the console offers. */
export function createConfigurationStatus({ send }: { send(request: Request): Promise<unknown> }): {
  state: Signal<ConsoleState>;
  act: Omit<ConsoleActions, 'load'>;
  /** Resolves when the worker has answered or failed to. */
  ready: Promise<void>;
} {
  const state = signal<ConsoleState>({ kind: 'asking' });
  const ask = async () => {
    try {
      const status = ConfigurationStatus.parse(await send({ type: 'configuration-status' }));
      const looks = z.array(AfterLook).parse(await send({ type: 'after-looks' }));
      state.value = { kind: 'known', status, trying: false, looks, answering: null };
    } catch {
      state.value = { kind: 'silent' };
    }
  };
  /** Sends one request, with what the console shows meanwhile; whether it went well is in what is asked for afterwards. */
  const during = async (shown: Partial<Extract<ConsoleState, { kind: 'known' }>>, request: Request) => {
    const now = state.value;
    if (now.kind !== 'known' || now.trying || now.answering !== null) return;
    state.value = { ...now, ...shown };
    await Promise.allSettled([send(request)]);
    await ask();
  };
  return {
    state,
    act: {
      askAgain: () => void ask(),
      tryNow: () => void during({ trying: true }, { type: 'sync-now' }),
      look: (answer) => void during({ answering: answer.look }, { type: 'look', ...answer }),
    },
    ready: ask(),
  };
}
