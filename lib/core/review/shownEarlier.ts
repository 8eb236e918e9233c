import type { Context } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import { spanOf } from '../model/spanOf.ts';
import { type ShownText, shownBeside } from './shownText.ts';

/** A shorter text is scanned whole: it costs next to nothing. UTF-16 units. */
const SHORT = 8000;
/** As many units around what differs are scanned again, back to a line's beginning: labels stand close by. */
const AROUND = 600;

/**
 * An earlier wording of `now`, to be masked alike. What both begin and end with was scanned already; only
 * what differs is scanned, with what stands around it.
 */
export function shownEarlier(text: string, now: ShownText, draft: Draft, context: Context): ShownText {
  if (text.length < SHORT) return shownBeside(text, draft, context);
  const head = alike(text, now.text);
  const from = text.lastIndexOf('\n', head - AROUND) + 1;
  const room = Math.min(text.length, now.text.length) - from;
  const tail = Math.min(alikeAtEnd(text, now.text), room);
  const next = text.indexOf('\n', text.length - tail + AROUND);
  const kept = next < 0 || tail < AROUND ? 0 : text.length - next;
  const cut = now.text.length - kept;
  const shift = text.length - now.text.length;
  const findings: Finding[] = [];
  for (const finding of now.findings) {
    const span = spanOf(finding.place);
    if (span === null) continue;
    const isBefore = span.end <= from;
    const isAfter = span.start >= cut;
    // One that lies across a border can't be found again in a part.
    const crosses = (span.start < from && span.end > from) || (span.start < cut && span.end > cut);
    if (crosses) return shownBeside(text, draft, context);
    if (isBefore) findings.push(finding);
    else if (isAfter) findings.push(movedBy(finding, shift));
  }
  const middle = shownBeside(text.slice(from, text.length - kept), draft, context);
  const all = [...findings, ...middle.findings.map((finding) => movedBy(finding, from))];
  return { text, findings: all, footnotes: all.map(() => null) };
}

function movedBy(finding: Finding, by: number): Finding {
  const span = spanOf(finding.place);
  if (span === null) return finding;
  return { ...finding, place: { part: 'body', span: { start: span.start + by, end: span.end + by } } };
}

function alike(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}

function alikeAtEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (
    length < most &&
    one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)
  ) {
    length += 1;
  }
  return length;
}
