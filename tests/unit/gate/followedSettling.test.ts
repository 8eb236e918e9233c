import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Listener = (message: { type: string }, sender: { id?: string; tab?: object }) => void;

const listeners = new Set<Listener>();
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'countersign',
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  },
}));
const { createFollowedSettling } = await import('../../../lib/gate/followedSettling.ts');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  listeners.clear();
});

function composer() {
  const open = vi.fn();
  const settling = createFollowedSettling({
    begin: () => 'done',
    goOn: () => 'done',
    isAllowedClass: () => true,
    connection: { open },
    now: () => Date.now(),
  });
  const tell = (message: { type: string }, sender: { id?: string; tab?: object }) => {
    for (const listener of listeners) listener(message, sender);
  };
  return { settling, open, tell };
}

test('a composer opens its port when the worker says that other rules are in force', () => {
  const { open, tell } = composer();
  tell({ type: 'rules.changed' }, { id: 'countersign' });
  expect(open).toHaveBeenCalledTimes(1);
});

test('nobody else is heard, and nothing else', () => {
  const { open, tell } = composer();
  tell({ type: 'rules.changed' }, { id: 'another' });
  tell({ type: 'rules.changed' }, { id: 'countersign', tab: {} });
  tell({ type: 'gate.ping' }, { id: 'countersign' });
  expect(open).not.toHaveBeenCalled();
});

test('a composer that has gone hears nothing', () => {
  const { settling, open, tell } = composer();
  settling.stop();
  tell({ type: 'rules.changed' }, { id: 'countersign' });
  expect(open).not.toHaveBeenCalled();
});
