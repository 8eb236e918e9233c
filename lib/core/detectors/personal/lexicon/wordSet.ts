import { hashOf } from './spelling.ts';

/**
 * A set of words as a ribbon filter (P. Dillinger and S. Walzer, Ribbon filter: practically smaller than Bloom and
 * Xor, 2021): a table of small numbers. Each word names some neighbours in it and a print; the neighbours of a
 * word that is in the set add up to its print. One word in 2^bits that is not in the set seems to be.
 */
export interface PackedWords {
  readonly rows: number;
  readonly bits: number;
  /** The rows' numbers, `bits` each, six bits to a character of `ALPHABET`. */
  readonly data: string;
}

export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** So many neighbours a word may have; the first of them it always has. */
export const WINDOW = 64;

/** What a word says of the table: which of the `WINDOW` rows from `start` on count, as two halves, and their sum. */
export interface Equation {
  readonly start: number;
  readonly low: number;
  readonly high: number;
  readonly print: number;
}

export function equationOf(word: string, { rows, bits }: Pick<PackedWords, 'rows' | 'bits'>): Equation {
  const hash = hashOf(word);
  return {
    start: Math.floor((mixed(hash, 1) / 2 ** 32) * (rows - WINDOW + 1)),
    low: mixed(hash, 2) | 1,
    high: mixed(hash, 3),
    print: mixed(hash, 4) >>> (32 - bits),
  };
}

/** Says whether a word, in `plainSpelling`, is in the set; it is unpacked when it is asked first. */
export function wordSet(packed: PackedWords): (word: string) => boolean {
  let table: Uint16Array | null = null;
  return (word) => {
    if (packed.rows === 0) return false;
    table ??= unpack(packed);
    const { start, low, high, print } = equationOf(word, packed);
    return (sumOf(table, start, low) ^ sumOf(table, start + 32, high)) === print;
  };
}

function sumOf(table: Uint16Array, from: number, which: number): number {
  let sum = 0;
  for (let left = which >>> 0, at = from; left !== 0; left >>>= 1, at += 1) {
    if (left & 1) sum ^= table[at] ?? 0;
  }
  return sum;
}

/** Another number for each `salt`, each of its bits depending on all of the hash (the last mix of MurmurHash3). */
function mixed(hash: number, salt: number): number {
  let mix = Math.imul(hash ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

function unpack({ rows, bits, data }: PackedWords): Uint16Array {
  const values = valuesOf(data);
  const numbers = new Uint16Array(rows);
  let at = 0;
  let held = 0;
  let left = 0;
  for (let row = 0; row < rows; row += 1) {
    while (held < bits) {
      left = (left << 6) | (values[at] ?? 0);
      at += 1;
      held += 6;
    }
    held -= bits;
    numbers[row] = left >> held;
    left &= (1 << held) - 1;
  }
  return numbers;
}

/** The six-bit values of a packed text. */
export function valuesOf(packed: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (let value = 0; value < ALPHABET.length; value += 1) codes[ALPHABET.charCodeAt(value)] = value;
  const values = new Uint8Array(packed.length);
  // A plain loop: a worker that just woke has nothing compiled yet, and a callback a sign costs it five times as much.
  for (let at = 0; at < packed.length; at += 1) values[at] = codes[packed.charCodeAt(at)] ?? 0;
  return values;
}
