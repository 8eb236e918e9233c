import { isNumber, type Token } from './tokens.ts';

/** What a phrase means, by the name its language file gives it. */
export interface Mark {
  concept: string;
  /** Half-open, in indices of tokens. */
  from: number;
  to: number;
}

/** Concepts of a language, each with its phrases, one a line or parted by a comma and a blank. See `compilePhrases`. */
export type Concepts = Readonly<Record<string, string>>;

interface Element {
  words: ReadonlySet<string>;
  stems: readonly string[];
  isNumber: boolean;
  isOptional: boolean;
  /** How many words may stand in between; then the element matches no word itself. */
  gap: number;
}

interface Phrase {
  concept: string;
  elements: readonly Element[];
}

/** Phrases by the word, or by the first letters, with which they begin. */
export interface PhraseBook {
  byWord: ReadonlyMap<string, readonly Phrase[]>;
  byStem: ReadonlyMap<string, readonly Phrase[]>;
  byNumber: readonly Phrase[];
  /** Every word of a phrase of six letters or more, for spelling. */
  words: ReadonlySet<string>;
}

/** A stem stands in the book under this many letters. */
const STEM = 4;
/** The words that `...` stands for, at most. */
const GAP = 4;

/**
 * Makes a book of phrases. A phrase is words parted by blanks: `a|b` is either, `word~` any form of an
 * English verb or noun, `stem*` any word that begins so (four letters at least), `word?` may be missing,
 * `#` is a number, and `...` up to four words. A comma that belongs to a phrase is written `,|,`.
 */
export function compilePhrases(concepts: Concepts): PhraseBook {
  const byWord = new Map<string, Phrase[]>();
  const byStem = new Map<string, Phrase[]>();
  const byNumber: Phrase[] = [];
  const words = new Set<string>();
  const put = (map: Map<string, Phrase[]>, key: string, phrase: Phrase) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [phrase]);
    else list.push(phrase);
  };
  for (const [concept, list] of Object.entries(concepts)) {
    for (const written of list.split(/,\s|\n/)) {
      if (written.trim() === '') continue;
      const phrase = { concept, elements: written.trim().split(/\s+/).map(readElement) };
      const [first] = phrase.elements;
      if (first === undefined) continue;
      for (const word of first.words) put(byWord, word, phrase);
      for (const stem of first.stems) put(byStem, stem.slice(0, STEM), phrase);
      if (first.isNumber) byNumber.push(phrase);
      for (const element of phrase.elements) {
        for (const word of element.words) if (word.length >= 6) words.add(word);
      }
    }
  }
  return { byWord, byStem, byNumber, words };
}

function readElement(written: string): Element {
  if (written === '...') return { words: NONE, stems: [], isNumber: false, isOptional: false, gap: GAP };
  const isOptional = written.length > 1 && written.endsWith('?');
  const words = new Set<string>();
  const stems: string[] = [];
  let number = false;
  for (const part of (isOptional ? written.slice(0, -1) : written).split('|')) {
    if (part === '#') number = true;
    else if (part.endsWith('~')) for (const form of forms(part.slice(0, -1))) words.add(form);
    else if (part.endsWith('*')) stems.push(part.slice(0, -1));
    else words.add(part);
  }
  return { words, stems, isNumber: number, isOptional, gap: 0 };
}

const NONE: ReadonlySet<string> = new Set();

/** The forms of a regular English word: base, -s, -ed, -ing. */
function forms(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  const plural = /(?:s|x|ch|sh|z)$/.test(base) ? `${base}es` : `${base}s`;
  const plain = [base, plural, `${base}ed`, `${base}ing`];
  if (!/[^aeiou][aeiou][bdgklmnprt]$/.test(base)) return plain;
  const doubled = base + base.charAt(base.length - 1);
  return [...plain, `${doubled}ed`, `${doubled}ing`];
}

/** Signs that no phrase reaches over. */
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':', '\n', ',', '(', ')']);

/** The phrases of `book` in `tokens`, in order; of one concept at one place the longest. */
export function findPhrases(book: PhraseBook, tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = [];
  const longest = new Map<string, number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    longest.clear();
    const take = (phrases: readonly Phrase[] | undefined) => {
      for (const phrase of phrases ?? []) {
        const end = matchFrom(phrase.elements, 0, tokens, at);
        if (end > (longest.get(phrase.concept) ?? 0)) longest.set(phrase.concept, end);
      }
    };
    take(book.byWord.get(token.word));
    if (token.word.length >= STEM && book.byStem.size > 0) take(book.byStem.get(token.word.slice(0, STEM)));
    if (isNumber(token)) take(book.byNumber);
    for (const [concept, to] of longest) marks.push({ concept, from: at, to });
  }
  return marks;
}

/** Where the elements from `index` on end when they begin at token `at`; 0 where they don't fit. */
function matchFrom(
  elements: readonly Element[],
  index: number,
  tokens: readonly Token[],
  at: number,
): number {
  const element = elements[index];
  if (element === undefined) return at;
  const token = tokens[at];
  if (element.gap > 0) {
    for (let skipped = 0; skipped <= element.gap; skipped += 1) {
      const end = matchFrom(elements, index + 1, tokens, at + skipped);
      if (end > 0) return end;
      const next = tokens[at + skipped];
      if (next === undefined || STOPS.has(next.word)) return 0;
    }
    return 0;
  }
  if (token !== undefined && fits(element, token)) {
    const end = matchFrom(elements, index + 1, tokens, at + 1);
    if (end > 0) return end;
  }
  return element.isOptional ? matchFrom(elements, index + 1, tokens, at) : 0;
}

function fits(element: Element, token: Token): boolean {
  if (element.words.has(token.word)) return true;
  if (element.isNumber && isNumber(token)) return true;
  return element.stems.some((stem) => token.word.startsWith(stem));
}
