/** Gives each item of a document's lists the marker that is drawn beside it, in the order of the items. */
export function createListMarkers() {
  const counts = new Map<Element, number>();

  return (item: Element): string => {
    const list = item.parentElement;
    // Quill says in an attribute what the list's own tag does not.
    const said = item.getAttribute('data-list');
    if (list === null || said === 'bullet' || (list.tagName !== 'OL' && said !== 'ordered')) return '•';
    if (said === 'checked' || said === 'unchecked') return said === 'checked' ? '☑' : '☐';
    const { start, reversed, type } = list as HTMLOListElement;
    const step = reversed ? -1 : 1;
    const first = list.hasAttribute('start') || !reversed ? start : list.children.length;
    const own = Number.parseInt(item.getAttribute('value') ?? '', 10);
    const number = Number.isNaN(own) ? (counts.get(list) ?? first - step) + step : own;
    counts.set(list, number);
    return `${numeral(number, type)}.`;
  };
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number as the `type` of an `ol` says (HTML, 4.4.5); the plain number where it has no such form. */
function numeral(number: number, type: string): string {
  if (number < 1 || number > 3999) return `${number}`;
  switch (type) {
    case 'a':
      return letters(number);
    case 'A':
      return letters(number).toUpperCase();
    case 'i':
      return roman(number);
    case 'I':
      return roman(number).toUpperCase();
    default:
      return `${number}`;
  }
}

function letters(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
