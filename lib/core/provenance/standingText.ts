import type { Span } from '../model/text.ts';
import { linesOf, union } from './ranges.ts';

/** A line of someone else's that is shorter than this could stand anywhere. UTF-16 units without white space. */
const TELLING = 12;
/** A line this long is prose, not the line of a signature. */
const LONG_LINE = 90;
/** A signature shows within this many lines what it is. */
const SIGNATURE_HEAD = 6;

/** The line above a quote, as mail programs of several languages word it. */
const ATTRIBUTION =
  /^(?:On|Am|Le|El|Il|Op|Em|Den|W dniu)\b.{4,160}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|napisał)\b.{0,60}:$/;
/** What stands above a whole message that follows unmarked. */
const ORIGINAL =
  /^(?:-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|mensaje original)\s*-{2,}|_{10,}|Begin forwarded message:)$/i;
const HEADER =
  /^\*?(?:From|Sent|To|Cc|Date|Subject|Von|Gesendet|An|Datum|Betreff|De|Envoyé|À|Objet|Enviado|Para|Asunto):\*?\s/;
/** RFC 3676, section 4.3; many clients leave the space out. */
const SIGNATURE_MARK = /^--\s?$/;
const CONTACT =
  /(?:\+?\d[\d ()./-]{6,}\d|[\w.+-]+@[\w-]+\.\w|\bwww\.|https?:\/\/|\b(?:GmbH|Ltd|Inc|LLC|AG|B\.V|S\.A)\b)/;
const SENTENCE = /[.!?]$/;

/**
 * The parts of a body that say nothing of who wrote the draft, in UTF-16 units: what is quoted, the lines around a
 * quote, what `thread` has too, and a signature. Only text that nobody was seen to put in is held against them.
 */
export function standingText(body: string, thread: readonly string[]): Span[] {
  const lines = linesOf(body);
  const wordsOf = ({ start, end }: Span) => body.slice(start, end).trim();
  const known = thread.map(bare);
  const standing = lines.filter((line) => {
    const words = wordsOf(line);
    return words.startsWith('>') || ATTRIBUTION.test(words) || isKnown(words, known);
  });
  const original = lines.findIndex(
    (line, index) =>
      ORIGINAL.test(wordsOf(line)) ||
      (HEADER.test(wordsOf(line)) &&
        lines.slice(index, index + 4).filter((next) => HEADER.test(wordsOf(next))).length > 2),
  );
  const end = body.length;
  const quote = lines[original];
  if (quote !== undefined) standing.push({ start: quote.start, end });
  const own = lines.slice(0, original < 0 ? lines.length : original);
  const signature = own[signatureLine(own.map(wordsOf))];
  if (signature !== undefined) standing.push({ start: signature.start, end: quote?.start ?? end });
  return union(standing);
}

/** The lines of a body that are its own, as ranges: those that are not marked as quoted. */
export function ownLines(body: string): Span[] {
  return linesOf(body).filter(({ start }) => body[start] !== '>');
}

function isKnown(words: string, thread: readonly string[]): boolean {
  const plain = bare(words);
  return plain.length >= TELLING && thread.some((message) => message.includes(plain));
}

/** Where a signature begins: at its mark, or at the first of a few short lines that say how to reach someone. */
function signatureLine(lines: readonly string[]): number {
  const mark = lines.findLastIndex((line) => SIGNATURE_MARK.test(line));
  if (mark >= 0) return mark;
  return lines.findIndex((line, index) => {
    if (line === '' || (index > 0 && lines[index - 1] !== '' && isShort(lines[index - 1] ?? '')))
      return false;
    const head = lines
      .slice(index)
      .filter((next) => next !== '')
      .slice(0, SIGNATURE_HEAD);
    const contact = head.findIndex((next) => CONTACT.test(next));
    return contact >= 0 && contact < head.length && head.slice(0, contact + 1).every(isShort);
  });
}

function isShort(line: string): boolean {
  return line.length < LONG_LINE && (!SENTENCE.test(line) || line.split(' ').length < 5);
}

function bare(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
