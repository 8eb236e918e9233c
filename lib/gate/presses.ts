import type { EventName } from './arm.ts';
import type { ComposerGate } from './composerGate.ts';
import type { Composers } from './composers.ts';
import { SUBMIT_CALL } from './host.ts';

/** The parts of a press on a control that come before or after the click; a tool may act on any of them. */
const COMPANIONS = new Set<string>(['pointerdown', 'mousedown', 'pointerup', 'mouseup']);
const GESTURES = new Set<string>(['click', 'keydown', 'submit', SUBMIT_CALL]);

/**
 * Follows presses through the events that they are made of: a press that begins held stays held to its end, so
 * that a tool sees all of it or nothing.
 */
export function createPresses(from: { composers: Composers; replaying(): ComposerGate | null }) {
  let press: { owner: ComposerGate; isHeld: boolean } | null = null;
  let heldKey: { key: string; letGo(): void } | null = null;
  let isDeciding = false;

  function companion(event: Event, owner: ComposerGate): void {
    const begins = event.type === 'pointerdown' || (event.type === 'mousedown' && press === null);
    if (begins) press = { owner, isHeld: owner.wouldHold(event) };
    if (press?.owner === owner && press.isHeld) hold(event);
  }

  function gesture(event: Event, owner: ComposerGate): void {
    const isHeldPress = event.type === 'click' && press?.owner === owner && press.isHeld;
    if (event.type === 'click') press = null;
    isDeciding = true;
    // Held unless it is let through: whatever fails while deciding, the draft stays here.
    let isHeld = true;
    try {
      isHeld = owner.decide(event, isHeldPress);
    } finally {
      isDeciding = false;
      if (isHeld) hold(event);
      if (isHeld && event.type === 'keydown') holdKeyUp(event as KeyboardEvent);
    }
  }

  /** A tool may act as the key comes up. Listened for only then: every listener costs a typist at each key. */
  function holdKeyUp({ key, view }: KeyboardEvent): void {
    const comesUp = (event: KeyboardEvent) => {
      if (event.key !== key) return;
      hold(event);
      heldKey?.letGo();
    };
    view?.addEventListener('keyup', comesUp, true);
    heldKey = { key, letGo: () => view?.removeEventListener('keyup', comesUp, true) };
  }

  /** True for a key that needs no look: it only writes, or is kept down since it was held. */
  function isPlain(event: KeyboardEvent): boolean {
    if (heldKey !== null && event.repeat && event.key === heldKey.key) {
      hold(event);
      return true;
    }
    // The key may have come up in the panel, where nobody told us.
    heldKey?.letGo();
    heldKey = null;
    // A space in a text is a space.
    return !mayBeGesture(event) || (event.key === ' ' && from.composers.isTypedIn(event));
  }

  return {
    isPlain,
    isKeyHeld: (): boolean => heldKey !== null,
    handle(event: Event, type: EventName): void {
      if (type === 'pointerdown') press = null;
      if (!COMPANIONS.has(type) && !GESTURES.has(type)) return;
      const owner = from.composers.ownerOf(event);
      if (type === 'keydown') from.composers.hinted(event);
      if (owner === null || owner === from.replaying()) return;
      if (COMPANIONS.has(type)) companion(event, owner);
      else gesture(event, owner);
    },
    isDeciding: (): boolean => isDeciding,
  };
}

/** Keys that only write are never a gesture; asking every composer about each would cost a typist dearly. */
export function mayBeGesture({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || key === 'Enter' || key === ' ';
}

function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
