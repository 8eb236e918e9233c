import type { Message } from '../core/model/context.ts';
import type { LeftThread } from '../messages/composerPort.ts';

/** What is read of a thread at most: of one that is longer, the latest messages alone. */
const MOST_MESSAGES = 20;
/** As many messages may come between two looks; more of them at once were loaded late. */
const MOST_AT_ONCE = 3;
/** A page shows what it has sent this soon after it did, in milliseconds. */
const SHOWN = 15_000;
/** Where the composer or its page goes away with what it sent, the next one sees it. */
const SHOWN_BY_NEXT = 1_800_000;
/** Milliseconds between two looks at a thread. */
const APART = 1000;

/** Where new messages come. */
type End = NonNullable<LeftThread['grows']>;

/** A thread as it was last read; a composer that comes later goes on from it. */
interface Seen {
  address: string;
  texts: readonly string[];
  /** When the page last sent something. */
  sent: number;
  /** Where a message came alone; null before the first. */
  grows: End | null;
}
const seen = new WeakMap<Document, Seen>();

/**
 * The messages that a thread has more than before, at the end where they come; none where anything else changed too.
 * One alone may come at either end. Several at once are new where the thread `grows`, which is its end where that is
 * not known: what is loaded late or scrolled in comes at the other one, or is more, or stands in the middle or in the
 * place of others.
 */
export function newMessages(
  before: readonly string[],
  now: readonly Message[],
  grows: End | null,
): { messages: readonly Message[]; end: End } {
  const none = { messages: [], end: grows ?? 'last' };
  const isOld = now.map(({ text }) => before.includes(text));
  if (before.length === 0) return now.length === 1 ? { messages: now, end: 'last' } : none;
  const [from, to] = [isOld.indexOf(true), isOld.lastIndexOf(true)];
  if (from < 0 || isOld.slice(from, to).includes(false)) return none;
  const first = now.slice(0, from);
  const last = now.slice(to + 1);
  if (!isRest(before, now, { first: first.length > 0, last: last.length > 0 })) return none;
  if (first.length + last.length === 1)
    return { messages: [...first, ...last], end: first[0] ? 'first' : 'last' };
  const messages = none.end === 'first' ? first : last;
  return messages.length > MOST_AT_ONCE ? none : { messages, end: none.end };
}

/**
 * True where all of `before` is still there, but for what went from one end of a thread that is read in part: what is
 * new came at the other.
 */
function isRest(
  before: readonly string[],
  now: readonly Message[],
  came: { first: boolean; last: boolean },
): boolean {
  const isKept = before.map((text) => now.some((message) => message.text === text));
  const [from, to] = [isKept.indexOf(true), isKept.lastIndexOf(true) + 1];
  if (isKept.slice(from, to).includes(false)) return false;
  const [isBegun, isEnded] = [from === 0, to === before.length];
  if (isBegun && isEnded) return true;
  return now.length === MOST_MESSAGES && (isEnded ? !came.first : isBegun && !came.last);
}

/**
 * Looks at the thread around a composer while the page changes, once a second at most, and tells of messages that
 * came soon after the page had sent something. What stands there at first is history, unless it goes on from what was
 * seen before, by another composer of this page or in the page that this one took the place of.
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
  let looked = Number.NEGATIVE_INFINITY;
  /** This composer's own: others of the page may stand in other threads. */
  let own: Seen | null = null;
  /** What stood there at first, until it is known which of it is new. */
  let first: readonly Message[] = [];

  /** Tells what is new since `before`. */
  function compare(before: Seen, messages: readonly Message[], patience: number): End | null {
    // Another address may show the same thread; where nothing stood in it, nothing says so.
    if (before.address !== document.location.href && before.texts.length === 0) return before.grows;
    const fresh = newMessages(before.texts, messages, before.grows);
    if (now() - Math.max(sent, before.sent) <= patience) {
      for (const message of fresh.messages) from.appeared(message);
      if (fresh.messages.length > 0) first = [];
    }
    return fresh.messages.length === 1 ? fresh.end : before.grows;
  }

  function check(patience: number): void {
    timer = undefined;
    looked = now();
    const messages = from.thread();
    if (messages === null) return;
    const before = own ?? seen.get(document);
    if (before === undefined) first = messages;
    own = {
      address: document.location.href,
      texts: messages.map(({ text }) => text),
      sent: Math.max(sent, before?.sent ?? sent),
      grows: before === undefined ? null : compare(before, messages, patience),
    };
    seen.set(document, own);
  }

  const isLoading = () => document.readyState === 'loading';
  const begin = () => check(SHOWN_BY_NEXT);
  // The thread may stand below the composer.
  if (isLoading()) document.addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
  return {
    /** Something changed, in the composer or around it. */
    look(): void {
      if (isLoading()) return;
      // What the page shows of what it has sent, it may show together with more a moment later.
      const isAwaited = now() - sent <= SHOWN;
      timer ??= setTimeout(check, isAwaited ? Math.max(0, looked + APART - now()) : APART, SHOWN);
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
    /** What the page that comes after this one goes on from; null where this one has sent nothing lately. */
    left(): LeftThread | null {
      if (own === null) return null;
      const { address, texts, grows } = own;
      const sentAgo = now() - Math.max(sent, own.sent);
      return sentAgo <= SHOWN_BY_NEXT ? { address, texts: [...texts], grows, sentAgo } : null;
    },
    /** The page before this one has left, and says what it showed. */
    before({ sentAgo, ...thread }: LeftThread): void {
      const before = { ...thread, sent: now() - sentAgo };
      if (own === null) seen.set(document, before);
      else own = { ...own, grows: compare(before, first, SHOWN_BY_NEXT) ?? own.grows };
    },
  };
}
