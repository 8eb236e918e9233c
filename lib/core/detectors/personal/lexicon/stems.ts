/** What a word may be an ending of: `replied` of `reply`, `planning` of `plan`, `used` of `use`. */
export function stemsOf(word: string): string[] {
  const ending = /(?:'s|s|es|ed|ing|ly)$/.exec(word);
  if (ending === null) return [];
  const stem = word.slice(0, ending.index);
  if (stem.length < 3) return [];
  const found = [stem, `${stem}e`];
  if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
  if (/([b-df-hj-np-tv-z])\1$/.test(stem)) found.push(stem.slice(0, -1));
  return found;
}
