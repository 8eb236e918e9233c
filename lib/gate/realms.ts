import { forgetLost, noteRoot, rootIn } from '../editors/throughRoots.ts';
import { arm, EVENTS, type EventName, type Listeners } from './arm.ts';
import { announce, isBlankFrame } from './takeover.ts';

/** What does not leave a shadow root, or not on its way between two elements in it. */
const IN_ROOTS: readonly EventName[] = ['submit', 'change', 'focusin', 'pointerover', 'load'];

interface Realm {
  view: Window;
  document: Document;
  /** The iframe around it; null for the gate's own window. */
  frame: Element | null;
  leave(): void;
}

/**
 * The windows that one gate guards: its own, and every frame in it that the page made to write in, with the shadow
 * roots in each. Frames are entered when they are inserted and again whenever they load, since a load brings
 * another document; roots when they are inserted, attached, or first on an event's way.
 */
export function createRealms(options: {
  listeners: Listeners;
  /** Has the structure of a document or a root watched. */
  watch(place: Document | ShadowRoot): void;
  /** A document or a root came in or went away. */
  changed(): void;
  /** A frame does not show this document any more. */
  left(document: Document): void;
}) {
  const realms: Realm[] = [];

  function enter(view: Window, frame: Element | null): void {
    const { document } = view;
    if (realms.some((realm) => realm.document === document)) return;
    const disarm = arm(view, options.listeners);
    realms.push({ view, document, frame, leave: disarm });
    options.watch(document);
    inserted(document);
    // A root that markup declares comes after its element was seen to come.
    document.addEventListener('DOMContentLoaded', () => inserted(document), { once: true });
    options.changed();
  }

  function enterFrame(frame: HTMLIFrameElement): void {
    const view = reachable(frame);
    if (view === null || realms.some(({ document }) => document === view.document)) return;
    // The gate that the browser started in there stands back; it has nothing to do yet.
    announce(view);
    enter(view, frame);
  }

  function enterRoot(root: ShadowRoot | null): void {
    if (root === null || !noteRoot(root)) return;
    // Of what happens in a closed root a window hears no more than that it does.
    const types = root.mode === 'closed' ? [...IN_ROOTS, ...EVENTS] : IN_ROOTS;
    for (const type of types) root.addEventListener(type, options.listeners[type], true);
    options.watch(root);
    inserted(root);
    options.changed();
  }

  /** Elements were put into the page: roots and frames among them are entered. */
  function inserted(place: Document | ShadowRoot | Element): void {
    for (const element of [
      ...(place.nodeType === Node.ELEMENT_NODE ? [place as Element] : []),
      ...place.querySelectorAll('*'),
    ]) {
      enterRoot(rootIn(element));
      if (element.tagName === 'IFRAME' && isBlankFrame(element)) enterFrame(element as HTMLIFrameElement);
    }
  }

  function prune(): void {
    let isLess = false;
    for (const realm of [...realms]) {
      const { frame } = realm;
      const isThere =
        frame === null ||
        (frame.isConnected && (frame as HTMLIFrameElement).contentDocument === realm.document);
      if (isThere) {
        isLess = forgetLost(realm.document) || isLess;
        continue;
      }
      // First of all: what stood there may be dead, and must be asked nothing any more.
      realms.splice(realms.indexOf(realm), 1);
      options.left(realm.document);
      realm.leave();
      isLess = true;
    }
    if (isLess) options.changed();
  }

  return {
    enter,
    inserted,
    /** Enters the roots on an event's way. */
    passed(path: readonly EventTarget[]): void {
      // What happens in a closed root happens to its host, as a window hears it.
      for (const [index, target] of path.entries()) enterRoot(rootIn(target as Element, index === 0));
    },
    /** A frame has loaded another document. */
    loaded(frame: Element): void {
      prune();
      if (frame.tagName === 'IFRAME' && isBlankFrame(frame)) enterFrame(frame as HTMLIFrameElement);
    },
    prune,
    documents: (): Document[] => realms.map(({ document }) => document),
    leave(): void {
      for (const realm of realms.splice(0)) realm.leave();
    },
  };
}
export type Realms = ReturnType<typeof createRealms>;

/** The frame's window, where it is of the same origin. */
function reachable(frame: HTMLIFrameElement): Window | null {
  return frame.contentDocument?.defaultView ?? null;
}
