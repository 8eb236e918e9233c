import { type TextChange, textChanges } from '../diff/textChanges.ts';
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
 * Where the links of `before` stand in `after`, once the edit is written as the editors write it: words put in
 * at a link's border stand outside of it, words inside stretch it, and what takes the place of words takes the
 * form of the first of them. A link that no words are left of is gone.
 */
export function linksAfterEdit(before: string, after: string, links: readonly Link[]): Link[] {
  const changes = textChanges(before.trimEnd(), after.trimEnd());
  return links.flatMap((link) => {
    const moved = { ...link };
    for (const change of changes.toReversed()) follow(moved, change);
    return moved.start < moved.end ? [moved] : [];
  });
}

function follow(link: Link, { start, end, insert }: TextChange): void {
  const grown = insert.length - (end - start);
  if (end <= link.start) {
    link.start += grown;
    link.end += grown;
  } else if (start < link.start) {
    link.end = Math.max(link.end, end) + grown;
    link.start = start + insert.length;
  } else if (start < link.end) {
    link.end = Math.max(link.end, end) + grown;
  }
}
