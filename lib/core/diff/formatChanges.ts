import type { Draft, Format, Link } from '../model/draft.ts';
import { diffWords } from './diffWords.ts';
import { followRanges } from './followOffsets.ts';

/** What of a draft can change while its words stay: links, lists, bold words, images, hidden text. */
export type Dressed = Pick<Draft, 'body' | 'links' | 'format' | 'hidden'>;

/** One such change. `span` is in the later body. */
export type FormatChange =
  | { what: 'link-target'; span: Range; from: string; to: string }
  | { what: 'linked'; span: Range; to: string }
  | { what: 'unlinked'; span: Range; from: string }
  | { what: 'format'; span: Range; kind: Format['kind']; is: boolean; detail: string | null }
  | { what: 'image' | 'hidden'; is: boolean; count: number };

interface Range {
  start: number;
  end: number;
}

/** The images of a text, and links that show no words: they have no range to be followed by. */
const POINTS: readonly Format['kind'][] = ['image', 'link'];

/**
 * What changed in how a text is dressed, in the order of the later text. Words that came or went with their
 * dress are no change of it, but a link that is new is told wherever it stands.
 */
export function formatChanges(before: Dressed, after: Dressed): FormatChange[] {
  if (isSame(before, after)) return [];
  const follow = followRanges(diffWords(before.body, after.body));
  return [
    ...[...linkChanges(before, after, follow), ...rangeChanges(before, after, follow)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
    ...counted('image', imagesOf(before), imagesOf(after)),
    ...counted('hidden', hiddenOf(before), hiddenOf(after)),
  ];
}

function isSame(before: Dressed, after: Dressed): boolean {
  const dress = ({ links, format = [], hidden = [] }: Dressed) => JSON.stringify([links, format, hidden]);
  return before.body === after.body && dress(before) === dress(after);
}

type Follow = ReturnType<typeof followRanges>;
type Placed = Extract<FormatChange, { span: Range }>;

function linkChanges(before: Dressed, after: Dressed, follow: Follow): Placed[] {
  const now = new Map(after.links.map((link) => [keyOf(link), link]));
  const changes: Placed[] = [];
  for (const old of before.links) {
    const span = follow(old);
    if (span === null) continue;
    const young = now.get(keyOf(span));
    now.delete(keyOf(span));
    if (young === undefined) changes.push({ what: 'unlinked', span, from: old.href });
    else if (young.href !== old.href) {
      changes.push({ what: 'link-target', span, from: old.href, to: young.href });
    }
  }
  const known = new Set(before.links.map(({ href }) => href));
  // What is left has no counterpart. One whose words were edited leads where it led.
  for (const { href, start, end } of now.values()) {
    if (!known.has(href)) changes.push({ what: 'linked', span: { start, end }, to: href });
  }
  return changes;
}

function rangeChanges(before: Dressed, after: Dressed, follow: Follow): Placed[] {
  const now = new Map(rangesOf(after).map((one) => [`${one.kind} ${keyOf(one)}`, one]));
  const changes: Placed[] = [];
  for (const old of rangesOf(before)) {
    const span = follow(old);
    if (span === null) continue;
    const key = `${old.kind} ${keyOf(span)}`;
    const young = now.get(key);
    now.delete(key);
    if (young === undefined) changes.push({ what: 'format', span, kind: old.kind, is: false, detail: null });
    else if (isOtherKind(old, young)) {
      changes.push({ what: 'format', span, kind: old.kind, is: true, detail: young.detail });
    }
  }
  const back = followRanges(diffWords(after.body, before.body));
  for (const { kind, start, end, detail } of now.values()) {
    // New words may come as they like; what stood there before is dressed anew.
    if (back({ start, end }) !== null) {
      changes.push({ what: 'format', span: { start, end }, kind, is: true, detail });
    }
  }
  return changes;
}

/** The number of an item follows from the items above it: only a mark in the place of a number is a change. */
function isOtherKind(old: Format, young: Format): boolean {
  if (old.kind !== 'item') return old.detail !== young.detail;
  return /^\w/.test(old.detail ?? '') !== /^\w/.test(young.detail ?? '');
}

function rangesOf({ format = [] }: Dressed): Format[] {
  return format.filter(({ kind }) => !POINTS.includes(kind));
}

function imagesOf({ format = [] }: Dressed): string[] {
  return format
    .filter(({ kind }) => POINTS.includes(kind))
    .map(({ kind, detail, target }) => JSON.stringify([kind, detail, target]));
}

function hiddenOf({ hidden = [] }: Dressed): string[] {
  return hidden.map(({ text, by }) => `${by} ${text}`);
}

function counted(
  what: 'image' | 'hidden',
  before: readonly string[],
  after: readonly string[],
): FormatChange[] {
  const gone = without(before, after);
  const come = without(after, before);
  return [
    ...(come > 0 ? [{ what, is: true, count: come }] : []),
    ...(gone > 0 ? [{ what, is: false, count: gone }] : []),
  ];
}

/** How many of `all` have no counterpart among `others`. */
function without(all: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  }).length;
}

function keyOf({ start, end }: Range | Link): string {
  return `${start} ${end}`;
}
