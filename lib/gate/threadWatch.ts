import type { Message } from '../core/model/context.ts';

/** What is read of a thread at most: one that is longer shows its last messages alone. */
const MOST_MESSAGES = 20;
/** A page shows what it has sent this soon after it did, in milliseconds. */
const SHOWN = 15_000;
/** Where the composer goes away with what it sent, the next one there sees it. */
const SHOWN_BY_NEXT = 1_800_000;
/** Milliseconds between two looks at a thread. */
const APART = 1000;

/** A thread as it was last read; a composer that comes later goes on from it. */
interface Seen {
  address: string;
  texts: readonly string[];
  /** When the page last sent something. */
  sent: number;
}
const seen = new WeakMap<Document, Seen>();

/**
 * The message that a thread has more than before; null where it has none, or anything else changed too. What is
 * loaded late or scrolled in comes several at a time, in the middle, or in the place of others.
 */
export function newMessage(before: readonly string[], now: readonly Message[]): Message | null {
  const isFull = before.length === MOST_MESSAGES && now.length === MOST_MESSAGES;
  if (now.length !== before.length + 1 && !isFull) return null;
  const fresh = now.filter(({ text }) => !before.includes(text));
  const [message] = fresh;
  if (message === undefined || fresh.length > 1) return null;
  return message === now[0] || message === now.at(-1) ? message : null;
}

/**
 * Looks at the thread around a composer while the page changes, once a second at most, and tells of a message that
 * came soon after the page had sent something. What stands there at first is history, and so is what another
 * address shows.
 */
export function createThreadWatch(from: {
  document: Document;
  /** The messages around the composer now; null while they may not be read. */
  thread(): Message[] | null;
  appeared(message: Message): void;
  now(): number;
}) {
  const { document, now } = from;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent = Number.NEGATIVE_INFINITY;

  function check(patience: number): void {
    timer = undefined;
    const messages = from.thread();
    if (messages === null) return;
    const before = seen.get(document);
    const address = document.location.href;
    const last = Math.max(sent, before?.sent ?? sent);
    seen.set(document, { address, texts: messages.map(({ text }) => text), sent: last });
    if (before?.address !== address || now() - last > patience) return;
    const message = newMessage(before.texts, messages);
    if (message !== null) from.appeared(message);
  }

  check(SHOWN_BY_NEXT);
  return {
    /** Something changed, in the composer or around it. */
    look(): void {
      timer ??= setTimeout(check, APART, SHOWN);
    },
    /** The page sent something that is no mere question. */
    requested(): void {
      sent = now();
    },
    /** The page took the composer away, and may show later what it sent. */
    gone(): void {
      clearTimeout(timer);
      const before = seen.get(document);
      if (before !== undefined) seen.set(document, { ...before, sent: Math.max(sent, before.sent) });
    },
  };
}
