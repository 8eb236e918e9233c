import type { DiffPart } from './parts.ts';

/**
 * Where an offset of the earlier text stands in the later one, by their comparison; null for one within words
 * that are gone. Offsets are UTF-16 units. A range survives where both its ends do and its length is the same.
 */
export function followRanges(parts: readonly DiffPart[]) {
  /** Unchanged stretches, in order of both texts. */
  const kept: { from: number; to: number; length: number }[] = [];
  let from = 0;
  let to = 0;
  for (const { op, text } of parts) {
    if (op === 'same') kept.push({ from, to, length: text.length });
    if (op !== 'insert') from += text.length;
    if (op !== 'delete') to += text.length;
  }

  const stretchAt = (offset: number) => {
    let low = 0;
    let high = kept.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const stretch = kept[middle];
      if (stretch === undefined || offset < stretch.from) high = middle - 1;
      else if (offset > stretch.from + stretch.length) low = middle + 1;
      else return stretch;
    }
    return null;
  };

  return ({ start, end }: { start: number; end: number }): { start: number; end: number } | null => {
    const stretch = stretchAt(start + (end > start ? 1 : 0));
    if (stretch === null || start < stretch.from || end > stretch.from + stretch.length) return null;
    const moved = stretch.to - stretch.from;
    return { start: start + moved, end: end + moved };
  };
}
