import { remember } from '../../remember.ts';
import { isNumber } from './tokens.ts';

/** What a phrase means, by the name its language file gives it. */
export interface Mark {
  concept: string;
  /** Half-open, in indices of tokens. */
  from: number;
  to: number;
  /** Where everything that it speaks of begins, if that is before `from`: the fee in "the fee is waived". */
  begin?: number;
  /** What is done stands there as a noun: "the removal of …". */
  isNominal?: boolean;
}

/**
 * Concepts of a language, each with its phrases, one a line or parted by a comma and a blank. A phrase is
 * words parted by blanks: `a|b` is either, `word~` any form of a verb or noun, `stem*` any word that begins
 * so (four letters at least), `@concept` any phrase of one word that the concept has, `word?` may be
 * missing, `#` is a number in digits or in words, and `...` up to four words. A comma that belongs to a phrase is written `,|,`.
 */
export type Concepts = Readonly<Record<string, string>>;

export interface Element {
  words: ReadonlySet<string>;
  stems: readonly string[];
  isNumber: boolean;
  isOptional: boolean;
  /** How many words may stand in between; then the element matches no word itself. */
  gap: number;
}

export interface Phrase {
  concept: string;
  elements: readonly Element[];
  /** Index of the element whose words are rarest: a text is looked through for those. */
  anchor: number;
  /** What must stand right before and right behind the anchor; null where that may be more than a list of words. */
  before: ReadonlySet<string> | null;
  behind: ReadonlySet<string> | null;
}

/** A language's phrases. */
export interface PhraseBook {
  /** The phrases whose anchor a word fits; null where there are none. */
  anchoredAt: (word: string) => readonly Phrase[] | null;
  /** Every word of a phrase, for spelling. */
  words: ReadonlySet<string>;
}

/** A stem stands in the book under this many letters. */
const STEM = 4;
/** For how many words it is kept what they begin. */
const KEPT = 4000;
/** The words that `...` stands for, at most. */
const GAP = 4;

/** What a language tells about its words: the commonest ones, numbers, and verbs with their past forms, one a line. */
export interface WordForms {
  common: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  irregular: string;
}

/** Makes a book of phrases. */
export function compilePhrases(concepts: Concepts, { common, numbers, irregular }: WordForms): PhraseBook {
  const pasts = new Map(
    irregular.split('\n').map((line) => {
      const [base = '', ...past] = line.trim().split(' ');
      return [base, past];
    }),
  );
  const written = new Map(
    Object.entries(concepts).map(([concept, list]) => [
      concept,
      list.split(/,\s|\n/).flatMap((phrase) => {
        const parts = phrase.trim().split(/\s+/);
        return parts[0] === '' ? [] : [parts];
      }),
    ]),
  );
  const read = elementReader(written, pasts, numbers);
  const byWord = new Map<string, Phrase[]>();
  const byStem = new Map<string, Phrase[]>();
  const byNumber: Phrase[] = [];
  const words = new Set<string>();
  for (const [concept, phrases] of written) {
    for (const parts of phrases) {
      const elements = parts.map(read);
      const anchor = rarest(elements, common);
      const element = elements[anchor];
      if (element === undefined) continue;
      const before = onlyWords(elements[anchor - 1]);
      const behind = onlyWords(elements[anchor + 1]);
      const phrase = { concept, elements, anchor, before, behind };
      for (const word of element.words) put(byWord, word, phrase);
      for (const stem of element.stems) put(byStem, stem.slice(0, STEM), phrase);
      if (element.isNumber) byNumber.push(phrase);
      for (const { words: own } of elements) for (const word of own) words.add(word);
    }
  }
  const anchoredAt = remember((word: string) => {
    const stemmed = word.length < STEM ? [] : (byStem.get(word.slice(0, STEM)) ?? []);
    const phrases = [
      ...(byWord.get(word) ?? []),
      ...stemmed.filter(({ elements, anchor }) =>
        elements[anchor]?.stems.some((stem) => word.startsWith(stem)),
      ),
      ...(isNumber({ word }) ? byNumber : []),
    ];
    return phrases.length === 0 ? null : phrases;
  }, KEPT);
  return { anchoredAt, words };
}

/** The words of an element that nothing but one of them fits. */
function onlyWords(element: Element | undefined): ReadonlySet<string> | null {
  if (element === undefined || element.gap > 0 || element.isOptional || element.isNumber) return null;
  return element.stems.length > 0 ? null : element.words;
}

function put(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [phrase]);
  else list.push(phrase);
}

/** Reads one element as it is written; the same words are read once. */
function elementReader(
  written: ReadonlyMap<string, readonly (readonly string[])[]>,
  pasts: ReadonlyMap<string, readonly string[]>,
  numbers: ReadonlySet<string>,
): (text: string) => Element {
  const known = new Map<string, Element>();
  const read = (text: string): Element => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const element = text === '...' ? SOME_WORDS : readElement(text);
    known.set(text, element);
    return element;
  };
  const readElement = (text: string): Element => {
    const isOptional = text.length > 1 && text.endsWith('?');
    const words = new Set<string>();
    const stems: string[] = [];
    let isNumber = false;
    for (const part of (isOptional ? text.slice(0, -1) : text).split('|')) {
      if (part === '#') {
        isNumber = true;
        for (const number of numbers) words.add(number);
      } else if (part.startsWith('@')) {
        for (const [only, ...more] of written.get(part.slice(1)) ?? []) {
          if (only === undefined || more.length > 0) continue;
          const element = read(only);
          for (const word of element.words) words.add(word);
          stems.push(...element.stems);
        }
      } else if (part.endsWith('~')) for (const form of forms(part.slice(0, -1), pasts)) words.add(form);
      else if (part.endsWith('*')) stems.push(part.slice(0, -1));
      else words.add(part);
    }
    return { words, stems, isNumber, isOptional, gap: 0 };
  };
  return read;
}

const SOME_WORDS: Element = { words: new Set(), stems: [], isNumber: false, isOptional: false, gap: GAP };

/** The forms of an English word: base, -s, -ing, and -ed or what its past is. */
function forms(base: string, pasts: ReadonlyMap<string, readonly string[]>): string[] {
  const past = pasts.get(base);
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${base}ing`, ...(past ?? [`${stem}ied`])];
  }
  if (base.endsWith('e')) return [base, `${base}s`, `${base.slice(0, -1)}ing`, ...(past ?? [`${base}d`])];
  const plural = /(?:s|x|ch|sh|z|[^o]o)$/.test(base) ? `${base}es` : `${base}s`;
  const plain = [base, plural, `${base}ing`, ...(past ?? [`${base}ed`])];
  if (!/[^aeiou][aeiou][bdgklmnprt]$/.test(base)) return plain;
  const doubled = base + base.charAt(base.length - 1);
  return [...plain, `${doubled}ing`, ...(past === undefined ? [`${doubled}ed`] : [])];
}

/** How often the words of an element are met, roughly: one common word outweighs any list of rare ones. */
function rarest(elements: readonly Element[], common: ReadonlySet<string>): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  elements.forEach((element, index) => {
    if (element.gap > 0 || element.isOptional) return;
    let weight = element.isNumber ? 1000 : 2 * element.stems.length;
    for (const word of element.words) weight += common.has(word) || word.length < 3 ? 1000 : 1;
    if (weight < least) {
      best = index;
      least = weight;
    }
  });
  return best;
}
