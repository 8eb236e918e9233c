import type { HiddenText } from '../core/model/draft.ts';
import { isSameColour, overBackground, type Rgb, readColour } from './colours.ts';

export type HiddenBy = Exclude<HiddenText['by'], 'not-checked'>;

/** What the styles of an element say; the same for all its siblings of the same tag, class and style. */
interface Look {
  by: HiddenBy | null;
  /** Whatever stands in it is hidden with it. */
  isWhole: boolean;
  /** It cuts off what does not fit it. */
  clips: boolean;
  /** It stands elsewhere than the text around it, or is drawn larger or smaller: where, must be measured. */
  strays: boolean;
  background: Rgb | null;
  inner: Map<string, Look>;
}

/** An element on the way down, with what hides everything in it. */
export interface Shade {
  readonly look: Look;
  readonly by: HiddenBy | null;
  /** It or something around it strays. */
  readonly strays: boolean;
}

/** Tells what of an editing host's text is drawn where nobody sees it. */
export interface Hiding {
  readonly root: Shade;
  enter(outer: Shade, element: Element): Shade;
  /** Why the words that stand in `element` itself are not seen; null where they are. */
  ofWords(shade: Shade, element: Element): HiddenBy | null;
  /** True once there were more elements than are looked at. */
  isCut(): boolean;
  /** Takes the place of the editing host anew, after a pause in which it may have been scrolled. */
  measure(): void;
}

/** Beyond this many elements styles are no longer asked for: a draft of 5,000 paragraphs costs 21 ms to read, 12 of them without styles (Chromium 156). */
const MOST_ELEMENTS = 12_000;
/** Text this faint, as a share, or this small, in pixels, is not read. */
const FAINT = 0.1;
const SMALL = 1;
/** A box this thin shows nothing, in pixels: what "visually hidden" classes leave of one. */
const THIN = 1;
/** Nobody scrolls this far to the side, in pixels. */
const FAR = 4000;
const INDENTED_AWAY = -500;
const PULLED_AWAY = -100;
const AS_SEEN = { opacityProperty: true, visibilityProperty: true };

/**
 * Reads styles, and so costs what drawing does: only for a text that is about to be judged or written.
 * Siblings with the same tag, class and inline style share one look; whether each is drawn at all is asked
 * of each, and where, of those that stand elsewhere than the text around them. Colours are compared where both are plain.
 */
export function createHiding(host: Element): Hiding {
  // A copy outside of the page has no styles.
  const view = host.isConnected ? host.ownerDocument.defaultView : null;
  const isDrawn = host.checkVisibility(AS_SEEN);
  let box: DOMRect;
  let left: number;
  let top: number;
  let looked = 0;

  function measure(): void {
    box = host.getBoundingClientRect();
    left = box.left - host.scrollLeft;
    top = box.top - host.scrollTop;
  }
  measure();

  const seen: Look = {
    by: null,
    isWhole: false,
    clips: false,
    strays: false,
    background: null,
    inner: new Map(),
  };
  // What hides the host hides the composer, not a part of its text.
  const hostLook = { ...seen, background: view === null ? null : backgroundBehind(host, view) };

  function lookOf(element: Element, outer: Look): Look {
    const { tagName, className, id } = element;
    const key = `${tagName} ${className} ${id} ${element.attributes.length} ${element.getAttribute('style') ?? ''}`;
    const known = outer.inner.get(key);
    if (known !== undefined || view === null) return known ?? seen;
    const look = readLook(view.getComputedStyle(element), outer.background);
    outer.inner.set(key, look);
    return look;
  }

  function isAway(element: Element, words: DOMRect): boolean {
    if (box.width === 0 || words.width === 0) return false;
    if (words.bottom < top || words.left > left + box.width + FAR) return true;
    // Beside a text that runs to the left, the left can be scrolled to.
    return words.right < left - (words.right < left && isRightToLeft(element) ? FAR : 0);
  }

  return {
    root: { look: hostLook, by: null, strays: false },
    isCut: () => looked > MOST_ELEMENTS,
    measure,
    enter(outer, element) {
      looked += 1;
      if (outer.by !== null || looked > MOST_ELEMENTS) return outer;
      const look = lookOf(element, outer.look);
      const strays = outer.strays || look.strays;
      if (look.isWhole) return { look, by: look.by, strays };
      if (look.clips && isDrawn && element.firstChild !== null) {
        const { width, height } = element.getBoundingClientRect();
        if (width <= THIN || height <= THIN) return { look, by: 'clipped', strays };
      }
      return { look, by: null, strays };
    },
    ofWords({ look, by, strays }, element) {
      if (element === host || looked > MOST_ELEMENTS) return by;
      if (by !== null || look.by !== null || !isDrawn) return by ?? look.by;
      if (!element.checkVisibility(AS_SEEN) && hasBox(element)) return 'not-shown';
      if (!strays) return null;
      const rect = element.getBoundingClientRect();
      if (isAway(element, rect)) return 'off-screen';
      return rect.width * rect.height === 0 && isWithoutArea(element) ? 'size' : null;
    },
  };
}

