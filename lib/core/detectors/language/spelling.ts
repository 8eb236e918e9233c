/** Slips that make another word: what stands here is meant as it stands. */
const MEANT: ReadonlySet<string> = new Set([
  'depleted',
  'clocked',
  'charger',
  'chargers',
  'thorough',
  'formerly',
]);
const LEAST = 6;

/** Mistyped forms of `words` by what is typed: one letter missing, one doubled, two swapped. */
export function misspellings(words: Iterable<string>): ReadonlyMap<string, string> {
  const known = new Set(words);
  const slips = new Map<string, string>();
  const add = (slip: string, word: string) => {
    if (slip.length >= LEAST - 1 && !known.has(slip) && !MEANT.has(slip) && !slips.has(slip))
      slips.set(slip, word);
  };
  for (const word of known) {
    if (word.length < LEAST || !/^[a-z]+$/.test(word)) continue;
    // The first letter is rarely wrong, and the last ones are often a form of the word.
    for (let at = 1; at < word.length - 1; at += 1) {
      if (at < word.length - 2) add(word.slice(0, at) + word.slice(at + 1), word);
      add(word.slice(0, at) + word.charAt(at) + word.slice(at), word);
      const next = word.charAt(at + 1);
      if (next !== word.charAt(at)) {
        add(word.slice(0, at) + next + word.charAt(at) + word.slice(at + 2), word);
      }
    }
  }
  return slips;
}
