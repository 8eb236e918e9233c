/** A word, a number or a sign: half-open, in UTF-16 units of the folded text. `word` is in lower case. */
export interface Token {
  start: number;
  end: number;
  word: string;
}

/** Addresses are one word each: what stands in them says nothing, and their signs part no sentence. */
const TOKEN =
  /\bhttps?:\/\/[^\s<>]{1,400}[^\s<>.,;:!?)]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|\b[23]fa\b|\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|\r?\n|[^\s]/giu;
/** What the short forms of English leave of the verb before `n't`. */
const BEFORE_NOT: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' };

/**
 * Words, numbers and signs of a folded text, in order; a line feed is a token of its own. Short forms are
 * parted as grammar has them: "we'll" is `we` and `'ll`, "can't" is `can` and `n't`.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const found = match[0];
    const start = match.index;
    const apostrophe = found.search(/['’](?!.*-)/);
    if (apostrophe <= 0 || found.length === 1) {
      const word = found === '\r\n' ? '\n' : found.toLowerCase();
      tokens.push({ start, end: start + found.length, word });
      continue;
    }
    const isNot = /n['’]t$/i.test(found);
    const cut = isNot ? found.length - 3 : apostrophe;
    const head = found.slice(0, cut).toLowerCase();
    if (head !== '') {
      const word = isNot ? (BEFORE_NOT[head] ?? head) : head;
      tokens.push({ start, end: start + cut, word });
    }
    const tail = found.slice(cut).toLowerCase().replace('’', "'");
    tokens.push({ start: start + cut, end: start + found.length, word: tail });
  }
  return tokens;
}

/** True for a token of letters; short forms such as `'ll` are words too. */
export function isWord({ word }: Token): boolean {
  return /^'?[\p{L}]/u.test(word);
}

export function isNumber({ word }: Pick<Token, 'word'>): boolean {
  const unit = word.charCodeAt(0);
  return unit >= 48 && unit <= 57;
}
