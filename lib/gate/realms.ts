import { arm } from './arm.ts';
import { announce, isBlankFrame } from './takeover.ts';

interface Realm {
  view: Window;
  document: Document;
  /** The iframe around it; null for the gate's own window. */
  frame: Element | null;
  leave(): void;
}

/**
 * The windows that one gate guards: its own, and every frame in it that the page made to write in. Frames are
 * entered when they are inserted and again whenever they load, since a load brings another document.
 */
export function createRealms(options: {
  handle(event: Event): void;
  /** Has the document's structure watched. */
  watch(document: Document): void;
  /** A document came in or went away. */
  changed(): void;
}) {
  const realms: Realm[] = [];

  function enter(view: Window, frame: Element | null): void {
    const { document } = view;
    if (realms.some((realm) => realm.document === document)) return;
    const disarm = arm(view, options.handle);
    realms.push({ view, document, frame, leave: disarm });
    options.watch(document);
    enterFramesIn(document);
    options.changed();
  }

  function enterFrame(frame: HTMLIFrameElement): void {
    const view = reachable(frame);
    if (view === null || realms.some(({ document }) => document === view.document)) return;
    // The gate that the browser started in there stands back; it has nothing to do yet.
    announce(view);
    enter(view, frame);
  }

  function enterFramesIn(root: Document | Element): void {
    for (const frame of root.querySelectorAll('iframe')) if (isBlankFrame(frame)) enterFrame(frame);
  }

  function prune(): void {
    for (const realm of [...realms]) {
      const { frame } = realm;
      const isThere =
        frame === null ||
        (frame.isConnected && (frame as HTMLIFrameElement).contentDocument === realm.document);
      if (isThere) continue;
      realm.leave();
      realms.splice(realms.indexOf(realm), 1);
      options.changed();
    }
  }

  return {
    enter,
    /** Elements were put into the page: frames among them are entered. */
    inserted(element: Element): void {
      if (element.tagName === 'IFRAME') {
        if (isBlankFrame(element)) enterFrame(element as HTMLIFrameElement);
      } else enterFramesIn(element as HTMLElement);
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
