import { remember } from '../../remember.ts';

/** A word, a number or a sign: half-open, in UTF-16 units of the folded text. `word` is in lower case. */
export interface Token {
  start: number;
  end: number;
  word: string;
}

/** Addresses are one word each: what stands in them says nothing, and their signs part no sentence. */
const TOKEN =
  /\bhttps?:\/\/[^\s<>]{1,400}[^\s<>.,;:!?)]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|\b[23]fa\b|\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|\r?\n|[^\s]/iuy;
/** What the short forms of English leave of the verb before `n't`. */
const BEFORE_NOT: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' };

const BLANK = 32;

/** How many spellings are kept: a mail has a few hundred, and the next one has mostly the same. */
const KEPT = 4000;

/** A spelling as the one or two words that it stands for; `cut` is where the second begins, in UTF-16 units. */
interface Spelled {
  head: string;
  cut: number;
  tail: string;
}

/** Kept, so that equal words are one string: sets of words then tell them by where they lie, without reading them. */
const spelled = remember((found: string): Spelled => {
  const apostrophe = found.search(/['’](?!.*-)/);
  if (apostrophe <= 0 || found.length === 1) {
    return { head: found === '\r\n' ? '\n' : found.toLowerCase(), cut: found.length, tail: '' };
  }
  const isNot = /n['’]t$/i.test(found);
  const cut = isNot ? found.length - 3 : apostrophe;
  const head = found.slice(0, cut).toLowerCase();
  const tail = found.slice(cut).toLowerCase().replace('’', "'");
  return { head: isNot ? (BEFORE_NOT[head] ?? head) : head, cut, tail };
}, KEPT);

/**
 * Words, numbers and signs of a folded text, in order; a line feed is a token of its own. Short forms are
 * parted as grammar has them: "we'll" is `we` and `'ll`, "can't" is `can` and `n't`.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    // Every sign is a token, so only blanks stand between two; asked where it ends, a match need not be built.
    TOKEN.lastIndex = start;
    if (text.charCodeAt(start) === BLANK || !TOKEN.test(text)) {
      start += 1;
      continue;
    }
    const end = TOKEN.lastIndex;
    const { head, cut, tail } = spelled(text.slice(start, end));
    if (head !== '') tokens.push({ start, end: start + cut, word: head });
    if (tail !== '') tokens.push({ start: start + cut, end, word: tail });
    start = end;
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
