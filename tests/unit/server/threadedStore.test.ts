import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import { openThreadedStore, startStoreThread } from '../../../server/store/threadedStore.ts';
import { enrolDevice } from '../../contract/parties.ts';

describe('the thread of the storage', () => {
  let folder: string;
  let store: Store;
  const threads: Worker[] = [];
  const said: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-thread-'));
    store = await openThreadedStore(join(folder, 'log.db'), {
      log: { error: (_: object, text?: string) => void said.push(text ?? '') },
      start: (path) => {
        const thread = startStoreThread(path);
        threads.push(thread);
        return thread;
      },
    });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('is started again after it died: what was committed stands, and the death is said', async () => {
    const device = await enrolDevice(store);
    const [first] = threads;
    const ended = once(first as Worker, 'exit');
    await first?.terminate();
    await ended;
    expect(await store.device(device.id)).toMatchObject({ status: 'active' });
    expect(threads).toHaveLength(2);
    expect(said).toContain('the storage thread ended');
    await expect(store.ping()).resolves.toBeUndefined();
  });

  it('rejects what was under way when it died, and leaves nobody waiting', async () => {
    const calls = Array.from({ length: 50 }, () => store.digestKey());
    await threads.at(-1)?.terminate();
    const settled = await Promise.allSettled(calls);
    expect(settled.some(({ status }) => status === 'rejected')).toBe(true);
  });
});
