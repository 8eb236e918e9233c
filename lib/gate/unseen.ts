import type { Composer } from './host.ts';
import type { Inputs } from './inputs.ts';

/** A request that carries a draft away begins at most this long before the draft goes from the page, in milliseconds. */
const BEFORE = 3000;
/** A page may show the draft as gone first. */
const AFTER = 1000;

/**
 * Notices a draft that left although no gesture of it was seen: its words went from the page, by nobody's hand, while
 * the page sent something. By a key of the page's own, a control that no word describes, or a script that needs none.
 * It can only be told afterwards, so that `left` is for the record.
 */
export function createUnseen(from: {
  composer: Pick<Composer, 'words' | 'editables' | 'lastAside'>;
  inputs: Pick<Inputs, 'lastDeletion' | 'lastInput'>;
  /** True where the words that stood there may leave, or their leaving is known otherwise. */
  isKnown(): boolean;
  left(): void;
  now(): number;
  /** What was noticed before there was somebody to tell: words at the last look, and when the page sent something. */
  hadWords: boolean;
  lastRequest: number;
}) {
  const { composer, inputs, now } = from;
  let { hadWords, lastRequest } = from;
  let departed = Number.NEGATIVE_INFINITY;

  function depart(): void {
    if (!hadWords) return;
    hadWords = false;
    const byHand = Math.max(inputs.lastDeletion(), composer.lastAside()) > now() - BEFORE;
    if (byHand || from.isKnown()) return;
    // What a page stores while a person types goes out before the last key, and not after it.
    if (lastRequest > Math.max(now() - BEFORE, inputs.lastInput())) from.left();
    else departed = now();
  }

  return {
    /** The composer has come to rest: are its words still there? */
    look(): void {
      const isThere = composer.editables().some(({ isConnected }) => isConnected);
      if (isThere && composer.words() !== '') {
        hadWords = true;
        departed = Number.NEGATIVE_INFINITY;
      } else depart();
    },
    /** The page took the composer away. */
    gone: depart,
    /** The page sent something that is no mere question. */
    requested(): void {
      lastRequest = now();
      if (lastRequest - departed > AFTER) return;
      departed = Number.NEGATIVE_INFINITY;
      from.left();
    },
  };
}
