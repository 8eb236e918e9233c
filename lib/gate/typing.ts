import { isDead } from '../editors/dead.ts';
import { innermost } from '../editors/throughRoots.ts';
import { mayBeGesture } from './presses.ts';
import type { TypedRun } from './settling.ts';

/** As much of what came with keys waits at most: about a hundred keys. */
const MOST = 300;

/** The events that come with a key that writes. */
export type TypingEvent = 'keydown' | 'beforeinput' | 'input';

interface Note {
  type: TypingEvent;
  event: Event;
  /** Asked while it was under way: an event forgets what it went to in a shadow root. */
  target: Element;
  at: number;
}

/**
 * Takes note of what comes with each key, and goes through it where somebody needs to know. Between two keys the
 * browser draws the page, and whatever a script touches then, its own code too, comes from far away in memory: gone
 * through one by one, or a few at a time, keys cost half as much again (`npm run bench -- gate`).
 */
export function createTyping(from: {
  /** True while any key may be more than writing. */
  isWatchful(): boolean;
  /** Looks at a key that may be more than writing. */
  lookAt(event: KeyboardEvent): void;
  /** Somebody began to type in an element; of the keys that follow there the run alone tells. */
  began(target: Element, run: TypedRun): void;
  /** Goes through one event as it stood at that time. True where a person's hand made it. */
  count(event: Event, type: TypingEvent, target: Element, at: number): boolean;
  /** Something was put into an element at that time. */
  typedIn(target: Element, byHand: boolean, at: number): void;
  /** All that was typed has been gone through. */
  ended(): void;
  now(): number;
}) {
  let notes: Note[] = [];
  /** Where somebody types whose last keys wait, and when the last one came. */
  let run: { target: Element; at: number } | null = null;

  function catchUp(): void {
    const due = notes;
    notes = [];
    due.forEach(({ type, event, target, at }, index) => {
      if (isDead(target)) return;
      const byHand = from.count(event, type, target, at);
      // Of keys that follow each other in one place the last one alone says when it changed.
      const isFollowed = byHand && due[index + 3]?.type === 'input' && due[index + 3]?.target === target;
      if (type === 'input' && !isFollowed) from.typedIn(target, byHand, at);
    });
    if (run === null) return;
    run = null;
    from.ended();
  }

  function note(type: TypingEvent, event: Event, target: Element, at: number): void {
    if (notes.length >= MOST) catchUp();
    notes.push({ type, event, target, at });
  }

  /** Goes through an event at once, after those before it. */
  function take(type: TypingEvent, event: Event): void {
    catchUp();
    const [target, at] = [innermost(event), from.now()];
    const byHand = from.count(event, type, target, at);
    if (type === 'input') from.typedIn(target, byHand, at);
  }

  const key = (event: KeyboardEvent): void => note('keydown', event, innermost(event), from.now());

  return {
    keydown(event: KeyboardEvent): void {
      // A space where somebody types is a space.
      const isPlain = !mayBeGesture(event) || (event.key === ' ' && innermost(event) === run?.target);
      if (isPlain && !from.isWatchful()) key(event);
      else from.lookAt(event);
    },
    /** A key that only writes. */
    key,
    beforeinput(event: InputEvent): void {
      // What has its text elsewhere has it for as long as it is under way; and a script may say what it likes.
      if (event.data === null || !event.isTrusted) take('beforeinput', event);
      else note('beforeinput', event, innermost(event), from.now());
    },
    input(event: Event): void {
      const announced = notes.at(-1);
      const target = innermost(event);
      if (announced?.type !== 'beforeinput' || announced.target !== target) {
        take('input', event);
        return;
      }
      const { at } = announced;
      note('input', event, target, at);
      if (run?.target === target) {
        run.at = at;
        return;
      }
      if (run !== null) catchUp();
      run = { target, at };
      from.began(target, run);
    },
    catchUp,
    /**
     * When somebody typed last, of what waits. A key that no input followed is gone through: an editor may have
     * taken it for itself.
     */
    lastAt(): number {
      if (notes.at(-1)?.type !== 'input') catchUp();
      return run?.at ?? Number.NEGATIVE_INFINITY;
    },
  };
}
export type Typing = ReturnType<typeof createTyping>;
