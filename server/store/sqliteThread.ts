import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

/** A call of one of the store's methods, from the thread that answers requests. */
export interface Call {
  call: number;
  method: keyof Store;
  args: unknown[];
}

/** What came of a call. Cloning takes from an error what is its own (`code`, `errstr`), so that goes beside it. */
export type Answer = { call: number } & ({ result: unknown } | { error: Error; own: object });

if (parentPort === null) throw new Error('sqliteThread.ts runs in a worker thread');
const port = parentPort;
const store = openSqliteStore(String(workerData));

// Calls are taken one after the other, in the order they were made.
port.on('message', async ({ call, method, args }: Call) => {
  const run = store[method] as (...args: unknown[]) => Promise<unknown>;
  port.postMessage(await run(...args).then(...settle(call)));
  if (method === 'close') port.close();
});
port.postMessage('open');

function settle(call: number): [(result: unknown) => Answer, (error: Error) => Answer] {
  return [(result) => ({ call, result }), (error) => ({ call, error, own: { ...error } })];
}
