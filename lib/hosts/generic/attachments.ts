import type { Attachment } from '../../core/model/draft.ts';
import type { Editors } from '../../editors/kit.ts';

const PLACES = '[class*=attach i],[id*=attach i],[aria-label*=attach i]';
/** A menu's items have a role of their own. */
const ITEMS = 'li:not([role]),[role=listitem]';
const SIZE = /\(?\s*~?(\d+(?:[.,]\d+)?)\s*(bytes?|B|[KMG]i?B)\b\s*\)?/i;

/** The lists in `root` that show what is attached. */
export function attachmentPlaces(root: Document | Element, { queryThrough, holds }: Editors): Element[] {
  const places = queryThrough(root, PLACES).filter((place) => !place.matches('input,button,a,label,body'));
  return places.filter((place) => !places.some((other) => other !== place && holds(other, place)));
}

/**
 * What is attached: files chosen in the page with their sizes in bytes, and what the tool lists, with the
 * size as far as it shows one. Bytes are not read.
 */
export function readAttachments(
  files: readonly HTMLInputElement[],
  places: readonly Element[],
): Attachment[] {
  const chosen = files.flatMap(({ files }) =>
    [...(files ?? [])].map(({ name, size }) => ({ name, size, digest: null })),
  );
  const shown = places
    .flatMap((place) => [...place.querySelectorAll(ITEMS)])
    .map(readItem)
    .filter(({ name }) => name !== '' && !chosen.some((file) => file.name === name));
  return [...chosen, ...shown];
}

function readItem(item: Element): Attachment {
  const named = item.querySelector('[class*=name i]') ?? item.querySelector('a') ?? item;
  const size = SIZE.exec(item.textContent ?? '');
  const name = (named.textContent ?? '').replace(SIZE, '').replace(/\s+/g, ' ').trim();
  if (size === null) return { name, size, digest: null };
  const [, amount = '', unit = ''] = size;
  const bytes = Number(amount.replace(',', '.')) * 1024 ** 'bkmg'.indexOf(unit.charAt(0).toLowerCase());
  return { name, size: Math.round(bytes), digest: null };
}
