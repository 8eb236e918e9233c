import { type DiffPart, tidy } from './parts.ts';

/**
 * Takes words that happen to stand in both texts, between changes that outweigh them, into the change: "the"
 * between two rewritten halves of a sentence tells a reader nothing. Only where something was taken out and
 * something put in; a line feed stays where it is.
 */
export function joinIslands(parts: readonly DiffPart[]): DiffPart[] {
  const changes = changesOf(tidy(parts));
  const joined: Change[] = [];
  for (const change of changes) {
    const before = joined.at(-1);
    if (before !== undefined && isIsland(before, change)) {
      before.deleted += before.same + change.deleted;
      before.inserted += before.same + change.inserted;
      before.same = change.same;
    } else joined.push({ ...change });
  }
  return partsOf(joined);
}

/** A sentence of which most was rewritten reads better as one sentence in the place of another. */
const MOST = 0.5;
/** Fewer words than this are no sentence to replace. */
const FEW = 4;

/** Shows a sentence that was changed in several places, and mostly, as replaced whole. */
export function replaceSentences(parts: readonly DiffPart[]): DiffPart[] {
  return tidy(
    sentencesOf(tidy(parts)).flatMap((sentence) => (isRewritten(sentence) ? whole(sentence) : sentence)),
  );
}

/** What was deleted, what was inserted there, and what is unchanged after it. */
interface Change {
  deleted: string;
  inserted: string;
  same: string;
}

function changesOf(parts: readonly DiffPart[]): Change[] {
  const changes: Change[] = [{ deleted: '', inserted: '', same: '' }];
  for (const { op, text } of parts) {
    let last = changes.at(-1);
    if (last === undefined || (op !== 'same' && last.same !== '')) {
      last = { deleted: '', inserted: '', same: '' };
      changes.push(last);
    }
    last[op === 'delete' ? 'deleted' : op === 'insert' ? 'inserted' : 'same'] += text;
  }
  return changes;
}

function partsOf(changes: readonly Change[]): DiffPart[] {
  return tidy(
    changes.flatMap(({ deleted, inserted, same }): DiffPart[] => [
      { op: 'delete', text: deleted },
      { op: 'insert', text: inserted },
      { op: 'same', text: same },
    ]),
  );
}

function isIsland(before: Change, after: Change): boolean {
  const { same } = before;
  if (same.includes('\n')) return false;
  const isReplacement = before.deleted + after.deleted !== '' && before.inserted + after.inserted !== '';
  const size = same.trim().length;
  return isReplacement && size <= sizeOf(before) && size <= sizeOf(after);
}

function sizeOf({ deleted, inserted }: Change): number {
  return Math.max(deleted.length, inserted.length);
}

/** The end of a sentence within an unchanged stretch, with the blanks after it. */
const SENTENCE_END = /[.!?…]["”’)\]]*\s+|\n+/g;

/** Cuts unchanged stretches at the ends of sentences, so that each group is a sentence or more. */
function sentencesOf(parts: readonly DiffPart[]): DiffPart[][] {
  const sentences: DiffPart[][] = [[]];
  const put = (part: DiffPart) => {
    if (part.text !== '') sentences.at(-1)?.push(part);
  };
  for (const part of parts) {
    if (part.op !== 'same') {
      put(part);
      continue;
    }
    let from = 0;
    for (const end of part.text.matchAll(SENTENCE_END)) {
      const to = end.index + end[0].length;
      put({ op: 'same', text: part.text.slice(from, to) });
      sentences.push([]);
      from = to;
    }
    put({ op: 'same', text: part.text.slice(from) });
  }
  return sentences;
}

function isRewritten(sentence: readonly DiffPart[]): boolean {
  const words = { same: 0, delete: 0, insert: 0 };
  for (const { op, text } of sentence) words[op] += text.match(/\S+/g)?.length ?? 0;
  const places = sentence.filter(
    ({ op }, index) => op !== 'same' && (sentence[index - 1]?.op ?? 'same') === 'same',
  ).length;
  const changed = Math.min(words.delete, words.insert);
  return places > 1 && changed >= FEW && words.same < MOST * (words.same + changed);
}

/** Blanks and line feeds at the end stay unchanged, so that the next sentence begins where it did. */
function whole(sentence: readonly DiffPart[]): DiffPart[] {
  const text = (without: DiffPart['op']) =>
    sentence
      .filter(({ op }) => op !== without)
      .map((part) => part.text)
      .join('');
  const last = sentence.at(-1);
  const end = last?.op === 'same' ? (/\s*$/.exec(last.text)?.[0] ?? '') : '';
  const cut = (words: string) => words.slice(0, words.length - end.length);
  return [
    { op: 'delete', text: cut(text('insert')) },
    { op: 'insert', text: cut(text('delete')) },
    { op: 'same', text: end },
  ];
}
