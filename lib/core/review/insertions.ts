import type { Draft } from '../model/draft.ts';

/** Something shown in a text that is none of its words: an item's marker, where a link leads, an image. */
export interface Insertion {
  /** An offset of the text, in UTF-16 units. */
  at: number;
  text: string;
}

/** Each level of a list stands this much further in. */
const INDENT = '\u2003';

/** What a reader sees in a body besides its words, in order. `name` says how a link's target reads. */
export function insertionsOf(
  { body, links, format = [] }: Draft,
  name: (href: string) => string,
): Insertion[] {
  return [...markers(format), ...points(format, name), ...targets(body, links, name)].sort(
    (a, b) => a.at - b.at,
  );
}

function markers(format: NonNullable<Draft['format']>): Insertion[] {
  const open: number[] = [];
  return format.flatMap(({ kind, start, end, detail }) => {
    if (kind !== 'item') return [];
    while ((open.at(-1) ?? Number.POSITIVE_INFINITY) <= start) open.pop();
    const text = `${INDENT.repeat(open.length)}${detail ?? '•'} `;
    open.push(end);
    return [{ at: start, text }];
  });
}

function points(format: NonNullable<Draft['format']>, name: (href: string) => string): Insertion[] {
  return format.flatMap(({ kind, start, detail, target }) => {
    if (kind === 'image') return [{ at: start, text: detail === null ? '‹image›' : `‹image: ${detail}›` }];
    return kind === 'link' ? [{ at: start, text: `‹${name(target ?? '')}›` }] : [];
  });
}

/** A link that shows its own address needs no second one. */
function targets(body: string, links: Draft['links'], name: (href: string) => string): Insertion[] {
  return links.flatMap(({ href, start, end }) => {
    const words = body
      .slice(start, end)
      .trim()
      .replace(/^https?:\/\/|^mailto:|\/$/g, '');
    const target = name(href);
    return words === target ? [] : [{ at: end, text: ` ‹${target}›` }];
  });
}
