import { isDead } from '../editors/dead.ts';
import { REQUEST_CALL, ROOT_CALL, SUBMIT_CALL } from './host.ts';
import { ARRIVAL } from './takeover.ts';

/** What a gesture is made of, what hints at one, and what tells how text came about. */
export const EVENTS = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'keydown',
  'submit',
  SUBMIT_CALL,
  REQUEST_CALL,
  ROOT_CALL,
  'focus',
  'focusin',
  'pointerover',
  'beforeinput',
  'input',
  'change',
  'paste',
  'compositionend',
  ARRIVAL,
] as const;
export type EventName = (typeof EVENTS)[number] | 'load';
export type Listeners = Readonly<Record<EventName, (event: Event) => void>>;

/** A listener for each type. An event's own type is a text that would be made and compared anew at every key. */
export function listenersOf(handle: (type: EventName, event: Event) => void): Listeners {
  const types: EventName[] = [...EVENTS, 'load'];
  return Object.fromEntries(types.map((type) => [type, (event: Event) => handle(type, event)])) as Listeners;
}

/**
 * Listens on a window, in the capture phase, before anything of the page, and for the loading of its frames.
 * `document.open()` removes every listener of a window and its document without a word, so each change at
 * the document's root sets them again (FACTS-browser, "Which sends a capture listener sees"); setting one
 * that still stands changes nothing. Returns what disarms.
 */
export function arm(view: Window, listeners: Listeners): () => void {
  const { document } = view;
  const set = () => {
    for (const type of EVENTS) view.addEventListener(type, listeners[type], true);
    // A frame's `load` passes its document, and not the window.
    document.addEventListener('load', listeners.load, true);
  };
  const observer = new MutationObserver(set);
  observer.observe(document, { childList: true });
  set();
  return () => {
    observer.disconnect();
    // A frame that Firefox has taken away; its window goes with its listeners.
    if (isDead(document)) return;
    document.removeEventListener('load', listeners.load, true);
    // A frame's window goes by one name through all its documents: what listens there now is the next one's.
    if (document.defaultView === null) return;
    for (const type of EVENTS) view.removeEventListener(type, listeners[type], true);
  };
}
