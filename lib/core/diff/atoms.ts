/** The private use area of the basic plane: one UTF-16 unit each, and no word of any language. */
const FIRST = 0xe000;
const LAST = 0xf8ff;

/** Exchanges given words for single characters and back. */
export interface Atoms {
  hide(text: string): string;
  show(text: string): string;
}

/**
 * Makes each of `words` one character, so that a comparison sees it whole and never cuts it. Characters
 * that stand in `texts` are not used; words for which none is left stay as they are.
 */
export function atomsFor(words: readonly string[], texts: readonly string[]): Atoms {
  const taken = new Set(
    texts.flatMap((text) => Array.from(text.matchAll(/[\ue000-\uf8ff]/g), ([one]) => one)),
  );
  const pairs: { word: string; atom: string }[] = [];
  let code = FIRST;
  for (const word of new Set(words)) {
    while (taken.has(String.fromCharCode(code))) code += 1;
    if (code > LAST) break;
    pairs.push({ word, atom: String.fromCharCode(code) });
    code += 1;
  }
  const exchange = (text: string, from: 'word' | 'atom', to: 'word' | 'atom') =>
    pairs.reduce((result, pair) => result.replaceAll(pair[from], () => pair[to]), text);
  return {
    hide: (text) => exchange(text, 'word', 'atom'),
    show: (text) => exchange(text, 'atom', 'word'),
  };
}
