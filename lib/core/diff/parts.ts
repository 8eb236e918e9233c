/** A piece of a comparison: words that stand in both texts, only in the later, or only in the earlier one. */
export interface DiffPart {
  op: 'same' | 'insert' | 'delete';
  text: string;
  /** Of words that stand elsewhere now: the number of the block that moved, from 1, in both places. */
  moved?: number;
}

/** How many separate places differ: a deletion with the insertion that takes its place is one, and so is a move. */
export function countChanges(parts: readonly DiffPart[]): number {
  const moves = new Set(parts.flatMap(({ moved }) => moved ?? []));
  const places = parts.filter((part, index) => isChange(part) && !isChange(parts[index - 1]));
  return places.length + moves.size;
}

function isChange(part: DiffPart | undefined): boolean {
  return part !== undefined && part.op !== 'same' && part.moved === undefined;
}

/** Joins neighbours of one kind and leaves out what is empty; within one change deletions come first. */
export function tidy(parts: readonly DiffPart[]): DiffPart[] {
  const tidied: DiffPart[] = [];
  let deleted = '';
  let inserted = '';
  const close = () => {
    if (deleted !== '') tidied.push({ op: 'delete', text: deleted });
    if (inserted !== '') tidied.push({ op: 'insert', text: inserted });
    deleted = '';
    inserted = '';
  };
  for (const { op, text } of parts) {
    if (text === '') continue;
    if (op === 'delete') deleted += text;
    else if (op === 'insert') inserted += text;
    else {
      close();
      const last = tidied.at(-1);
      if (last?.op === 'same') last.text += text;
      else tidied.push({ op, text });
    }
  }
  close();
  return tidied;
}

/**
 * Turns a blank between two changes into a part of both, so that "quick brown" against "slow red" reads as
 * one change and not as two around a space.
 */
export function bridgeBlanks(parts: readonly DiffPart[]): DiffPart[] {
  return tidy(
    parts.flatMap((part, index): DiffPart[] => {
      const isBridge =
        part.op === 'same' &&
        /^[ \t]+$/.test(part.text) &&
        isWhole(parts, index - 1, -1) &&
        isWhole(parts, index + 1, 1);
      return isBridge
        ? [
            { ...part, op: 'delete' },
            { ...part, op: 'insert' },
          ]
        : [part];
    }),
  );
}

/** A replacement on this side of a blank: both a deletion and an insertion. */
function isWhole(parts: readonly DiffPart[], at: number, step: 1 | -1): boolean {
  const near = parts[at]?.op;
  const far = parts[at + step]?.op;
  return (near === 'delete' && far === 'insert') || (near === 'insert' && far === 'delete');
}

/** How much of an unchanged stretch is shown beside a change, in UTF-16 units. */
const BESIDE = 48;
const ELLIPSIS = '…';

/** Shortens long unchanged stretches to what stands beside a change, at the end of a word where there is one. */
export function shortenSame(parts: readonly DiffPart[], beside = BESIDE): DiffPart[] {
  return parts.map((part, index) => {
    const isFirst = index === 0;
    const isLast = index === parts.length - 1;
    const room = (isFirst ? 0 : beside) + (isLast ? 0 : beside) + ELLIPSIS.length;
    if (part.op !== 'same' || part.text.length <= room) return part;
    const head = isFirst ? '' : `${headOf(part.text, beside)} `;
    const tail = isLast ? '' : ` ${tailOf(part.text, beside)}`;
    return { op: 'same', text: `${head}${ELLIPSIS}${tail}` };
  });
}

function headOf(text: string, most: number): string {
  const near =
    text.slice(0, most).toWellFormed() === text.slice(0, most)
      ? text.slice(0, most)
      : text.slice(0, most - 1);
  const blank = near.search(/\s\S*$/);
  return blank > 0 ? near.slice(0, blank) : near;
}

function tailOf(text: string, most: number): string {
  const from = text.length - most;
  const near = isLowSurrogate(text, from) ? text.slice(from + 1) : text.slice(from);
  const blank = near.search(/\s/);
  return blank >= 0 && blank < near.length - 1 ? near.slice(blank + 1) : near;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
