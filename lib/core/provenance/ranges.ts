import type { Span } from '../model/text.ts';

/** The ranges in order, those that touch as one. */
export function union(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) result.push({ start, end });
  }
  return result;
}

/** What lies in both. Each of the two is in order and does not overlap itself. */
export function overlap(a: readonly Span[], b: readonly Span[]): Span[] {
  const result: Span[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) break;
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    if (start < end) result.push({ start, end });
    if (one.end < other.end) i += 1;
    else j += 1;
  }
  return result;
}

/** What of `a` lies outside `b`. Each of the two is in order and does not overlap itself. */
export function without(a: readonly Span[], b: readonly Span[]): Span[] {
  return a.flatMap(({ start, end }) => {
    const left: Span[] = [];
    let from = start;
    for (const cut of b) {
      if (cut.end <= from) continue;
      if (cut.start >= end) break;
      if (cut.start > from) left.push({ start: from, end: cut.start });
      from = Math.max(from, cut.end);
    }
    if (from < end) left.push({ start: from, end });
    return left;
  });
}

/** How many UTF-16 units of these ranges are no white space. */
export function bareUnits(text: string, spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s+/g, '').length, 0);
}

/** The lines of a text, each without its line feed. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
