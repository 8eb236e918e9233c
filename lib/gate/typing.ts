import { isDead } from '../editors/dead.ts';
import { innermost } from '../editors/throughRoots.ts';

/** Milliseconds that what came with a key waits: less than the rest after which a draft is read. */
const WAITS = 100;
/** As much of it waits at most. */
const MOST = 200;

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
 * Takes note of what comes with each key, and goes through it later, or at once where somebody needs to know. Between
 * two keys the browser draws the page, and whatever a script touches then comes from far away in memory: gone
 * through one by one, keys cost about a tenth more (`npm run bench -- gate`).
 */
export function createTyping(from: {
  /** Goes through one event as it stood at that time. True where a person's hand made it. */
  count(event: Event, type: TypingEvent, target: Element, at: number): boolean;
  /** Something was put into an element at that time. */
  typedIn(target: Element, byHand: boolean, at: number): void;
  now(): number;
}) {
  let notes: Note[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function catchUp(): void {
    if (notes.length === 0) return;
    clearTimeout(timer);
    timer = undefined;
    const due = notes;
    notes = [];
    due.forEach(({ type, event, target, at }, index) => {
      if (isDead(target)) return;
      const byHand = from.count(event, type, target, at);
      // Of keys that follow each other in one place the last one alone says when it changed.
      const isFollowed = byHand && due[index + 3]?.type === 'input' && due[index + 3]?.target === target;
      if (type === 'input' && !isFollowed) from.typedIn(target, byHand, at);
    });
  }

  function note(type: TypingEvent, event: Event, target: Element, at: number): void {
    if (notes.length >= MOST) catchUp();
    notes.push({ type, event, target, at });
    timer ??= setTimeout(catchUp, WAITS);
  }

  /** Goes through an event at once, after those before it. */
  function take(type: TypingEvent, event: Event): void {
    catchUp();
    const [target, at] = [innermost(event), from.now()];
    const byHand = from.count(event, type, target, at);
    if (type === 'input') from.typedIn(target, byHand, at);
  }

  return {
    /** A key that only writes. */
    key: (event: KeyboardEvent): void => note('keydown', event, innermost(event), from.now()),
    beforeInput(event: InputEvent): void {
      // What has its text elsewhere has it for as long as it is under way; and a script may say what it likes.
      if (event.data === null || !event.isTrusted) take('beforeinput', event);
      else note('beforeinput', event, innermost(event), from.now());
    },
    input(event: Event): void {
      const announced = notes.at(-1);
      const target = innermost(event);
      if (announced?.type === 'beforeinput' && announced.target === target) {
        note('input', event, target, announced.at);
      } else take('input', event);
    },
    catchUp,
    /** True where the last that came put in words: what a text shows now was typed. */
    isUnderWay: (): boolean => notes.at(-1)?.type === 'input',
    stop: (): void => clearTimeout(timer),
  };
}
export type Typing = ReturnType<typeof createTyping>;
