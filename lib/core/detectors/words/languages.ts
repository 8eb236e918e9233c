import { remember } from '../../remember.ts';
import { type Frame, readFrames } from '../language/frames.ts';
import { type GrammarWords, readGrammar } from '../language/grammar.ts';
import { commonWords } from '../language/languageOf.ts';
import { compilePhrases, type PhraseBook } from '../language/phrases.ts';
import { misspellings } from '../language/spelling.ts';
import { german } from './de/german.ts';
import { english } from './en/english.ts';
import { spanish } from './es/spanish.ts';
import type { LanguageData } from './languageData.ts';

/** A language as detectors read it. */
export interface LanguageWords {
  language: string;
  grammar: GrammarWords;
  book: PhraseBook;
  /** The commonest words. */
  common: ReadonlySet<string>;
  frames: readonly Frame[];
  /** What a mistyped word means; null for one that is none. */
  slip: (typed: string) => string | null;
  /** Names that one person goes by: each name with all the others. */
  nicknames: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every language whose words are known, one line each. The first reads what no other can be told for. */
export const LANGUAGES: readonly LanguageData[] = [english, german, spanish];

/** How many words' answers are kept. */
const WORDS = 4000;

const read = new Map<string, LanguageWords>();

/** The words of a language (ISO 639-1); English for one that has no file. Read when first asked for. */
export function wordsOf(language: string): LanguageWords {
  const data = LANGUAGES.find((one) => one.language === language) ?? english;
  const known = read.get(data.language);
  if (known !== undefined) return known;
  const { concepts, irregular } = data;
  const common = commonWords(data.language);
  const grammar = readGrammar(data.grammar);
  const book = compilePhrases(concepts, {
    common: new Set([...common, ...grammar.frequent]),
    numbers: grammar.numbers,
    irregular,
  });
  const words: LanguageWords = {
    language: data.language,
    grammar,
    book,
    common,
    frames: readFrames(data.frames),
    slip: remember(misspellings(book.words), WORDS),
    nicknames: readNicknames(data.nicknames),
  };
  read.set(data.language, words);
  return words;
}

function readNicknames(groups: string): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const group of groups.split('\n')) {
    const same = group.trim().split(/\s+/);
    for (const name of same) names.set(name, new Set([...(names.get(name) ?? []), ...same]));
  }
  return names;
}
