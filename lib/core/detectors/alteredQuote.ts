import type { Message } from '../model/context.ts';
import type { Finding } from '../model/finding.ts';
import type { Detector } from './detector.ts';
import { foldText } from './foldText.ts';
import type { ScannedText } from './scannedText.ts';

const ID = 'altered-quote';
const ALTERED_QUOTE = 'ALTERED_QUOTE';
const SENTENCE = 'The quoted part has words that the message does not have.';

/** How much of the thread is read, newest first, in UTF-16 units. */
const READ = 60_000;
/** So many words in a row are a place in a message. */
const ROW = 3;
/** A line with this share of its rows in the thread quotes it; one with less quotes what the page does not show. */
const QUOTES = 0.5;
/** In a shorter line the share says nothing. Words. */
const TELLING = 5;
const WORD = /[\p{L}\p{N}]+(?:[.,:'’-][\p{L}\p{N}]+)*/gu;
const QUOTE_MARK = /^[> ]*/;

/**
 * Words in a quoted line that the thread does not have, although the rest of that line, or the lines around it, stand
 * there: what the reader takes for their own words was changed on the way. Words that a quote leaves out, and lines
 * that the page shows nowhere, say nothing.
 */
export const alteredQuote: Detector = {
  meta: { id: ID, category: 'content', types: [ALTERED_QUOTE] },
  detect({ texts, context }) {
    return texts.flatMap((text) => {
      const lines = quotedLines(text.text);
      if (lines.length === 0) return [];
      const rows = rowsOf(othersThan(lines, context.thread));
      return rows.size === 0 ? [] : alteredIn(lines, rows).map((word) => found(text, word));
    });
  },
};

interface Word {
  word: string;
  start: number;
  end: number;
}

interface QuotedLine {
  /** The number of the line in the text. */
  number: number;
  plain: string;
  words: Word[];
}

function quotedLines(text: string): QuotedLine[] {
  if (!text.includes('>')) return [];
  let start = 0;
  return text.split('\n').flatMap((line, number) => {
    const at = start;
    start += line.length + 1;
    if (!line.startsWith('>')) return [];
    const mark = QUOTE_MARK.exec(line)?.[0].length ?? 0;
    const words = wordsOf(line.slice(mark), at + mark);
    return words.length === 0 ? [] : [{ number, plain: line.slice(mark).trim(), words }];
  });
}

function wordsOf(text: string, from = 0): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: from + index,
    end: from + index + word.length,
  }));
}

/** The messages that the page shows: a draft's own quoted part is read as one too, and proves nothing of itself. */
function othersThan(lines: readonly QuotedLine[], thread: readonly Message[]): string {
  const quoted = new Set(lines.map(({ plain }) => plain));
  return thread
    .filter(({ author, at, text }) => author !== null || at !== null || !isMadeOf(text, quoted))
    .map(({ text }) => foldText(text))
    .join('\n')
    .slice(-READ);
}

function isMadeOf(text: string, lines: ReadonlySet<string>): boolean {
  return foldText(text)
    .split('\n')
    .every((line) => line.trim() === '' || lines.has(line.replace(QUOTE_MARK, '').trim()));
}

function rowsOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(0, 1 - ROW).map((_, index) => rowAt(words, index)));
}

const rowAt = (words: readonly Word[], index: number) =>
  words
    .slice(index, index + ROW)
    .map(({ word }) => word)
    .join(' ');

function alteredIn(lines: readonly QuotedLine[], rows: ReadonlySet<string>): Word[] {
  const read = lines.map((line) => ({ ...line, ...knownIn(line.words, rows) }));
  return read.flatMap(({ number, words, known, share }, index) => {
    const isQuoted = (beside: (typeof read)[number] | undefined, by: number) =>
      beside?.number === number + by && beside.share >= QUOTES;
    const isBetween = isQuoted(read[index - 1], -1) && isQuoted(read[index + 1], 1);
    if (words.length < TELLING ? !isBetween : share < QUOTES && !isBetween) return [];
    return stretches(words, known);
  });
}

/** Which words lie in a row that the thread has, and the share of the rows that it has. */
function knownIn(words: readonly Word[], rows: ReadonlySet<string>): { known: boolean[]; share: number } {
  const known = words.map(() => false);
  const count = Math.max(0, words.length - ROW + 1);
  let met = 0;
  for (let index = 0; index < count; index += 1) {
    if (!rows.has(rowAt(words, index))) continue;
    met += 1;
    known.fill(true, index, index + ROW);
  }
  return { known, share: count === 0 ? 0 : met / count };
}

/** Neighbouring words that are not known, each as one. */
function stretches(words: readonly Word[], known: readonly boolean[]): Word[] {
  const found: Word[] = [];
  words.forEach((word, index) => {
    if (known[index]) return;
    const last = found.at(-1);
    if (last !== undefined && index > 0 && !known[index - 1]) last.end = word.end;
    else found.push({ ...word });
  });
  return found;
}

function found(text: ScannedText, { start, end }: Word): Finding {
  return {
    detector: ID,
    type: ALTERED_QUOTE,
    category: 'content',
    severity: 'medium',
    score: 0.8,
    place: text.placeAt(start, end),
    sentence: SENTENCE,
  };
}
