const LONGEST = 80;

/**
 * What a control or field is called, in short: `aria-labelledby`, `aria-label`, a button's value, its text, an
 * image's alternative, its title. Empty where nothing names it, or where the text is too long for a name.
 * In a shadow root also what was put into its slots, and what its host is called.
 * A small part of the W3C's "Accessible Name and Description Computation": no styles, no layout.
 */
export function accessibleName(element: Element): string {
  const name =
    textOfIds(element, 'aria-labelledby') ||
    element.getAttribute('aria-label') ||
    valueOfButton(element) ||
    element.textContent ||
    imageName(element) ||
    element.getAttribute('title') ||
    nameThroughRoot(element) ||
    '';
  const short = name.replace(/\s+/g, ' ').trim();
  if (short === '')
    return (imageName(element) || element.getAttribute('title') || nameThroughRoot(element)).trim();
  return short.length > LONGEST ? '' : short;
}

/** The label of a form field: its label elements, what ARIA says, its placeholder, its title. Empty where it has none. */
export function fieldLabel(field: Element): string {
  const { labels } = field as HTMLInputElement;
  const label =
    (labels && labels.length > 0 ? ownText(labels[0] as Element) : '') ||
    textOfIds(field, 'aria-labelledby') ||
    field.getAttribute('aria-label') ||
    field.getAttribute('placeholder') ||
    field.getAttribute('title') ||
    hostName(field) ||
    '';
  return label
    .replace(/\s+/g, ' ')
    .replace(/[\s:*]+$/, '')
    .trim();
}

/** A label's words without the words of a field inside it. */
function ownText(label: Element): string {
  let text = '';
  for (const node of label.childNodes) {
    const isField = /^(SELECT|TEXTAREA|INPUT|BUTTON)$/.test(node.nodeName);
    if (!isField) text += node.textContent ?? '';
  }
  return text;
}

function textOfIds(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute);
  if (!ids) return '';
  return ids
    .split(/\s+/)
    .map((id) => (element.getRootNode() as Document).getElementById?.(id)?.textContent ?? '')
    .join(' ')
    .trim();
}

function nameThroughRoot(element: Element): string {
  const slotted = [...element.querySelectorAll('slot')].flatMap((slot) => slot.assignedNodes());
  return (
    slotted
      .map(({ textContent }) => textContent)
      .join(' ')
      .trim() || hostName(element)
  );
}

/** What the element is called whose root this one stands in: a component passes its own name on. */
function hostName(element: Element): string {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  const said = ['aria-label', 'label', 'title'].map((name) => host?.getAttribute?.(name));
  return said.find((name) => name) ?? '';
}

function valueOfButton(element: Element): string {
  if (element.tagName !== 'INPUT') return '';
  const { type, value } = element as HTMLInputElement;
  if (type === 'image') return element.getAttribute('alt') || 'Submit';
  return value || (type === 'submit' ? 'Submit' : '');
}

function imageName(element: Element): string {
  const image = element.querySelector('img[alt],svg [aria-label],svg[aria-label],svg title');
  return image?.getAttribute('alt') || image?.getAttribute('aria-label') || image?.textContent || '';
}
