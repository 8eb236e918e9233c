import type { FromGate } from '../messages/composerPort.ts';
import type { Composer } from './host.ts';
import type { Inputs } from './inputs.ts';
import { createThreadWatch } from './threadWatch.ts';

/** A request that carries a draft away begins at most this long before the draft goes from the page, in milliseconds. */
const BEFORE = 3000;
/** A page may show the draft as gone first. */
const AFTER = 1000;

/**
 * Notices a draft that left although no gesture of it was seen: its words went from the page, by nobody's hand, while
 * the page sent something. By a key of the page's own, a control that no word describes, or a script that needs none.
 * And what the thread then shows, whoever sent it and how. It can only be told afterwards, for the record.
 */
export function createUnseen(from: {
  composer: Pick<Composer, 'key' | 'words' | 'editables' | 'lastAside' | 'thread'>;
  inputs: Pick<Inputs, 'lastDeletion' | 'lastInput'>;
  /** True where the words that stood there may leave, or their leaving is known otherwise. */
  isKnown(wereRead: boolean): boolean;
  /** False while the draft is of an account that is not ours. */
  isOwn(): boolean;
  tell(message: FromGate): void;
  now(): number;
  /** What was noticed before there was somebody to tell: words at the last look, and when the page sent something. */
  hadWords: boolean;
  lastRequest: number;
}) {
  const { composer, inputs, now } = from;
  let { hadWords, lastRequest } = from;
  let departed = Number.NEGATIVE_INFINITY;
  let isStirred = true;
  /** False for words that a script put in with no event of it, and sent: no verdict is of them. */
  let wereRead = true;

  const threadWatch = createThreadWatch({
    document: composer.key.ownerDocument,
    thread: () => (from.isOwn() ? composer.thread() : null),
    appeared: (message) => from.tell({ type: 'appeared', message }),
    now,
  });

  function left(): void {
    if (from.isOwn()) from.tell({ type: 'unreviewed', by: 'unseen' });
  }

  function depart(): void {
    if (!hadWords) return;
    hadWords = false;
    const byHand = Math.max(inputs.lastDeletion(), composer.lastAside()) > now() - BEFORE;
    if (byHand || from.isKnown(wereRead)) return;
    // What a page stores while a person types goes out before the last key, and not after it.
    if (lastRequest > Math.max(now() - BEFORE, inputs.lastInput())) left();
    else departed = now();
  }

  return {
    /** Something changed that nobody typed: a thread may show what was sent. */
    stirred(): void {
      isStirred = true;
    },
    /** The composer has come to rest: are its words still there? */
    look(): void {
      // Who types changes no thread, and to look for one takes a look at the whole page.
      if (isStirred) threadWatch.look();
      isStirred = false;
      const isThere = composer.editables().some(({ isConnected }) => isConnected);
      if (isThere && composer.words() !== '') {
        hadWords = true;
        wereRead = true;
        departed = Number.NEGATIVE_INFINITY;
      } else depart();
    },
    /** The page took the composer away. */
    gone(): void {
      depart();
      threadWatch.gone();
    },
    /** A form of the page was sent: its answer takes the page's place, or the form stays and nothing was sent. */
    posted: threadWatch.requested,
    before: threadWatch.before,
    /** The page goes away: the next one goes on from what its thread shows. */
    pageLeft(): void {
      const thread = from.isOwn() ? threadWatch.left() : null;
      if (thread !== null) from.tell({ type: 'page-left', thread });
    },
    /** The page sent something that is no mere question. */
    requested(): void {
      lastRequest = now();
      if (!hadWords && composer.words() !== '') {
        hadWords = true;
        wereRead = false;
      }
      threadWatch.requested();
      if (lastRequest - departed > AFTER) return;
      departed = Number.NEGATIVE_INFINITY;
      left();
    },
  };
}
