/** Channels from 0 to 255. */
export interface Rgb {
  red: number;
  green: number;
  blue: number;
}

/** Two colours whose channels differ by no more than this in all are one to the eye. */
const ALIKE = 24;

/** A computed colour as browsers serialise sRGB (CSS Color 4, 15.1); null for any other space. `alpha` from 0 to 1. */
export function readColour(text: string): (Rgb & { alpha: number }) | null {
  const parts = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
  if (parts === null) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  return { red, green, blue, alpha };
}

export function isSameColour(one: Rgb, other: Rgb): boolean {
  const apart =
    Math.abs(one.red - other.red) + Math.abs(one.green - other.green) + Math.abs(one.blue - other.blue);
  return apart <= ALIKE;
}

/** What lies behind the words of an element, over what lies behind the element; null where that is no plain colour. */
export function overBackground(style: CSSStyleDeclaration, behind: Rgb | null): Rgb | null {
  if (style.backgroundImage !== 'none') return null;
  const own = readColour(style.backgroundColor);
  if (own === null) return null;
  if (own.alpha === 0) return behind;
  return own.alpha === 1 ? own : null;
}
