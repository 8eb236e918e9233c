/** An element of a parsed document. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const TOKEN =
  /<\?[^?]*\?>|<!DOCTYPE[^>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ENTITY = /&(?:#(\d+)|(amp|lt|gt|quot|apos));/g;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Parses what our templates use of XML 1.0, strictly: throws where a document is not well-formed. */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const parent = open.at(-1);
    if (match === null || parent === undefined)
      throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 40)}`);
    const [, closing, opening, attributes = '', empty, words] = match;
    if (words !== undefined) {
      if (open.length === 1 && words.trim() !== '') throw new Error(`text outside of the root: ${words}`);
      parent.text += plain(words);
    } else if (closing !== undefined) {
      if (parent.name !== closing) throw new Error(`</${closing}> closes <${parent.name}>`);
      open.pop();
    } else if (opening !== undefined) {
      const element = { name: opening, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || root === undefined || top.children.length !== 1)
    throw new Error('expected one root, closed');
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`attribute ${name} stands twice`);
    found[name] = plain(value);
  }
  return found;
}

function plain(text: string): string {
  const bare = text.replace(ENTITY, '');
  if (bare.includes('&') || bare.includes('>')) throw new Error(`not escaped: ${text}`);
  return text.replace(ENTITY, (_, code?: string, name = '') =>
    code === undefined ? (NAMED[name] ?? '') : String.fromCodePoint(Number(code)),
  );
}

/** Every element of this name below `root`, in order. */
export function allNamed(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}

/** The value of a property list's element, as JSON has it. */
export function plistValue(element: XmlElement | undefined): unknown {
  switch (element?.name) {
    case 'dict': {
      const entries: [string, unknown][] = [];
      for (let at = 0; at < element.children.length; at += 2) {
        const key = element.children[at];
        if (key?.name !== 'key') throw new Error('expected a key');
        entries.push([key.text, plistValue(element.children[at + 1])]);
      }
      return Object.fromEntries(entries);
    }
    case 'array':
      return element.children.map(plistValue);
    case 'string':
      return element.text;
    case 'integer':
    case 'real':
      return Number(element.text);
    case 'true':
    case 'false':
      return element.name === 'true';
    default:
      throw new Error(`no value of a property list: ${element?.name}`);
  }
}
