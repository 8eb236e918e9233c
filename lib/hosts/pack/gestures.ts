import type { PackComposer } from '../../core/model/pack.ts';
import type { PackKey, PackPress } from '../../core/model/packControl.ts';
import type { Kit } from '../generic/guide.ts';
import { allOf, fits, isWorded, matches, type Sight } from './sight.ts';
import { isBareQuestion, isByWords, questionAround } from './worded.ts';

/** What the composers of a document share: which of them opened the menu that stands apart from all. */
export interface Openings {
  last: object | null;
  /** When a control that words alone tell was last pressed for somebody, by `performance.now()`. */
  replayed: number;
  /** The question that the tool asked right after that: its yes belongs to what was approved. */
  asked: Element | null;
}

export interface GestureGround {
  composer: PackComposer;
  sight: Sight;
  kit: Kit;
  openings: Openings;
  /** True where a key pressed anywhere speaks of this composer. */
  isInFront(): boolean;
}

/** A control that was pressed; `press` is null where its words alone found it. */
export interface Pressed {
  press: PackPress | null;
  element: Element;
  name: string;
}

/** A gesture as far as it is needed to do it again. */
export type LastGesture = Pressed | { key: PackKey; target: Element | null };

const NATIVE = 'button,input,textarea,select,a[href]';

/** Tells the gestures of one composer by its pack. */
export function createPackGestures({ composer, sight, kit, openings, isInFront }: GestureGround) {
  const { root } = sight.ground;
  const presses = composer.press ?? [];
  const words = composer.action?.words ?? [];
  let last: LastGesture | null = null;

  const pressed = (press: PackPress | null, element: Element): Pressed => ({
    press,
    element,
    name: kit.accessibleName(element),
  });

  /** The control on the path that this composer's pack names as one that acts. */
  function pressOn(path: readonly EventTarget[]): Pressed | null {
    for (const target of path) {
      if (!kit.isElement(target)) continue;
      for (const press of presses) {
        if (fits(target, press, kit) && isOurs(press, path)) return pressed(press, target);
      }
      if (target === root) break;
    }
    if (isByWords(composer)) return path.includes(root) && !isFollowUp() ? pressed(null, root) : null;
    const isLost =
      presses.length > 0 &&
      !presses.some((press) => press.opener === undefined && allOf(root, press, kit).length > 0);
    if (isLost) return wordedOn(path);
    const control = words.length === 0 || !path.includes(root) ? null : kit.controlIn(path);
    return control !== null && isWorded(control, words, kit) ? pressed(null, control) : null;
  }

  /** The tool asks once more about what was approved just now, and wants nothing but a yes. */
  const isFollowUp = () =>
    openings.asked !== null && openings.asked === questionAround(root, kit) && isBareQuestion(root, kit);

  /** None of the controls stands there as the pack knows it: what calls itself one is one, whatever it is made of. */
  function wordedOn(path: readonly EventTarget[]): Pressed | null {
    const inRoot = path.slice(0, Math.max(0, path.indexOf(root)));
    const found = inRoot.find((target) => {
      const deed = kit.isElement(target) && kit.deedOfWords(kit.accessibleName(target), '');
      return deed === 'send' || deed === 'save';
    });
    return found === undefined ? null : pressed(null, found as Element);
  }

  function isOurs(press: PackPress, path: readonly EventTarget[]): boolean {
    if (press.opener !== undefined) return openings.last === sight;
    return path.includes(root) || (press.where !== undefined && press.where !== 'composer' && isInFront());
  }

  function noteOpener(path: readonly EventTarget[]): void {
    const openers = presses.flatMap(({ opener }) => opener ?? []);
    if (openers.length === 0 || !path.includes(root)) return;
    const isOpener = path.some((target) => kit.isElement(target) && matches(target, openers));
    if (isOpener) openings.last = sight;
  }

  function keyOf(event: KeyboardEvent, path: readonly EventTarget[]): PackKey | null {
    const isIn = path.includes(root);
    const pressed = composer.keys?.find(
      ({ key, mod = false, alt = false, shift = false, where }) =>
        isKey(event, key) &&
        (event.ctrlKey || event.metaKey) === mod &&
        event.altKey === alt &&
        event.shiftKey === shift &&
        (isIn || (where === 'page' && isInFront())),
    );
    return pressed ?? null;
  }

  function deedOfKey(event: KeyboardEvent, path: readonly EventTarget[]): 'send' | 'aside' | null {
    if (event.isComposing) return null;
    const key = keyOf(event, path);
    const [target] = path;
    if (key !== null) {
      last = { key, target: kit.isElement(target) ? target : null };
      return 'send';
    }
    // A real button is clicked by these keys; what stands in for one acts on the key itself.
    if ((event.key !== 'Enter' && event.key !== ' ') || !kit.isElement(target) || target.matches(NATIVE))
      return null;
    return deedOfPress([target, ...path.slice(1)]);
  }

  function deedOfPress(path: readonly EventTarget[]): 'send' | 'aside' | null {
    const isAside = path.some(
      (target) => kit.isElement(target) && composer.never !== undefined && matches(target, composer.never),
    );
    if (isAside && path.includes(root)) return 'aside';
    const found = pressOn(path);
    if (found === null || kit.isDisabled(found.element)) return null;
    last = found;
    return 'send';
  }

  return {
    deedOn(event: Event, path: readonly EventTarget[]): 'send' | 'aside' | null {
      if (event.type !== 'pointerover' && event.type !== 'focusin') noteOpener(path);
      if (event.type === 'keydown') return deedOfKey(event as KeyboardEvent, path);
      return deedOfPress(path);
    },
    /** What `deedOn` last called a send; null before the first. */
    last: (): LastGesture | null => last,
  };
}

/** The same key on a keyboard where Alt makes another letter of it. */
function isKey({ key, code }: KeyboardEvent, wanted: string): boolean {
  return key.toLowerCase() === wanted.toLowerCase() || code === `Key${wanted.toUpperCase()}`;
}
