import type { Segment } from '../../lib/core/review/view.ts';

/**
 * Splits segments at line feeds. A marked piece that runs over several lines is marked on each, and
 * carries its footnote on the last.
 */
export function linesOf(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [[]];
  const put = (segment: Segment) => lines[lines.length - 1]?.push(segment);
  for (const segment of segments) {
    if (segment.type === 'mask') {
      put(segment);
      continue;
    }
    const pieces = segment.text.split('\n');
    pieces.forEach((text, index) => {
      if (index > 0) lines.push([]);
      const last = index === pieces.length - 1;
      if (text === '' && !(segment.type === 'mark' && last && segment.note !== null)) return;
      put(
        segment.type === 'mark'
          ? { ...segment, text, note: last ? segment.note : null }
          : { ...segment, text },
      );
    });
  }
  while (lines.length > 1 && lines[lines.length - 1]?.length === 0) lines.pop();
  return lines;
}
