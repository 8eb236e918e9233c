import { type MaskedSpan, maskedSpans } from '../masking/maskable.ts';
import type { Tokens } from '../masking/tokens.ts';
import { spanOf } from '../model/spanOf.ts';
import { overlap, without } from '../provenance/ranges.ts';
import type { Insertion } from './insertions.ts';
import type { Footnote, ShownText } from './shownText.ts';
import type { Segment } from './view.ts';

/** Tokens whose words the person has asked to see. */
export type Revealed = ReadonlySet<string> | 'all';

interface Mark extends Footnote {
  start: number;
  end: number;
}

/**
 * A text in pieces: plain, marked with a footnote, or masked. In order they are the whole text, with the
 * `insertions` between its words. Where a mark meets a mask it goes on behind it, and its last piece has the number.
 */
export function segmentsOf(
  source: ShownText,
  tokens: Tokens,
  revealed: Revealed,
  insertions: readonly Insertion[] = [],
): Segment[] {
  const { text } = source;
  const masks = maskedSpans(text.length, source.findings);
  const marks = marksOf(source, masks);
  const segments: Segment[] = [];
  let from = 0;
  let inserted = 0;
  const push = (piece: { type: 'text'; text: string; by?: 'machine' }) => {
    const last = segments.at(-1);
    if (last?.type === 'text' && last.by === piece.by) last.text += piece.text;
    else segments.push(piece);
  };
  const wordsUpTo = (end: number) => {
    if (end <= from) return;
    for (const part of byWriter(source, from, end)) {
      push({ type: 'text', text: text.slice(part.start, part.end), ...part.by });
    }
    from = end;
  };
  const plainUpTo = (end: number) => {
    for (let next = insertions[inserted]; next !== undefined && next.at <= end; next = insertions[inserted]) {
      wordsUpTo(next.at);
      push({ type: 'text', text: next.text, ...byWriter(source, next.at, next.at + 1)[0]?.by });
      inserted += 1;
    }
    wordsUpTo(end);
  };
  for (const piece of inOrder(masks, marks)) {
    plainUpTo(piece.start);
    if (piece.kind === 'mark') {
      const parts = byWriter(source, piece.start, piece.end);
      parts.forEach((part, index) => {
        // The number stands on the last piece.
        const note = index === parts.length - 1 ? piece.note : null;
        const words = text.slice(part.start, part.end);
        segments.push({ type: 'mark', text: words, note, route: piece.route, ...part.by });
      });
    } else {
      const words = text.slice(piece.start, piece.end);
      const token = tokens.of({ type: piece.type, value: words });
      const isRevealed = revealed === 'all' || revealed.has(token);
      const note = source.footnotes[piece.finding]?.note ?? null;
      const by = byWriter(source, piece.start, piece.end)[0]?.by;
      segments.push({ type: 'mask', token, value: isRevealed ? words : null, note, ...by });
    }
    from = piece.end;
  }
  plainUpTo(text.length);
  return segments;
}

/** A range of the text, cut where a machine's words begin and end. */
function byWriter(
  { machine = [] }: ShownText,
  start: number,
  end: number,
): { start: number; end: number; by: { by?: 'machine' } }[] {
  const own = overlap([{ start, end }], machine).map((span) => ({ ...span, by: { by: 'machine' as const } }));
  const others = without([{ start, end }], machine).map((span) => ({ ...span, by: {} }));
  return [...own, ...others].sort((a, b) => a.start - b.start);
}

type Piece =
  | ({ kind: 'mask' } & MaskedSpan)
  | { kind: 'mark'; start: number; end: number; note: number | null; route: Footnote['route'] };

function inOrder(masks: readonly MaskedSpan[], marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [
    ...masks.map((mask) => ({ kind: 'mask' as const, ...mask })),
    ...marks.flatMap((mark) => aroundMasks(mark, masks)),
  ];
  return pieces.sort((a, b) => a.start - b.start);
}

/** Findings with a footnote that are not masked themselves; where two share words the earlier has them. */
function marksOf({ text, findings, footnotes }: ShownText, masks: readonly MaskedSpan[]): Mark[] {
  const masked = new Set(masks.map(({ finding }) => finding));
  const marks = findings.flatMap(({ place }, index): Mark[] => {
    const footnote = footnotes[index];
    if (footnote === null || footnote === undefined || masked.has(index)) return [];
    const span = spanOf(place);
    return span === null || span.end > text.length ? [] : [{ ...footnote, ...span }];
  });
  const apart: Mark[] = [];
  for (const mark of marks.sort((a, b) => a.start - b.start || a.note - b.note)) {
    const start = Math.max(mark.start, apart.at(-1)?.end ?? 0);
    if (start < mark.end) apart.push({ ...mark, start });
  }
  return apart;
}

function aroundMasks(mark: Mark, masks: readonly MaskedSpan[]): Piece[] {
  const pieces: { start: number; end: number }[] = [];
  let from = mark.start;
  for (let at = firstEndingAfter(masks, mark.start); at < masks.length; at += 1) {
    const mask = masks[at];
    if (mask === undefined || mask.start >= mark.end) break;
    if (from < mask.start) pieces.push({ start: from, end: mask.start });
    from = mask.end;
  }
  if (from < mark.end) pieces.push({ start: from, end: mark.end });
  return pieces.map((piece, index) => ({
    kind: 'mark',
    ...piece,
    note: index === pieces.length - 1 ? mark.note : null,
    route: mark.route,
  }));
}

/** The first of the sorted masks that ends after `position`, by halving. */
function firstEndingAfter(masks: readonly MaskedSpan[], position: number): number {
  let low = 0;
  let high = masks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((masks[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
