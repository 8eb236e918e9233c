import type { Count, Place } from '../../core/model/packPlace.ts';
import type { Kit } from '../generic/guide.ts';

/** What the places of one composer are looked for in. */
export interface Ground {
  root: Element;
  /** The part of the page that belongs to the composer; its document where the pack names none. */
  area: ParentNode;
}

/** Keeps what stopped matching: each place by its name in the pack, with the selector that should match. */
export type Missed = (place: string, selector: string) => void;

/** Finds the places of a pack in one composer, and says what it does not find. */
export interface Sight {
  readonly ground: Ground;
  /** All elements of a place; empty where they are not as many as the pack expects. `name` is the place's in the pack. */
  all(place: Place, name: string): Element[];
  /** The element of a place with one; null where there is none, or more. */
  one(place: Place, name: string): Element | null;
  /** The first element in each of these that one of the selectors matches; said to be missing where none of them has one. */
  inside(
    elements: readonly Element[],
    selectors: readonly string[] | undefined,
    name: string,
  ): (Element | null)[];
  /** Has every place looked for anew. */
  forget(): void;
}

const FITS: Record<Count, (found: number) => boolean> = {
  '1': (found) => found === 1,
  '1+': (found) => found > 0,
  '0-1': (found) => found < 2,
  '0+': () => true,
};

/**
 * Elements that a selector matches in `root`, or in an open shadow root in it; `>>>` stands for the root of what is
 * named before it. None where no parser takes it.
 */
export function query(root: ParentNode, selector: string, kit: Kit): Element[] {
  return selector.split('>>>').reduce<ParentNode[]>(
    (roots, part, index) =>
      roots.flatMap((one) => {
        const inside = index === 0 ? one : (one as Element).shadowRoot;
        return inside === null ? [] : select(inside, part.trim(), kit);
      }),
    [root],
  ) as Element[];
}

function select(root: ParentNode, selector: string, { editors }: Kit): Element[] {
  try {
    return editors.queryThrough(root, selector);
  } catch (error) {
    // A selector that the browser does not know matches nothing, and is named as one that does not.
    if (error instanceof DOMException) return [];
    throw error;
  }
}

/** True where one of the selectors matches this element; what `>>>` leads to is asked by its last part. */
export function matches(element: Element, selectors: readonly string[]): boolean {
  return selectors.some((selector) => {
    try {
      return element.matches(selector.split('>>>').at(-1) ?? '');
    } catch (error) {
      if (error instanceof DOMException) return false;
      throw error;
    }
  });
}

/** True where an element is called as its place says; always where that says nothing. */
export function isCalled(element: Element, { named }: Place, kit: Kit): boolean {
  if (named === undefined) return true;
  const name = `${kit.fieldLabel(element)} ${kit.accessibleName(element)}`.toLowerCase();
  return named.some((words) => name.includes(words.toLowerCase()));
}

/** True where a control is called by one of these words. */
export function isWorded(element: Element, words: readonly string[], kit: Kit): boolean {
  const name = kit.accessibleName(element).toLowerCase();
  return words.some((word) => name.includes(word.toLowerCase()));
}

/** True where a press may be of this element, wherever that stands. */
export function fits(element: Element, press: Place, kit: Kit): boolean {
  return matches(element, press.find) && isCalled(element, press, kit) && !isOther(element, press, kit);
}

/** True where a word finds a control whose words as a whole say that it does something else: "Save" in "Save draft". */
function isOther(element: Element, { named }: Place, kit: Kit): boolean {
  const isAside = (words: string) => kit.deedOfWords(words, '') === 'aside';
  return named !== undefined && !named.some(isAside) && isAside(kit.accessibleName(element));
}

/** The first elements of `root` that one of the selectors matches. */
export function first(root: ParentNode, selectors: readonly string[], kit: Kit): Element | null {
  for (const selector of selectors) {
    const [found] = query(root, selector, kit);
    if (found !== undefined) return found;
  }
  return null;
}

/** Every element of `root` that a press may be of, however many there should be. */
export function allOf(root: ParentNode, press: Place, kit: Kit): Element[] {
  return press.find
    .flatMap((selector) => query(root, selector, kit))
    .filter((element) => isCalled(element, press, kit) && !isOther(element, press, kit));
}

/**
 * Finds places in one composer. What a place with one element is found to be is kept for as long as it stands in the
 * page and its selector matches it, or until `forget`.
 */
export function createSight(ground: Ground, kit: Kit, missed: Missed): Sight {
  let known = new Map<Place, { element: Element; index: number }>();

  function look(place: Place, name: string): { elements: Element[]; index: number } {
    const base = baseOf(place, ground);
    const areEnough = FITS[place.count ?? '1'];
    let isWrong = !areEnough(0);
    for (const [index, selector] of place.find.entries()) {
      const elements =
        base === null ? [] : within(base, selector, kit).filter((one) => isCalled(one, place, kit));
      if (elements.length === 0) continue;
      if (areEnough(elements.length)) {
        if (index > 0) missed(name, place.find[0] ?? '');
        return { elements, index };
      }
      // Too many: any of them could be another's.
      isWrong = true;
    }
    if (isWrong) missed(name, place.find[0] ?? '');
    return { elements: [], index: 0 };
  }

  function one(place: Place, name: string): Element | null {
    const before = known.get(place);
    if (
      before?.element.isConnected &&
      isCalled(before.element, place, kit) &&
      matches(before.element, [place.find[before.index] ?? ''])
    ) {
      if (before.index > 0) missed(name, place.find[0] ?? '');
      return before.element;
    }
    const { elements, index } = look(place, name);
    const [element] = elements;
    if (element === undefined) known.delete(place);
    else known.set(place, { element, index });
    return element ?? null;
  }

  return {
    ground,
    one,
    all(place, name) {
      if ((place.count ?? '1').endsWith('+')) return look(place, name).elements;
      const element = one(place, name);
      return element === null ? [] : [element];
    },
    inside(elements, selectors, name) {
      if (selectors === undefined) return elements.map(() => null);
      const found = elements.map((element) => first(element, selectors, kit));
      if (elements.length > 0 && found.every((one) => one === null)) missed(name, selectors[0] ?? '');
      return found;
    },
    forget() {
      known = new Map();
    },
  };
}

/** What a selector matches in an element, or as the element itself. */
function within(base: ParentNode, selector: string, kit: Kit): Element[] {
  const isIt = base.nodeType === Node.ELEMENT_NODE && matches(base as Element, [selector]);
  return isIt ? [base as Element, ...query(base, selector, kit)] : query(base, selector, kit);
}

function baseOf({ where }: Place, { root, area }: Ground): ParentNode | null {
  switch (where) {
    case 'area':
      return area;
    case 'page':
      return root.ownerDocument;
    case 'top':
      return topDocument(root.ownerDocument);
    default:
      return root;
  }
}

/** Null where the top frame is of another origin. */
function topDocument(document: Document): Document | null {
  try {
    return document.defaultView?.top?.document ?? null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
