/** An element as it is written: its name, attributes, and what stands in it. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  content: readonly (Element | string)[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: (Element | string)[]
): Element {
  return { name, attributes, content };
}

/** An XML 1.0 document with two spaces a level. An element with text alone stands in one line, since spaces in it count. */
export function xmlDocument(root: Element, doctype = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${doctype}${lines(root, '')}`;
}

/** One element in one line. */
export function xmlLine({ name, attributes, content }: Element): string {
  const inside = content.map((part) => (typeof part === 'string' ? escaped(part) : xmlLine(part))).join('');
  return `${opening(name, attributes, content.length === 0)}${content.length === 0 ? '' : `${inside}</${name}>`}`;
}

function lines(one: Element, indent: string): string {
  const { name, attributes, content } = one;
  if (content.every((part) => typeof part === 'string')) return `${indent}${xmlLine(one)}\n`;
  const inside = content.map((part) =>
    typeof part === 'string' ? `${indent}  ${escaped(part)}\n` : lines(part, `${indent}  `),
  );
  return `${indent}${opening(name, attributes, false)}\n${inside.join('')}${indent}</${name}>\n`;
}

function opening(name: string, attributes: Element['attributes'], isEmpty: boolean): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}${isEmpty ? '/>' : '>'}`;
}

/** Text and attribute values alike. What XML 1.0 cannot say at all is left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSPEAKABLE, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 has no way to say.
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
