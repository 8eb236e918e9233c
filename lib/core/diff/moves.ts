import type { Line } from './diffText.ts';
import { diffWords } from './diffWords.ts';
import type { DiffPart } from './parts.ts';

/** A shorter line ("Thanks,") stands in many places by itself and did not move. UTF-16 units without blanks. */
const LEAST = 16;
/** A line that was edited on its way has at least this share of its words, and is looked for among this many. */
const ALIKE = 0.7;
const MOST_COMPARED = 40;

/**
 * Pairs lines that went in one place and came in another. Answers the parts of each such line, by the line:
 * `delete` parts for an old one, `insert` parts for a new one, with the number of the block that moved. Lines
 * that moved together are one block.
 */
export function pairMoved(deleted: readonly Line[], inserted: readonly Line[]): Map<Line, DiffPart[]> {
  const pairs = new Map<Line, Line>();
  const free = new Set(inserted.filter(isLong));
  const waiting = Map.groupBy(free, ({ text }) => text.trim());
  const left: Line[] = [];
  for (const old of deleted.filter(isLong)) {
    const young = waiting.get(old.text.trim())?.shift();
    if (young === undefined) left.push(old);
    else {
      pairs.set(old, young);
      free.delete(young);
    }
  }
  if (left.length <= MOST_COMPARED && free.size <= MOST_COMPARED) pairAlike(left, free, pairs);
  return numbered(deleted, inserted, pairs);
}

function isLong({ text }: Line): boolean {
  return text.replace(/\s+/g, '').length >= LEAST;
}

/** Lines that differ in the same place were edited there, and did not move. */
function pairAlike(left: readonly Line[], free: Set<Line>, pairs: Map<Line, Line>): void {
  for (const old of left) {
    const words = wordsOf(old);
    let best: { line: Line; share: number } | null = null;
    for (const line of free) {
      const share = line.stretch === old.stretch ? 0 : shareOf(words, wordsOf(line));
      if (share >= ALIKE && share > (best?.share ?? 0)) best = { line, share };
    }
    if (best === null) continue;
    pairs.set(old, best.line);
    free.delete(best.line);
  }
}

function wordsOf({ text }: Line): Set<string> {
  return new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return both / Math.max(one.size, other.size, 1);
}

function numbered(
  deleted: readonly Line[],
  inserted: readonly Line[],
  pairs: ReadonlyMap<Line, Line>,
): Map<Line, DiffPart[]> {
  const places = new Map(inserted.map((line, index) => [line, index]));
  const parts = new Map<Line, DiffPart[]>();
  let block = 0;
  let before = { at: -2, to: -2 };
  deleted.forEach((old, at) => {
    const young = pairs.get(old);
    if (young === undefined) return;
    const to = places.get(young) ?? 0;
    if (before.at !== at - 1 || before.to !== to - 1) block += 1;
    before = { at, to };
    const inside = diffWords(old.text, young.text);
    const side = (op: 'delete' | 'insert') =>
      inside.flatMap((part): DiffPart[] =>
        part.op === 'same' ? [{ op, text: part.text, moved: block }] : part.op === op ? [part] : [],
      );
    parts.set(old, side('delete'));
    parts.set(young, side('insert'));
  });
  return parts;
}
