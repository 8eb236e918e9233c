import { hashOf } from './spelling.ts';

/** A set of words as hashes in a Golomb-Rice code: about nine bits a word. */
export interface PackedWords {
  readonly count: number;
  /** The low bits of each difference: one word in 2^rice that is not in the set seems to be. */
  readonly rice: number;
  /** The code's bits, six to a character of `ALPHABET`. */
  readonly bits: string;
}

export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Where a word falls in the range of a set of `count` words. */
export function slotOf(word: string, { count, rice }: Pick<PackedWords, 'count' | 'rice'>): number {
  return Math.floor((hashOf(word) / 2 ** 32) * count * 2 ** rice);
}

/** Says whether a word, in `plainSpelling`, is in the set; it is unpacked when it is asked first. */
export function wordSet(packed: PackedWords): (word: string) => boolean {
  let slots: Uint32Array | null = null;
  return (word) => {
    slots ??= unpack(packed);
    const slot = slotOf(word, packed);
    let low = 0;
    let high = slots.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = slots[middle] ?? 0;
      if (found === slot) return true;
      if (found < slot) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  };
}

function unpack({ count, rice, bits }: PackedWords): Uint32Array {
  const values = valuesOf(bits);
  const slots = new Uint32Array(count);
  let at = 0;
  const bit = () => {
    const value = ((values[Math.floor(at / 6)] ?? 0) >> (5 - (at % 6))) & 1;
    at += 1;
    return value;
  };
  let slot = 0;
  for (let index = 0; index < count; index += 1) {
    let difference = 0;
    while (bit() === 1) difference += 2 ** rice;
    for (let low = rice - 1; low >= 0; low -= 1) difference += bit() << low;
    slot += difference;
    slots[index] = slot;
  }
  return slots;
}

/** The six-bit values of a packed text. */
export function valuesOf(packed: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (let value = 0; value < ALPHABET.length; value += 1) codes[ALPHABET.charCodeAt(value)] = value;
  return Uint8Array.from({ length: packed.length }, (_, index) => codes[packed.charCodeAt(index)] ?? 0);
}
