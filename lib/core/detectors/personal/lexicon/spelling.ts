const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
};

/** One spelling of a word to look it up by: small letters, no marks, letters of other alphabets as they are. */
export function plainSpelling(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z' -]*$/.test(lower)) return lower;
  return lower
    .replaceAll('’', "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæðøþđıłœ]/g, (letter) => PLAIN[letter] ?? letter);
}

/** FNV-1a over UTF-16 units, and a last mix: 32 bits. */
export function hashOf(text: string, seed = beginHash()): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = stepHash(hash, text.charCodeAt(index));
  return endHash(hash);
}

// The same hash unit by unit, for pieces that begin alike.

export function beginHash(): number {
  return 0x811c9dc5;
}

export function stepHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function endHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
