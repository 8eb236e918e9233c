/** What the words of a language do in a sentence, in lower case. Each is data of its language's folder. */
export interface Grammar {
  /** The writer and those who speak with them. */
  ours: string;
  /** Nouns for people of ours: "billing will …". */
  ourPeople: string;
  you: string;
  /** Pronouns for others. */
  others: string;
  /** Words that stand right before a noun. */
  articles: string;
  /** Words for what was named before, as objects: "waive it". */
  pronouns: string;
  /** Words that stand before a place, a time or a reason, and other small words that are no object. */
  prepositions: string;
  /** Pronouns for things: "it will be …". */
  things: string;
  /** Says that it will happen. */
  future: string;
  /** Says that one is able or ready to. */
  able: string;
  perfect: string;
  be: string;
  wasBe: string;
  must: string;
  maybe: string;
  would: string;
  /** Polite words that may stand before an instruction. */
  please: string;
  /** Verbs that make something do what follows: "told it to". */
  causing: string;
  /** Words right after which an instruction stands. */
  begging: string;
  adverbs: string;
  /** Verbs of the past that end like no other. */
  irregularPast: string;
  pastEnding: RegExp;
  not: string;
  /** `clause`: a "not" anywhere in the clause denies it. `before`: only one that stands before the verb. */
  notReaches: 'clause' | 'before';
  /** Words that begin a condition. */
  ifs: string;
  /** Words that begin another clause. */
  conjunctions: string;
  and: string;
  or: string;
  /** Words that begin a question. */
  questions: string;
  /** Beginnings of questions that offer: "how about …". */
  offers: string;
  by: string;
  abbreviations: string;
}

/** A grammar with its lists as sets. */
export type GrammarWords = {
  readonly [Key in keyof Grammar]: Grammar[Key] extends RegExp
    ? RegExp
    : Key extends 'notReaches'
      ? Grammar['notReaches']
      : ReadonlySet<string>;
};

/** Parts the lists of a grammar at blanks. */
export function readGrammar(grammar: Grammar): GrammarWords {
  const words = Object.fromEntries(
    Object.entries(grammar).map(([key, value]) => [
      key,
      value instanceof RegExp || key === 'notReaches' ? value : new Set(String(value).split(/\s+/)),
    ]),
  );
  // The entries keep their keys; only strings became sets.
  return words as GrammarWords;
}
