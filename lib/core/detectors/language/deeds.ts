import type { GrammarWords } from './grammar.ts';
import type { Mark } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import { isWord, type Token } from './tokens.ts';

/** What a writer says that their side does, has done or will do, whatever the verb: "we will flush it out". */
export const DEED = 'deed';
/** Somebody: a pronoun, or a name by its capital letter. */
export const PERSON = 'person';

/** Finds the verbs of what we do, as marks of `DEED`. */
export function findDeeds(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  grammar: GrammarWords,
): Mark[] {
  const deeds: Mark[] = [];
  for (const { from, to, isQuoted } of sentences) {
    if (isQuoted) continue;
    for (let at = from; at < to; at += 1) {
      if (!grammar.ours.has(tokens[at]?.word ?? '')) continue;
      const verb = verbAfter(tokens, at + 1, to, grammar);
      if (verb !== null) deeds.push({ concept: DEED, from: verb, to: verb + 1 });
    }
  }
  return deeds;
}

/** The verb that the words behind a subject lead to: past "will", "have", "just". */
function verbAfter(tokens: readonly Token[], from: number, to: number, grammar: GrammarWords): number | null {
  const { future, able, perfect, be, wasBe, would, must, adverbs, questions, not, articles, prepositions } =
    grammar;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || !isWord(token)) return null;
    const { word } = token;
    if (not.has(word) || articles.has(word)) return null;
    // "just" and "now" stand before a verb as well as before a time.
    if ([future, able, perfect, be, wasBe, would, must, adverbs, questions].some((words) => words.has(word)))
      continue;
    if (prepositions.has(word)) return null;
    return at;
  }
  return null;
}

/** How inventories shorten what a machine is. */
const KINDS = 'LT|NB|PC|WS|WKS|SRV|SVR|FW|SW|AP|DC|VM|NAS|HV|DB|APP|RDS|KIOSK|TILL|POS';
/** A machine by its name, as inventories have them: "FIN-LT-07", "ALF-SRV-02". */
const MACHINE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:[A-Z0-9]{2,8}-)?(?:${KINDS})-?[A-Z0-9]{0,4}\\d{1,4}(?![\\p{L}\\p{N}])`,
  'gu',
);
/** Its kind and its number: most texts name no machine, which is seen without looking around each word. */
const MACHINE_LETTERS = new RegExp(`(?:${KINDS})[A-Z0-9-]{0,5}\\d`);

/** Finds machines that are called by name, as marks of `concept`. */
export function findMachines(concept: string, text: string, tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = [];
  if (!MACHINE_LETTERS.test(text)) return marks;
  let at = 0;
  for (const { 0: name, index } of text.matchAll(MACHINE)) {
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= index) at += 1;
    const from = at;
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < index + name.length) at += 1;
    if (at > from) marks.push({ concept, from, to: at });
  }
  return marks;
}

/** Finds names by their capital letters, and pronouns for people, as marks of `PERSON`. */
export function findPeople(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  grammar: GrammarWords,
  isKnown: (word: string) => boolean,
): Mark[] {
  const people: Mark[] = [];
  for (const { from, to, isQuoted } of sentences) {
    if (isQuoted) continue;
    for (let at = from; at < to; at += 1) {
      const token = tokens[at];
      if (token === undefined) continue;
      const { word, start } = token;
      // Tokens are in lower case: where the text differs, it has a capital.
      const isCapital = text.charCodeAt(start) !== word.charCodeAt(0) && word.length > 1;
      const isName =
        isCapital &&
        /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) &&
        !isKnown(word) &&
        !/^'/.test(word);
      if (isName || grammar.others.has(word)) people.push({ concept: PERSON, from: at, to: at + 1 });
    }
  }
  return people;
}
