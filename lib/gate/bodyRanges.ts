import type { Span } from '../core/model/text.ts';
import type { Run, Source } from './runs.ts';
import { isSpace } from './textChange.ts';

/** Where a body has more than the words (a list's mark, a link's target), this much of them finds the place again. */
const ANCHOR = 6;
/** How far ahead it is looked for, in UTF-16 units. */
const AHEAD = 600;
const QUOTED = '>';

/**
 * Where runs over `words` stand in `body`, which is the same text as its reader sees it: with line feeds, marks
 * and quoted lines. Offsets are UTF-16 units of `body`; white space between two parts of one source belongs to it.
 */
export function bodyRanges(words: string, body: string, runs: readonly Run[]): Map<Source, Span[]> {
  const ranges = new Map<Source, Span[]>();
  let at = 0;
  let from = 0;
  let last: Source | null = null;
  for (const { length, source } of runs) {
    const spans = ranges.get(source) ?? [];
    ranges.set(source, spans);
    for (let index = from; index < from + length; index += 1) {
      const code = words.charCodeAt(index);
      if (isSpace(code)) continue;
      while (isSpace(body.charCodeAt(at))) at += 1;
      // Nearly every character stands next in both.
      const isNext = body.charCodeAt(at) === code && code !== QUOTED.charCodeAt(0);
      const place = isNext ? at : placeOf(words, index, body, at);
      if (place === null) continue;
      const open = spans.at(-1);
      if (open !== undefined && last === source) open.end = place + 1;
      else spans.push({ start: place, end: place + 1 });
      last = source;
      at = place + 1;
    }
    from += length;
  }
  return ranges;
}

/** Where the character at `index` of the words stands in the body, at or after `at`; null where it doesn't. */
function placeOf(words: string, index: number, body: string, at: number): number | null {
  let place = at;
  while (place < body.length) {
    if (isSpace(body.charCodeAt(place))) place += 1;
    else if (isQuoteMark(body, place) && words[index] !== QUOTED) {
      const end = body.indexOf('\n', place);
      place = end < 0 ? body.length : end;
    } else break;
  }
  if (body.charCodeAt(place) === words.charCodeAt(index)) return place;
  const anchor = barePart(words, index);
  for (let ahead = place; ahead < Math.min(body.length, place + AHEAD); ahead += 1) {
    if (body.charCodeAt(ahead) === words.charCodeAt(index) && barePart(body, ahead).startsWith(anchor)) {
      return ahead;
    }
  }
  return null;
}

function isQuoteMark(body: string, place: number): boolean {
  return body[place] === QUOTED && (place === 0 || body[place - 1] === '\n');
}

/** The next few characters that are no white space. */
function barePart(text: string, from: number): string {
  let part = '';
  for (let at = from; at < text.length && part.length < ANCHOR; at += 1) {
    if (!isSpace(text.charCodeAt(at))) part += text[at];
  }
  return part;
}
