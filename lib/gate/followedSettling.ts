import { browser } from 'wxt/browser';
import type { ToGates } from '../messages/frame.ts';
import type { Connection } from './connection.ts';
import { createSettling } from './settling.ts';

type Settling = ReturnType<typeof createSettling>;

/**
 * Settling, for a composer whose port may have dropped while the worker slept: when other rules are in force the
 * worker calls, and the port is opened again, so that no verdict from before them counts any more. Where it is open
 * the worker has said so on it.
 */
export function createFollowedSettling({
  connection,
  ...from
}: Parameters<typeof createSettling>[0] & { connection: Pick<Connection, 'open'> }): Settling {
  const settling = createSettling(from);
  const told = (message: ToGates, sender: { id?: string; tab?: object }) => {
    const isOurWorker = sender.id === browser.runtime.id && sender.tab === undefined;
    if (isOurWorker && message.type === 'rules.changed') connection.open();
  };
  browser.runtime.onMessage.addListener(told);
  return {
    ...settling,
    stop(): void {
      settling.stop();
      // Gone where the extension was updated under this page.
      browser.runtime?.onMessage.removeListener(told);
    },
  };
}
