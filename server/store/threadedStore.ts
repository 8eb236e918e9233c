import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { failure, type Log } from '../log.ts';
import type { Answer, Call } from './sqliteThread.ts';
import type { Store } from './store.ts';

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Every method of a store. */
const METHODS = {
  digestKey: true,
  ownKey: true,
  enrol: true,
  admit: true,
  device: true,
  devices: true,
  setDeviceStatus: true,
  addToken: true,
  tokens: true,
  endToken: true,
  append: true,
  events: true,
  head: true,
  addEvidence: true,
  evidence: true,
  evidencePage: true,
  putPolicy: true,
  policy: true,
  registerDraft: true,
  registeredDrafts: true,
  newestDraft: true,
  figures: true,
  restore: true,
  ping: true,
  close: true,
} satisfies Record<keyof Store, true>;

/** Starts the thread that has the file at `path` open. */
export function startStoreThread(path: string): Worker {
  return new Worker(new URL('./sqliteThread.ts', import.meta.url), { workerData: path });
}

/**
 * The SQLite store at `path`, in a thread of its own. SQLite is called synchronously and each commit waits for
 * the disk; beside it, requests go on being read and checked. Measured on 2 cores: 40 % more events a second.
 *
 * Rejects where the store can't be opened. A thread that dies later is said in the log: calls under way
 * reject, and the next call starts another. What a dead thread had committed stands.
 */
export async function openThreadedStore(
  path: string,
  { log, start = startStoreThread }: { log: Pick<Log, 'error'>; start?: (path: string) => Worker },
): Promise<Store> {
  let calls = 0;
  let isClosed = false;
  let opening: Promise<Thread> | null = openThread();

  async function openThread(): Promise<Thread> {
    const thread = start(path);
    // Its first message says that the file is open; `once` rejects on an error before it.
    const ended = once(thread, 'exit').then(() => Promise.reject(new Error('the storage thread ended')));
    await Promise.race([once(thread, 'message'), ended]);
    const waiting = new Map<number, Waiting>();
    thread.on('message', (answer: Answer) => {
      const { resolve, reject } = waiting.get(answer.call) ?? {};
      waiting.delete(answer.call);
      if ('error' in answer) reject?.(Object.assign(answer.error, answer.own));
      else resolve?.(answer.result);
    });
    thread.on('error', (error) => log.error(failure(error), 'the storage thread failed'));
    thread.once('exit', (code) => {
      opening = null;
      if (!isClosed) log.error({ code, waiting: waiting.size }, 'the storage thread ended');
      for (const { reject } of waiting.values()) reject(new Error('the storage thread ended'));
      waiting.clear();
    });
    return { thread, waiting };
  }

  async function send(name: keyof Store, args: unknown[]): Promise<unknown> {
    if (isClosed) throw new Error('the store is closed');
    if (name === 'close') isClosed = true;
    opening ??= openThread().catch((error: Error) => {
      opening = null;
      throw error;
    });
    const { thread, waiting } = await opening;
    return new Promise((resolve, reject) => {
      const call = ++calls;
      waiting.set(call, { resolve, reject });
      thread.postMessage({ call, method: name, args } satisfies Call);
    });
  }

  await opening;
  const names = Object.keys(METHODS) as (keyof Store)[];
  const methods = names.map((name) => [name, (...args: unknown[]) => send(name, args)]);
  // Each entry is the method of its name, which the thread calls with the same arguments.
  return Object.fromEntries(methods) as Store;
}

interface Thread {
  thread: Worker;
  waiting: Map<number, Waiting>;
}
