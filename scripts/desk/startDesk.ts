import { createDesk } from './app.ts';
import { listen } from './listen.ts';
import type { Sent } from './outbox.ts';

/** A practice desk that listens. */
export interface Desk {
  /** Its address on 127.0.0.1, without a slash at the end. */
  url: string;
  /** What has left it so far, oldest first. */
  outbox(): Promise<Sent[]>;
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the practice desk on 127.0.0.1; port 0 picks a free one. */
export async function startDesk(port = 0): Promise<Desk> {
  const { url, stop } = await listen(createDesk(), port);
  return {
    url,
    outbox: async () => (await fetch(`${url}/outbox.json`)).json() as Promise<Sent[]>,
    reset: async () => {
      await fetch(`${url}/outbox.json`, { method: 'DELETE' });
    },
    stop,
  };
}
