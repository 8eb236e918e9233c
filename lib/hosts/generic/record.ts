import type { RecordReference } from '../../core/model/draft.ts';
import type { Editors } from '../../editors/kit.ts';

const KINDS =
  'ticket|case|incident|request|issue|deal|opportunity|invoice|quote|order|contact|company|account|task|project|record';
/** In an address (`/tickets/17`, `?ticket_id=17`) and in words ("Ticket #T-17"). */
const NAMED = new RegExp(`\\b(${KINDS})s?(?:_?id)?[\\s/=#:]+([a-z]{0,5}-?\\d[\\w-]*)`, 'i');
const IN_DATA = new RegExp(`^data-(?:(${KINDS}|entity)(?:-?id)?|id)$`);
const LONGEST_HEADING = 300;

/**
 * The record that a composer belongs to: from data attributes around it, the page's address, or the words at
 * the page's main heading. Null where nothing names one.
 */
export function readRecord(key: Element, editors: Editors): RecordReference | null {
  const { location } = key.ownerDocument;
  // The browser keeps this list; asking by selector walks the whole page where there is none.
  const heading =
    key.ownerDocument.getElementsByTagName('h1')[0] ?? editors.queryThrough(key.ownerDocument, 'h1')[0];
  const words = wordsFrom(heading?.parentElement?.firstChild ?? null, key);
  const [, type = 'record', id] =
    dataReference(key, editors) ?? NAMED.exec(location.pathname + location.search) ?? NAMED.exec(words) ?? [];
  if (id === undefined) return null;
  const title = heading?.textContent?.replace(/\s+/g, ' ').trim() || null;
  return { type: type.toLowerCase(), id, title };
}

/** The words of a node and those that follow it, up to the draft and as far as a heading goes: both may stand in the page's body. */
function wordsFrom(first: Node | null, draft: Element): string {
  let words = '';
  for (let node = first; node !== null && words.length < LONGEST_HEADING; node = node.nextSibling) {
    if (node.contains(draft)) break;
    words += node.textContent;
  }
  return words.slice(0, LONGEST_HEADING);
}

/** As a match: the whole, the type, the id. */
function dataReference(key: Element, { parentThrough }: Editors): (string | undefined)[] | null {
  for (let element: Element | null = key; element !== null; element = parentThrough(element)) {
    for (const { name, value } of element.attributes) {
      const match = IN_DATA.exec(name);
      if (match !== null && /^[\w-]{0,32}\d[\w-]{0,32}$/.test(value)) return [name, match[1], value];
    }
  }
  return null;
}
