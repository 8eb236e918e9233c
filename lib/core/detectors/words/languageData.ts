import type { Grammar } from '../language/grammar.ts';
import type { Concepts } from '../language/phrases.ts';

/** Everything of one language. A new language is a folder with one of these, and a line in `languages.ts`. */
export interface LanguageData {
  /** ISO 639-1. */
  language: string;
  grammar: Grammar;
  concepts: Concepts;
  /** Names that one person goes by, a line each. */
  nicknames: string;
}
