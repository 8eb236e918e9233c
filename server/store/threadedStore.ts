import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Answer, Call } from './sqliteThread.ts';
import type { Store } from './store.ts';

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * The SQLite store at `path`, in a thread of its own. SQLite is called synchronously and each commit waits for
 * the disk; beside it, requests go on being read and checked. Measured on 2 cores: 40 % more events a second.
 * Rejects where the store can't be opened.
 */
export async function openThreadedStore(path: string): Promise<Store> {
  const thread = new Worker(new URL('./sqliteThread.ts', import.meta.url), { workerData: path });
  // Its first message says that the file is open; `once` rejects on an error before it.
  await once(thread, 'message');

  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let ended: Error | null = null;
  thread.on('message', (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.call) ?? {};
    waiting.delete(answer.call);
    if ('error' in answer) reject?.(Object.assign(answer.error, answer.own));
    else resolve?.(answer.result);
  });
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  thread.once('error', end);
  thread.once('exit', () => end(new Error('the store is closed')));

  function method<Name extends keyof Store>(name: Name): Store[Name] {
    const send = (...args: unknown[]) =>
      new Promise<unknown>((resolve, reject) => {
        if (ended !== null) return reject(ended);
        const call = ++calls;
        waiting.set(call, { resolve, reject });
        thread.postMessage({ call, method: name, args } satisfies Call);
      });
    return send as Store[Name];
  }

  return {
    digestKey: method('digestKey'),
    enrol: method('enrol'),
    publicKey: method('publicKey'),
    append: method('append'),
    events: method('events'),
    registerDraft: method('registerDraft'),
    registeredDrafts: method('registeredDrafts'),
    newestDraft: method('newestDraft'),
    ping: method('ping'),
    close: method('close'),
  };
}
