import type { LanguageWords } from '../words/languages.ts';
import { DEED, findDeeds, findMachines, findPeople, PERSON } from './deeds.ts';
import { findPhrases } from './findPhrases.ts';
import { findFrames } from './frames.ts';
import type { Mark } from './phrases.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Stance, stanceOf } from './stance.ts';
import { type Token, tokenize } from './tokens.ts';

/** A text as a reader understands it: sentences, and what is named in them. Made once for all detectors. */
export class Prose {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly words: LanguageWords;
  readonly #marks: ReadonlyMap<string, readonly Mark[]>;
  readonly #sentenceAt: Int32Array;
  #quotes: Uint8Array | null = null;

  /** `text` is folded. Mistyped words of `tokens` are put right there. */
  constructor(text: string, words: LanguageWords, tokens: readonly Token[] = tokenize(text)) {
    this.text = text;
    this.words = words;
    for (const token of tokens) token.word = words.slip(token.word) ?? token.word;
    this.tokens = tokens;
    this.sentences = sentencesOf(text, tokens, words.grammar);
    this.#sentenceAt = new Int32Array(tokens.length).fill(-1);
    this.sentences.forEach(({ from, to }, index) => {
      this.#sentenceAt.fill(index, from, to);
    });
    const marks = findPhrases(words.book, tokens);
    const { grammar } = words;
    const isKnown = (word: string) => words.book.words.has(word) || words.common.has(word);
    marks.set(DEED, findDeeds(tokens, this.sentences, grammar));
    marks.set(PERSON, findPeople(text, tokens, this.sentences, grammar, isKnown));
    for (const mark of findMachines('party', text, tokens)) addMark(marks, mark);
    const framed = findFrames(words.frames, {
      tokens,
      marks,
      sentenceAt: (token) => this.sentenceOf(token),
      isInQuotes: (token) => this.isInQuotes(token),
      articles: grammar.articles,
      pronouns: grammar.pronouns,
      prepositions: grammar.prepositions,
      ofs: grammar.ofs,
      bearers: grammar.bearers,
      be: grammar.be,
      likes: grammar.likes,
      isInflected: (word) =>
        grammar.pastEnding.test(word) || grammar.irregularPast.has(word) || grammar.inflected.test(word),
    });
    for (const mark of framed) addMark(marks, mark, grammar.articles.has(tokens[mark.from - 1]?.word ?? ''));
    this.#marks = marks;
  }

  /** Where a concept is named, in order. */
  marks(concept: string): readonly Mark[] {
    return this.#marks.get(concept) ?? [];
  }

  sentenceOf(token: number): Sentence | null {
    return this.sentences[this.#sentenceAt[token] ?? -1] ?? null;
  }

  /** Whether one of `concepts` covers or touches the words of `mark`. */
  isWithin(mark: Mark, ...concepts: readonly string[]): boolean {
    return concepts.some((concept) =>
      this.marks(concept).some((other) => other.from < mark.to && (mark.begin ?? mark.from) < other.to),
    );
  }

  /** What the sentence does with what it names. */
  stance(mark: Pick<Mark, 'from' | 'to' | 'begin' | 'isNominal'>, isNoun = false): Stance {
    const sentence = this.sentenceOf(mark.from);
    if (sentence === null) return 'mention';
    const { tokens, words } = this;
    return stanceOf({
      tokens,
      sentence,
      mark,
      isNoun,
      grammar: words.grammar,
      isInQuotes: (token) => this.isInQuotes(token),
    });
  }

  /** True where the sentence says that it was some time ago. */
  isHistory(mark: Pick<Mark, 'from'>): boolean {
    return this.#isInSentence(mark, 'history');
  }

  /** True where the sentence says that it is so by itself, or every time. */
  isHabit(mark: Pick<Mark, 'from'>): boolean {
    return this.#isInSentence(mark, 'habit');
  }

  /** True where the sentence says that it was told before: "as announced". */
  isAnnounced(mark: Pick<Mark, 'from'>): boolean {
    return this.#isInSentence(mark, 'announced');
  }

  #isInSentence(mark: Pick<Mark, 'from'>, concept: string): boolean {
    const sentence = this.sentenceOf(mark.from);
    if (sentence === null) return false;
    return this.marks(concept).some(({ from }) => from >= sentence.from && from < sentence.to);
  }

