import { keyedDigest } from '../audit/canonical.ts';
import { signatureStart } from '../detectors/signature.ts';

/** What is kept of words that left, for knowing them again: keyed digests, and no word. */
export interface LeftPrint {
  /** How many words there were. */
  words: number;
  /** Of all of them. */
  whole: string;
  /** Of the first 12 words, of the first 24, and so on: a tool may show a long text only in part. */
  beginnings: string[];
}

const STEP = 12;
/** Longer texts are known by as many words. */
const MOST_WORDS = 4000;
/** What a tool adds below is short. */
const ADDED_WORDS = 60;
/** As long a text of a thread is read as a host reads it; what ends there may have gone on. */
const LONGEST_MESSAGE = 20_000;

/** Where an earlier message is quoted, in the ways that mail programs mark it. */
const QUOTE =
  /^[ \t]*(?:>|-{2,} ?(?:original|forwarded|ursprüngliche)\b|(?:on|am|el|le)\b[^\n]{5,120}\b(?:wrote|schrieb|escribió|a écrit)\b[^\n]{0,60}:[ \t]*$|(?:from|von|de): [^\n]*@)/im;
/** A tool says that there is more. */
const CUT_OFF = /(?:…|\.{3}|\[…\])?\s*(?:(?:show|read|view|see) (?:more|all|full message))?\s*$/i;
/** What a tool adds by itself: a signature with an address in it, a notice. */
const ADDED =
  /[^\s@]+@[^\s@]+\.\w|https?:\/\/|\bwww\.|\+\d[\d ()./-]{6,}|\bconfidential\b|\bsent (?:from|via|with)\b/i;

interface Word {
  word: string;
  end: number;
}

/** The print of words that left; null where there are none. `key` is the organisation's. */
export function leftPrint(text: string, key: Uint8Array): LeftPrint | null {
  const words = wordsOf(ownPart(text));
  return words.length === 0 ? null : printOf(words, key);
}

/**
 * True where a message that a tool shows is what left under this print. White space, case and punctuation don't
 * count, nor do a quoted message and a signature below, which the tool may have added; a text that the tool cuts off
 * is known by its beginning, from 12 words on. Anything else that differs makes it another message.
 */
export function isSameMessage(shown: string, left: LeftPrint, key: Uint8Array): boolean {
  const own = ownPart(shown);
  const words = wordsOf(own);
  if (words.length > left.words) {
    const last = words[left.words - 1];
    if (last === undefined || !isAdded(own.slice(last.end), words.length - left.words)) return false;
    return printOf(words.slice(0, left.words), key).whole === left.whole;
  }
  if (words.length === left.words) return printOf(words, key).whole === left.whole;
  if (!isCutOff(shown)) return false;
  // The last word may be cut in two.
  const { beginnings } = printOf(words.slice(0, -1), key);
  const last = beginnings.at(-1);
  return last !== undefined && left.beginnings[beginnings.length - 1] === last;
}

/** True where one of these names or addresses is how a message's author is called; also for what tools call the reader. */
export function isAuthor(author: string | null, names: readonly (string | null)[]): boolean {
  const called = author?.trim().toLowerCase() ?? '';
  if (called === '') return false;
  if (/^(?:you|me|ich|du|sie|yo|tú|usted|moi|vous)$/.test(called)) return true;
  return names.some((name) => {
    const own = name?.trim().toLowerCase() ?? '';
    return own.length > 3 && called.includes(own);
  });
}

/** Each beginning's digest goes on from the one before, so that a long text is read once. */
function printOf(words: readonly Word[], key: Uint8Array): LeftPrint {
  const beginnings: string[] = [];
  const all = words.slice(0, MOST_WORDS).map(({ word }) => word);
  let last = '';
  for (let from = 0; from + STEP <= all.length; from += STEP) {
    last = keyedDigest(`${last}\n${all.slice(from, from + STEP).join(' ')}`, key);
    beginnings.push(last);
  }
  const rest = all.slice(beginnings.length * STEP).join(' ');
  return { words: words.length, whole: keyedDigest(`${last}\n${rest}\n${words.length}`, key), beginnings };
}

/** A text without the message that it quotes and the signature below. */
function ownPart(shown: string): string {
  // Characters that nobody sees don't count.
  const text = shown.replace(/\p{Cf}/gu, '');
  const quote = QUOTE.exec(text)?.index ?? text.length;
  const unquoted = text.slice(0, quote).trimEnd();
  const end = signatureStart(unquoted);
  return unquoted.slice(0, end > 0 ? end : unquoted.length);
}

function isAdded(tail: string, words: number): boolean {
  return words <= ADDED_WORDS && /^[^\p{L}\p{N}]*\n/u.test(tail) && ADDED.test(tail);
}

function isCutOff(shown: string): boolean {
  return shown.length >= LONGEST_MESSAGE || CUT_OFF.exec(shown.trimEnd())?.[0].trim() !== '';
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.normalize('NFKC').toLowerCase(),
    end: index + word.length,
  }));
}
