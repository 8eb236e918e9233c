import type { Link } from '../model/draft.ts';

/**
 * The one spelling of a body for comparing and digesting: no-break spaces, which editors put in the place
 * of spaces as they please, are spaces, and white space at the very end does not count. Offsets before the
 * end stay as they were.
 */
export function canonicalText(text: string): string {
  return text.replaceAll('\u00a0', ' ').trimEnd();
}

/**
 * Where the links of `before` stand in `after`. A link that the edit touches is left out: whether it
 * survived is seen when the composer is read back.
 */
export function linksAfterEdit(before: string, after: string, links: readonly Link[]): Link[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const shift = after.length - before.length;
  return links.flatMap((link) => {
    if (link.end <= head) return [link];
    if (link.start >= before.length - tail)
      return [{ ...link, start: link.start + shift, end: link.end + shift }];
    return [];
  });
}
