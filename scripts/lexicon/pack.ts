import { ALPHABET, type PackedWords, slotOf } from '../../lib/core/detectors/personal/lexicon/wordSet.ts';

/** Packs words, with so many low bits (`rice`), as `wordSet` reads them: sorted slots, the differences in a Golomb-Rice code. */
export function packWords(words: ReadonlySet<string>, rice: number): PackedWords {
  const count = words.size;
  const slots = [...new Set([...words].map((word) => slotOf(word, { count, rice })))].sort((a, b) => a - b);
  const bits: number[] = [];
  let last = 0;
  for (const slot of slots) {
    const difference = slot - last;
    for (let high = difference >> rice; high > 0; high -= 1) bits.push(1);
    bits.push(0);
    for (let low = rice - 1; low >= 0; low -= 1) bits.push((difference >> low) & 1);
    last = slot;
  }
  // The reader counts slots by the number of words: what fell together is repeated at the end.
  for (let missing = words.size - slots.length; missing > 0; missing -= 1)
    bits.push(0, ...Array(rice).fill(0));
  let packed = '';
  for (let at = 0; at < bits.length; at += 6) {
    let value = 0;
    for (let bit = 0; bit < 6; bit += 1) value = value * 2 + (bits[at + bit] ?? 0);
    packed += ALPHABET.charAt(value);
  }
  return { count, rice, bits: packed };
}