  /** "the quarantine": right behind an article, a word names a thing and does nothing. */
  isNamed({ from, to }: Pick<Mark, 'from' | 'to'>): boolean {
    const { articles, pastEnding } = this.words.grammar;
    const word = this.tokens[from]?.word ?? '';
    return to - from === 1 && articles.has(this.tokens[from - 1]?.word ?? '') && !pastEnding.test(word);
  }

  /** True where a "not" stands among the words of the mark. */
  holdsNot({ from, to }: Pick<Mark, 'from' | 'to'>): boolean {
    return this.tokens.slice(from, to).some(({ word }) => this.words.grammar.not.has(word));
  }

  /** Where a state of things is told: "the account has been blocked". What is said to be so, is so. */
  states(concept: string): Mark[] {
    return this.marks(concept).filter(
      (mark) =>
        ['mention', 'done', 'promise'].includes(this.stance(mark, true)) &&
        !this.holdsNot(mark) &&
        !this.#wasLongAgo(mark),
    );
  }

  /** "It was changed in May"; not "it is gone since noon". */
  #wasLongAgo(mark: Mark): boolean {
    const { wasBe } = this.words.grammar;
    return this.isHistory(mark) && this.tokens.slice(mark.from, mark.to).some(({ word }) => wasBe.has(word));
  }

  /** The span of a mark in the text, in UTF-16 units. */
  spanOf({ from, to, begin }: Pick<Mark, 'from' | 'to' | 'begin'>): { start: number; end: number } {
    const start = this.tokens[begin ?? from]?.start ?? 0;
    return { start, end: Math.max(start, this.tokens[to - 1]?.end ?? start) };
  }

  isInQuotes(token: number): boolean {
    this.#quotes ??= quotedTokens(this.tokens, this.sentences);
    return this.#quotes[token] === 1;
  }
}

/** Puts a mark in its place, save where the same is marked already. */
function addMark(marks: Map<string, Mark[]>, mark: Mark, isBehindArticle = false): void {
  const list = marks.get(mark.concept) ?? [];
  marks.set(mark.concept, list);
  const same = list.find(({ from }) => from === mark.from);
  if (same !== undefined) {
    // "the purge of all mailboxes": a noun, whatever else the word may be.
    if (mark.isNominal && isBehindArticle) same.isNominal = true;
    else if (same.isNominal !== mark.isNominal) delete same.isNominal;
    same.to = Math.max(same.to, mark.to);
    if (mark.begin !== undefined) same.begin = Math.min(same.begin ?? mark.begin, mark.begin);
    return;
  }
  const next = list.findIndex(({ from }) => from > mark.from);
  list.splice(next < 0 ? list.length : next, 0, mark);
}

const OPENS = new Set(['"', '“', '„', '«', '”']);
const CLOSES = new Set(['"', '”', '“', '»']);
/** A quotation of fewer words names something; one this long says something. */
const LEAST_QUOTED = 3;

/** 1 for each token between quotation marks of one sentence, or of sentences next to each other. */
function quotedTokens(tokens: readonly Token[], sentences: readonly Sentence[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  const last = sentences.at(-1)?.to ?? tokens.length;
  let open = -1;
  for (let at = 0; at < last; at += 1) {
    const word = tokens[at]?.word ?? '';
    if (word === '\n' && tokens[at + 1]?.word === '\n') open = -1;
    if (open >= 0 && CLOSES.has(word)) {
      if (at - open > LEAST_QUOTED) quoted.fill(1, open, at + 1);
      open = -1;
    } else if (open < 0 && OPENS.has(word)) {
      open = at;
    }
  }
  return quoted;
}
