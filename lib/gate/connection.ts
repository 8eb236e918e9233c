import { type Browser, browser } from 'wxt/browser';
import type { FromGate, ToGate } from '../messages/composerPort.ts';
import type { COMPOSER_PORT } from '../messages/portNames.ts';

/** The page side takes types alone from messages; the compiler sees to it that this is the worker's name for it. */
const PORT: typeof COMPOSER_PORT = 'composer';
/** Milliseconds before each attempt to reach a worker that went away while it is needed. */
const ATTEMPTS = [0, 250, 1000, 4000, 10_000];

/**
 * False once the extension was updated or removed under this page: this script is an orphan then. Chromium
 * takes the id away; some versions take `runtime` itself.
 */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

export interface ConnectionEvents {
  /** A port was opened: say hello. */
  opened(): void;
  /** A port that had dropped is open again: say what the worker has to know to go on. */
  resumed(): void;
  received(message: ToGate): void;
  /** Whether a worker is needed now, so that a port that dropped is opened again by itself. */
  isNeeded(): boolean;
  /** The worker could not be reached in any attempt. The next message tries again. */
  unreachable(): void;
  /** The extension is gone from under this page. */
  orphaned(): void;
}

/** One composer's port to the worker. The browser stops the worker as it likes; a port is opened when it is needed. */
export function createConnection(events: ConnectionEvents) {
  let port: Browser.runtime.Port | null = null;
  let attempt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let generation = 0;

  function open(): void {
    clearTimeout(retry);
    if (port !== null) return;
    if (!isAlive()) {
      events.orphaned();
      return;
    }
    let opened: Browser.runtime.Port;
    try {
      opened = browser.runtime.connect({ name: PORT });
    } catch (error) {
      // "Extension context invalidated": it went between the two lines above.
      if (!isAlive()) {
        events.orphaned();
        return;
      }
      throw error;
    }
    port = opened;
    generation += 1;
    opened.onMessage.addListener((message: ToGate) => {
      attempt = 0;
      events.received(message);
    });
    opened.onDisconnect.addListener(() => {
      // Reading it tells the browser that somebody looked.
      void browser.runtime?.lastError;
      if (port === opened) lost();
    });
    events.opened();
  }

  function lost(): void {
    port = null;
    if (!isAlive()) {
      events.orphaned();
      return;
    }
    if (!events.isNeeded()) return;
    const delay = ATTEMPTS[attempt];
    if (delay === undefined) {
      attempt = 0;
      events.unreachable();
      return;
    }
    attempt += 1;
    retry = setTimeout(() => {
      open();
      if (port !== null) events.resumed();
    }, delay);
  }

  return {
    open,
    /** Sends, opening a port first where there is none. Says nothing where the extension is gone: `orphaned` did. */
    post(message: FromGate): void {
      open();
      try {
        port?.postMessage(message);
      } catch (error) {
        // The port closed under the message, or the extension went; anything else is a fault of ours.
        if (isAlive() && port !== null && !/port|context/i.test(String(error))) throw error;
        lost();
      }
    },
    /** Grows with every port that is opened: what was said before is not known to the other end. */
    generation: (): number => generation,
    isOpen: (): boolean => port !== null,
    close(): void {
      clearTimeout(retry);
      const open = port;
      port = null;
      open?.disconnect();
    },
  };
}
export type Connection = ReturnType<typeof createConnection>;