function isRightToLeft(element: Element): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).direction === 'rtl';
}

function readLook(style: CSSStyleDeclaration, behind: Rgb | null): Look {
  const background = overBackground(style, behind);
  const look: Look = {
    by: null,
    isWhole: false,
    clips: `${style.overflowX} ${style.overflowY}`.match(/hidden|clip/) !== null,
    strays: isElsewhere(style),
    background,
    inner: new Map(),
  };
  const hidden = (by: HiddenBy, isWhole: boolean): Look => ({ ...look, by, isWhole });
  if (style.display === 'none') return hidden('not-shown', true);
  if (Number(style.opacity) < FAINT) return hidden('transparent', true);
  if (isClippedAway(style)) return hidden('clipped', true);
  // Something in it may be visible, or large, or of another colour.
  if (style.visibility !== 'visible') return hidden('not-shown', false);
  if (Number.parseFloat(style.fontSize) <= SMALL) return hidden('size', false);
  if (Number.parseFloat(style.textIndent) < INDENTED_AWAY) return hidden('off-screen', false);
  const colour = readColour(style.webkitTextFillColor || style.color);
  // A picture may shine through letters that have no colour of their own.
  const isPlain = style.backgroundImage === 'none';
  if (colour !== null && isPlain && colour.alpha < FAINT) return hidden('transparent', false);
  return colour !== null && background !== null && isSameColour(colour, background)
    ? hidden('colour', false)
    : look;
}

function isElsewhere({
  position,
  transform,
  scale,
  translate,
  marginLeft,
  marginTop,
}: CSSStyleDeclaration): boolean {
  const isMoved = [transform, scale, translate].some((value) => value !== 'none');
  const isPulled = [marginLeft, marginTop].some((margin) => Number.parseFloat(margin) < PULLED_AWAY);
  return isMoved || isPulled || position !== 'static';
}

/** `clip` is out of use and still what most "visually hidden" classes say. */
function isClippedAway({ clip, clipPath, position }: CSSStyleDeclaration): boolean {
  if (/^(?:inset\((?:[5-9]\d|100)(?:\.\d+)?%|(?:circle|ellipse)\(0)/.test(clipPath)) return true;
  if (position !== 'absolute' && position !== 'fixed') return false;
  const edges = /^rect\((-?[\d.]+)px, (-?[\d.]+)px, (-?[\d.]+)px, (-?[\d.]+)px\)$/.exec(clip);
  if (edges === null) return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = edges.slice(1).map(Number);
  return right - left <= THIN || bottom - top <= THIN;
}

/** An element with no box of its own counts as not drawn, and its words may be. */
function hasBox(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  return view?.getComputedStyle(element).display !== 'contents' || isWithoutArea(element);
}

/** A box may be empty and its words stand outside of it, so the words themselves are measured. */
function isWithoutArea(element: Element): boolean {
  const words = element.ownerDocument.createRange();
  words.selectNodeContents(element);
  const { width, height } = words.getBoundingClientRect();
  return width * height === 0;
}

/** What is drawn behind an element; null where that is a picture, or not a plain colour. */
function backgroundBehind(element: Element, view: Window): Rgb | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage !== 'none') return null;
    const colour = readColour(style.backgroundColor);
    if (colour === null) return null;
    if (colour.alpha === 1) return colour;
    if (colour.alpha > 0) return null;
  }
  // A page with no colour of its own is white, unless it asks for a dark one.
  return /dark/.test(view.getComputedStyle(element).colorScheme) ? null : { red: 255, green: 255, blue: 255 };
}
