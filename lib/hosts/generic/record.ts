import type { RecordReference } from '../../core/model/draft.ts';

const KINDS =
  'ticket|case|incident|request|issue|deal|opportunity|invoice|quote|order|contact|company|account|task|project|record';
const IN_WORDS = new RegExp(
  `\\b(${KINDS})\\s*(?:no\\.?|number|[#:])?\\s*#?\\s*([A-Za-z]{0,5}-?\\d[\\w-]*)`,
  'i',
);
const IN_PATH = new RegExp(`/(${KINDS})s?/(?:view/|edit/|detail/)?([\\w-]*\\d[\\w-]*)`, 'i');
const IN_QUERY = new RegExp(`[?&](${KINDS})_?(?:id)?=([\\w-]*\\d[\\w-]*)`, 'i');
const IN_DATA = new RegExp(`^data-(?:(${KINDS}|entity)(?:-?id)?|id)$`);
const LONGEST_HEADING = 300;

/**
 * The record that a composer belongs to: from data attributes around it, the page's address, or the words at
 * the page's main heading. Null where nothing names one.
 */
export function readRecord(key: Element): RecordReference | null {
  const document = key.ownerDocument;
  const heading = document.querySelector('h1');
  const title = heading?.textContent?.replace(/\s+/g, ' ').trim() || null;
  const { pathname = '', search = '' } = document.defaultView?.location ?? {};
  const words = (heading?.parentElement?.textContent ?? '').slice(0, LONGEST_HEADING);
  const found = IN_PATH.exec(pathname) ?? IN_QUERY.exec(search) ?? IN_WORDS.exec(words);
  const said = dataReference(key);
  const id = said?.id ?? found?.[2];
  if (id === undefined) return null;
  const type = said?.type ?? found?.[1] ?? 'record';
  return { type: type.toLowerCase(), id, title };
}

function dataReference(key: Element): { type: string | null; id: string } | null {
  for (let element: Element | null = key; element !== null; element = element.parentElement) {
    for (const { name, value } of element.attributes) {
      const type = IN_DATA.exec(name);
      if (type !== null && /\d/.test(value) && value.length <= 64)
        return { type: type[1] ?? null, id: value };
    }
  }
  return null;
}
