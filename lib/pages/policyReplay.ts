import { type Signal, signal } from '@preact/signals';
import type { ReplayState } from '../../components/console/replayState.ts';
import type { Policy } from '../core/model/policy.ts';
import type { Request } from '../messages/requests.ts';

/**
 * Tries a policy on the decisions stored in this browser. Nothing is put in force. It runs in the page, so that
 * the worker goes on answering the gates; `inForce` is the policy to compare with. What it takes is loaded once
 * a file is chosen: the console opens without it.
 */
export function createPolicyReplay({
  send,
  inForce,
}: {
  send(request: Request): Promise<unknown>;
  inForce: () => Policy | null;
}): { state: Signal<ReplayState>; load(file: Pick<File, 'name' | 'size' | 'text'>): Promise<void> } {
  const state = signal<ReplayState>({ kind: 'empty' });
  return {
    state,
    async load(file) {
      const { name, size } = file;
      state.value = { kind: 'running', name };
      const base = inForce();
      try {
        const { replayFile } = await import('./replayFile.ts');
        const text = await file.text();
        state.value =
          base === null ? { kind: 'silent', name } : await replayFile({ name, size, text }, base, send);
      } catch {
        // The worker gave no answer, or one of another version: what was tried has no result.
        state.value = { kind: 'silent', name };
      }
    },
  };
}
