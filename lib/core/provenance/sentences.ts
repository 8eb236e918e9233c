import type { Span } from '../model/text.ts';
import { bareUnits, linesOf, overlap, union } from './ranges.ts';

/** From this share of its letters on, a sentence is the machine's. */
const MOSTLY = 0.5;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences (Unicode, UAX 29) of which most stands in `spans`, each without the white space around it. */
export function sentencesIn(body: string, spans: readonly Span[]): Span[] {
  const parts = union(spans);
  const touched = linesOf(body).flatMap((line) => {
    const inside = overlap([line], parts);
    if (inside.length === 0) return [];
    const isWhole = bareUnits(body, inside) === bareUnits(body, [line]);
    return (isWhole ? [line] : sentencesOf(body, line)).filter(
      (sentence) => bareUnits(body, overlap([sentence], parts)) >= MOSTLY * bareUnits(body, [sentence]),
    );
  });
  return touched.map((span) => trimmed(body, span)).filter(({ start, end }) => start < end);
}

function sentencesOf(body: string, line: Span): Span[] {
  return [...segmenter.segment(body.slice(line.start, line.end))].map(({ index, segment }) => ({
    start: line.start + index,
    end: line.start + index + segment.length,
  }));
}

function trimmed(body: string, { start, end }: Span): Span {
  const words = body.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + lead + words.trim().length };
}
