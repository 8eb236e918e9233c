import type { Frames } from '../language/frames.ts';
import type { Grammar } from '../language/grammar.ts';
import type { Concepts } from '../language/phrases.ts';
import type { PlainWords } from './plainWords.ts';

/** Everything of one language. A new language is a folder with one of these, and a line in `languages.ts`. */
export interface LanguageData {
  /** ISO 639-1. */
  language: string;
  grammar: Grammar;
  concepts: Concepts;
  frames: Frames;
  /** Verbs whose past forms are their own, a line each: `give gave given`. */
  irregular: string;
  /** Names that one person goes by, a line each. */
  nicknames: string;
  /** What controls, fields and states are called. */
  plain: PlainWords;
}
