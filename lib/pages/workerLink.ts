/** As much of a runtime `Port` as a page uses. */
export interface PagePort<Sent, Received> {
  postMessage(message: Sent): void;
  onMessage: { addListener(listener: (message: Received) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

export interface LinkInput<Sent, Received> {
  /** Opens a port to the worker, and so wakes it. Throws where the extension is gone. */
  connect(): PagePort<Sent, Received>;
  /** Runs something after so many milliseconds, and gives back what calls it off. */
  later(milliseconds: number, run: () => void): () => void;
  /** The first words on every connection. */
  onOpen(say: (message: Sent) => void): void;
  onMessage(message: Received): void;
  onLost(): void;
}

export interface WorkerLink<Sent> {
  /** False where there is no connection. */
  send(message: Sent): boolean;
  /** The person is here: a lost connection is taken up again at once. */
  wake(): void;
}

const FIRST_RETRY = 100;
const LONGEST_RETRY = 5000;
/**
 * The browser stops an idle worker every 30 seconds, also while a port is open. A page that nobody looks at
 * connects again so often, and then waits for the person, so that it doesn't keep the worker alive for ever.
 */
export const TRIES_UNATTENDED = 8;

/** A connection to the worker, which the browser stops and starts as it likes. */
export function createWorkerLink<Sent, Received>({
  connect,
  later,
  onOpen,
  onMessage,
  onLost,
}: LinkInput<Sent, Received>): WorkerLink<Sent> {
  let port: PagePort<Sent, Received> | null = null;
  let callOff: (() => void) | null = null;
  let wait = FIRST_RETRY;
  let tries = 0;

  const open = () => {
    callOff?.();
    callOff = null;
    let opened: PagePort<Sent, Received>;
    try {
      opened = connect();
    } catch {
      // The extension was reloaded or removed under this page, and nothing here can bring it back.
      return onLost();
    }
    port = opened;
    opened.onMessage.addListener((message) => {
      wait = FIRST_RETRY;
      onMessage(message);
    });
    opened.onDisconnect.addListener(() => {
      if (port !== opened) return;
      port = null;
      onLost();
      if (tries < TRIES_UNATTENDED) {
        tries += 1;
        callOff = later(wait, open);
        wait = Math.min(wait * 2, LONGEST_RETRY);
      }
    });
    onOpen((message) => opened.postMessage(message));
  };

  open();
  return {
    send(message) {
      port?.postMessage(message);
      return port !== null;
    },
    wake() {
      tries = 0;
      if (!port) open();
    },
  };
}
