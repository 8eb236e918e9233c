import { type TextChange, textChanges } from '../../core/diff/textChanges.ts';
import type { BlockText, Place } from '../blockText.ts';
import type { DomChange } from '../domEdit.ts';

/** A change with its place in the document, and its range in the text that was read there. */
export interface PlannedChange extends DomChange, TextChange {}

/** Where each change from what `blocks` read to `wanted` is to be made. In order; they don't overlap. */
export function planChanges(blocks: BlockText, wanted: string): PlannedChange[] {
  const before = blocks.text.trimEnd();
  return textChanges(before, wanted).map((change) =>
    change.start === change.end ? insertion(blocks, before, change) : replacement(blocks, before, change),
  );
}

function replacement(blocks: BlockText, before: string, change: TextChange): PlannedChange {
  const { start, end } = change;
  // A range that begins with a line feed begins where the line before it ends.
  const from = blocks.placeAt(start, before[start] === '\n' ? 'back' : 'forward');
  const to = blocks.placeAt(end, end > 0 && before[end - 1] === '\n' ? 'forward' : 'back');
  const insert = withoutMarks(before, change);
  return { ...change, insert, from, to, like: 'after', unlinked: false };
}

/** New words continue what stands before them, but they don't make a link longer. */
function insertion(blocks: BlockText, before: string, change: TextChange): PlannedChange {
  const { start } = change;
  const beginsLine = start === 0 || before[start - 1] === '\n';
  const endsLine = start === before.length || before[start] === '\n';
  const back = blocks.placeAt(start, 'back');
  const forward = blocks.placeAt(start, 'forward');
  const isClosed = (place: Place) => isLinked(place) || lockedAround(place) !== null;
  const isAfter = (beginsLine && !endsLine) || (!endsLine && isClosed(back) && !isClosed(forward));
  const like = isAfter ? 'after' : 'before';
  const place = beside(isAfter ? forward : back, like);
  const insert = withoutMarks(before, change);
  return { ...change, insert, from: place, to: place, like, unlinked: atBorderOfLink(place, like) };
}

/** What the editor lets nobody write in: a mention, or another object of one piece. */
function lockedAround({ node }: Place): Element | null {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest('[contenteditable=false]') ?? null;
}

/** The place itself, or the one beside the object that it lies in. */
function beside(place: Place, like: 'before' | 'after'): Place {
  const locked = lockedAround(place);
  const parent = locked?.parentNode ?? null;
  if (locked === null || parent === null) return place;
  const index = [...parent.childNodes].indexOf(locked);
  return { node: parent, offset: like === 'before' ? index + 1 : index };
}

function linkAround({ node }: Place): Element | null {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest('a[href]') ?? null;
}

function isLinked(place: Place): boolean {
  return linkAround(place) !== null;
}

function atBorderOfLink(place: Place, like: 'before' | 'after'): boolean {
  const link = linkAround(place);
  if (link === null) return false;
  const range = link.ownerDocument.createRange();
  range.selectNodeContents(link);
  if (like === 'before') range.setStart(place.node, place.offset);
  else range.setEnd(place.node, place.offset);
  return range.toString() === '';
}

/** Lines that are put in inside of a quotation come with its marks, which are the reading's and not the editor's. */
function withoutMarks(before: string, { start, insert }: TextChange): string {
  const line = before.slice(before.lastIndexOf('\n', start - 1) + 1, start);
  const mark = /^(?:> )*/.exec(line)?.[0] ?? '';
  return mark === '' ? insert : insert.replaceAll(`\n${mark}`, '\n');
}
