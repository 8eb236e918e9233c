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
  /** Nouns that make a thing before them no more than a name: "invoice number", "account manager". */
  bearers: string;
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
  /** Two words that belong together are joined: `has_to`. */
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
  /** What else is no adjective behind "is": "está anulado". Everything where verbs stand behind nouns. */
  inflected: RegExp;
  /** Endings by which a verb says that we or I do it; matches nothing where a language has a word for that. */
  ownEnding: RegExp;
  not: string;
  /** `clause`: a "not" anywhere in the clause denies it. `before`: only one that stands before the verb. */
  notReaches: 'clause' | 'before';
  /** Words that begin a condition. */
  ifs: string;
  /** Verbs that begin a condition where they begin a sentence: "should it fail". */
  inverted: string;
  /** Verbs by which something is said to be so: "consider it waived". */
  declaring: string;
  /** Words that begin another clause. */
  conjunctions: string;
  and: string;
  or: string;
  /** Words that begin a question. */
  questions: string;
  /** Beginnings of questions that offer: "how about …". */
  offers: string;
  by: string;
  /** Numbers in words; not "one", which is a pronoun as well. */
  numbers: string;
  /** Words between a deed that is named and what it is done to: "removal of", "access for". */
  ofs: string;
  /** Verbs that only say that something named takes place: "carried out the removal", "arranged a refund". */
  performing: string;
  /** What is said of something named that has been done, or is settled: "the removal is complete". */
  performed: string;
  /** Verbs of things that change by themselves too: "the session ended". */
  selfMoving: string;
  /** Words of many phrases: a text is looked through for the others of a phrase. */
  frequent: string;
  /** Words by which something is told as it was told before: "as agreed". */
  likes: string;
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
      value instanceof RegExp || key === 'notReaches'
        ? value
        : new Set(
            String(value)
              .split(/\s+/)
              .filter((word) => word !== ''),
          ),
    ]),
  );
  // The entries keep their keys; only strings became sets.
  return words as GrammarWords;
}

/** The first words of the pairs of a list. */
const firstWords = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** True where two words that follow each other are joined in a list: `has_to`. */
export function hasPair(list: ReadonlySet<string>, first: string, second: string): boolean {
  let firsts = firstWords.get(list);
  if (firsts === undefined) {
    firsts = new Set([...list].filter((pair) => pair.includes('_')).map((pair) => pair.replace(/_.*/, '')));
    firstWords.set(list, firsts);
  }
  // Nearly every word begins no pair, and then none is joined to look it up.
  return firsts.has(first) && list.has(`${first}_${second}`);
}
