import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Span } from '../model/text.ts';
import { remember } from '../remember.ts';
import { union } from './ranges.ts';
import { ownLines } from './standingText.ts';

/** Words in a row that one fingerprint is made of. */
export const SHINGLE = 5;
/** Of so many fingerprints in a row at least one is kept: two texts that share 8 words in a row share one. */
export const WINDOW = 4;
/** As much of a text is fingerprinted, in UTF-16 units. */
export const FINGERPRINTED = 64 * 1024;
/** Hex digits of a fingerprint: 64 bits, by which no two shingles meet by chance. */
const DIGITS = 16;
const PURPOSE = 'countersign.words.1\n';

/** One kept fingerprint, and where its words stand in the text. */
export interface Fingerprint extends Span {
  print: string;
  /** The number of its first word. */
  word: number;
}

/**
 * The fingerprints of a text's own lines (those that are not marked as quoted), by winnowing (Schleimer, Wilkerson,
 * Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", 2003). Words are runs of letters and digits,
 * in NFKC and lower case, so that punctuation, spaces and markup don't count. Each print is an HMAC-SHA-256 under
 * the organisation's `key`, cut to 64 bits: without the key nobody can tell which words it stands for. A text of
 * fewer than 5 words has none.
 */
export function fingerprintsOf(text: string, key: Uint8Array): Fingerprint[] {
  const words = wordsOf(text);
  const shingles = words
    .slice(0, Math.max(0, words.length - SHINGLE + 1))
    .map((_, index) => words.slice(index, index + SHINGLE));
  const spelled = shingles.map((shingle) => shingle.map(({ word }) => word).join(' '));
  const print = printer(key);
  return selected(spelled.map(cheapHash)).map((index) => {
    const [first, last] = [shingles[index]?.[0], shingles[index]?.at(-1)];
    return {
      print: print(spelled[index] ?? ''),
      word: index,
      start: first?.start ?? 0,
      end: last?.end ?? 0,
    };
  });
}

/** How many prints are kept for a key: a draft is read again and again while it is written, and most of it stays. */
const KEPT = 8192;
const printers = new WeakMap<Uint8Array, (shingle: string) => string>();

function printer(key: Uint8Array): (shingle: string) => string {
  const known = printers.get(key);
  if (known !== undefined) return known;
  const keyed = hmac.create(sha256, key);
  const print = remember((shingle) => {
    const digest = keyed
      .clone()
      .update(utf8ToBytes(PURPOSE + shingle))
      .digest();
    return bytesToHex(digest).slice(0, DIGITS);
  }, KEPT);
  printers.set(key, print);
  return print;
}

/**
 * The parts of a text whose fingerprints are known, as ranges of whole words: where known ones follow each other as
 * closely as winnowing keeps them, what lies between is known too.
 */
export function knownRanges(prints: readonly Fingerprint[], isKnown: (print: string) => boolean): Span[] {
  const ranges: Span[] = [];
  let before: Fingerprint | null = null;
  for (const next of prints) {
    if (!isKnown(next.print)) {
      before = null;
      continue;
    }
    const isClose = before !== null && next.word - before.word <= WINDOW;
    ranges.push({ start: isClose ? (before?.start ?? next.start) : next.start, end: next.end });
    before = next;
  }
  return union(ranges);
}

interface Word extends Span {
  word: string;
}

function wordsOf(text: string): Word[] {
  const read = text.slice(0, FINGERPRINTED);
  return ownLines(read).flatMap(({ start, end }) =>
    [...read.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
      word: word.normalize('NFKC').toLowerCase(),
      start: start + index,
      end: start + index + word.length,
    })),
  );
}

/** Which to keep: in each window the smallest, of equal ones the last. */
function selected(hashes: readonly number[]): number[] {
  const kept: number[] = [];
  for (
    let from = 0;
    from + Math.min(WINDOW, hashes.length) <= hashes.length && hashes.length > 0;
    from += 1
  ) {
    let least = from;
    for (let at = from; at < Math.min(from + WINDOW, hashes.length); at += 1) {
      if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at;
    }
    if (kept.at(-1) !== least) kept.push(least);
  }
  return kept;
}

/** FNV-1a, 32 bits: it only picks, and leaves the device as nothing. */
function cheapHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
