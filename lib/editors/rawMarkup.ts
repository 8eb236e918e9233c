/** An attribute longer than this, in UTF-16 units, costs more to serialise than to compare. */
const LONG = 10_000;
/** As many long values are known again as a page is likely to show at once. */
const KEPT = 64;
const CARRIERS = 'img[src^="data:" i]';

/** Long values that were met, with a number for each. Equal strings are one key, so that a number stands for exactly one. */
const numbers = new Map<string, number>();
let met = 0;

/**
 * The markup in an element as it stands, for comparing. An image that brings its own bytes is told by its place
 * among such images and a number that no other bytes have had: to serialise 10 MB takes longer than a key may.
 */
export function rawMarkup(root: Element): string {
  const isLong = (image: Element) => bytesOf(image).length > LONG;
  if (![...root.querySelectorAll(CARRIERS)].some(isLong)) return root.innerHTML;
  // In a document that is not shown nothing is loaded, and no element of the page's own making comes to life.
  const copy = root.ownerDocument.implementation.createHTMLDocument().importNode(root, true);
  let long = '';
  [...copy.querySelectorAll(CARRIERS)].forEach((image, index) => {
    if (!isLong(image)) return;
    long += `${index}:${numberOf(bytesOf(image))} `;
    image.setAttribute('src', 'data:');
  });
  return long + copy.innerHTML;
}

function bytesOf(element: Element): string {
  return element.getAttribute('src') ?? '';
}

function numberOf(value: string): number {
  const known = numbers.get(value);
  numbers.delete(value);
  if (known === undefined) met += 1;
  const number = known ?? met;
  numbers.set(value, number);
  for (const oldest of numbers.keys()) {
    if (numbers.size <= KEPT) break;
    numbers.delete(oldest);
  }
  return number;
}
