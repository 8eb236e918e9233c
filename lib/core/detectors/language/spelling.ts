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

/**
 * Says which of `words` a mistyped one means: one letter missing, one doubled, two swapped. Null for a word that is
 * known, or like none. The first letter is rarely wrong, and the last ones are often a form of the word.
 */
export function misspellings(words: ReadonlySet<string>): (typed: string) => string | null {
  const byStart = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < LEAST || !/^[a-z]+$/.test(word)) continue;
    const start = keyOf(word, word.length);
    const list = byStart.get(start);
    if (list === undefined) byStart.set(start, [word]);
    else list.push(word);
  }
  return (typed) => {
    if (typed.length < LEAST - 1 || words.has(typed) || MEANT.has(typed) || !/^[a-z]+$/.test(typed))
      return null;
    for (const length of [typed.length, typed.length + 1, typed.length - 1]) {
      const found = byStart.get(keyOf(typed, length))?.find((word) => isSlip(typed, word));
      if (found !== undefined) return found;
    }
    return null;
  };
}

function keyOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}

function isSlip(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed.charCodeAt(at) === word.charCodeAt(at)) at += 1;
  const last = word.length - 1;
  if (at === 0 || at > last) return false;
  if (typed.length === word.length) {
    const isSwap = typed.charAt(at) === word.charAt(at + 1) && typed.charAt(at + 1) === word.charAt(at);
    return at < last && isSwap && typed.slice(at + 2) === word.slice(at + 2);
  }
  if (typed.length < word.length) return at < last - 1 && typed.slice(at) === word.slice(at + 1);
  return at <= last && typed.charAt(at) === typed.charAt(at - 1) && typed.slice(at + 1) === word.slice(at);
}
