import type { Span } from '../model/text.ts';
import { bareUnits, linesOf, overlap, union } from './ranges.ts';
import { ownLines } from './standingText.ts';

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

/**
 * How many sentences of a body's own lines lie in `machine`, of how many. Null where none does, or all do: then
 * there is nothing to tell apart.
 */
export function sentenceCount(
  body: string,
  machine: readonly Span[],
): { machine: number; all: number } | null {
  if (machine.length === 0) return null;
  const all = ownLines(body)
    .flatMap((line) => sentencesOf(body, line))
    .filter((sentence) => bareUnits(body, [sentence]) > 0);
  const own = all.filter((sentence) => overlap([sentence], machine).length > 0).length;
  return own === 0 || own === all.length ? null : { machine: own, all: all.length };
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
