import { byForm } from './byForm.ts';
import { byVerbs, isByOthers } from './byVerbs.ts';
import { isDenied } from './denial.ts';
import { type GrammarWords, hasPair } from './grammar.ts';
import { nominalStance } from './nominal.ts';
import type { Mark } from './phrases.ts';
import { clauseIndexAt, type Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { type Verbs, verbsBefore } from './verbs.ts';

/**
 * What a sentence does with the thing it names:
 *
 * - `promise`: we will, can, offer to, or are doing it; also "you will get", "it will be …"
 * - `done`: we have done it, or it is so
 * - `past`: it was done some time ago
 * - `instruct`: the reader is told to do it
 * - `maybe`: it might be done
 * - `deny`, `ask`, `if`: it is not done, asked about, or a condition
 * - `others`: somebody else does it
 * - `quoted`: somebody else's words
 * - `mention`: it is named, and nothing more
 */
export type Stance =
  | 'promise'
  | 'done'
  | 'past'
  | 'instruct'
  | 'maybe'
  | 'deny'
  | 'ask'
  | 'if'
  | 'others'
  | 'quoted'
  | 'mention';

export interface StanceInput {
  tokens: readonly Token[];
  sentence: Sentence;
  mark: Pick<Mark, 'from' | 'to' | 'begin' | 'isNominal'>;
  /** True where the mark is a thing, such as a refund, and not the act. */
  isNoun: boolean;
  grammar: GrammarWords;
  /** Whether a token stands between quotation marks. */
  isInQuotes: (token: number) => boolean;
}

/** What the sentence does with the words of `mark`. */
export function stanceOf(input: StanceInput): Stance {
  const { tokens, sentence, mark, grammar } = input;
  if (sentence.isQuoted || input.isInQuotes(mark.from)) return 'quoted';
  if (sentence.isQuestion && isRequest(input)) return 'instruct';
  if (sentence.isQuestion && !offersInQuestion(input)) return 'ask';
  const index = clauseIndexAt(sentence, mark.from);
  const clause = sentence.clauses[index];
  if (clause === undefined) return 'mention';
  if (isCondition(sentence, index)) return 'if';
  if (isDenied(input, clause)) return 'deny';
  // "We only change it when you tell us": not before that.
  if (tokens[mark.from - 1]?.word === 'only' && isCondition(sentence, index + 1)) return 'if';
  if (mark.isNominal) return sentence.isQuestion ? 'ask' : nominalStance(input, clause);
  if (input.isNoun && isByOthers(input, clause)) return 'others';
  // "who has access": the words just before say that it is somebody else.
  if (!input.isNoun && grammar.others.has(tokens[mark.from - 1]?.word ?? '')) return 'others';
  const verbs = verbsBefore(tokens, clause, mark.from, grammar);
  if (sentence.isQuestion) return 'promise';
  if (verbs.at !== null)
    return byVerbs(input, clause, inherit(inverted(verbs, input), sentence, index, input));
  return byForm(input, clause, index, verbs);
}

function isCondition(sentence: Sentence, index: number): boolean {
  const clause = sentence.clauses[index];
  return clause?.isCondition === true;
}

function offersInQuestion({ tokens, sentence, grammar }: StanceInput): boolean {
  for (let at = sentence.from; at < sentence.to - 1; at += 1) {
    if (hasPair(grammar.offers, tokens[at]?.word ?? '', tokens[at + 1]?.word ?? '')) return true;
  }
  return false;
}

/** "Could you just type it in here?": asked so, and meant as an instruction. */
function isRequest({ tokens, mark, grammar, isNoun }: StanceInput): boolean {
  if (isNoun) return false;
  let at = mark.from - 1;
  while (grammar.adverbs.has(tokens[at]?.word ?? '') || grammar.please.has(tokens[at]?.word ?? '')) at -= 1;
  if (!grammar.you.has(tokens[at]?.word ?? '')) return false;
  const verb = tokens[at - 1]?.word ?? '';
  return grammar.able.has(verb) || grammar.would.has(verb) || grammar.future.has(verb);
}

/** A group without a subject has that of the clause before: "we will refund it and will call you". */
function inherit(verbs: Verbs, sentence: Sentence, index: number, { tokens, grammar }: StanceInput): Verbs {
  if (verbs.subject !== 'none') return verbs;
  const before = sentence.clauses[index - 1];
  if (before === undefined || before.isCondition) return { ...verbs, subject: 'ours' };
  const { subject } = verbsBefore(tokens, before, before.to, grammar);
  return { ...verbs, subject: subject === 'none' ? 'ours' : subject };
}

/** "Den Schutz habe ich abgeschaltet": in a language whose verb stands second, the subject may stand behind it. */
function inverted(verbs: Verbs, { tokens, grammar, mark }: StanceInput): Verbs {
  if (grammar.notReaches !== 'clause' || verbs.at === null || verbs.at + 1 >= mark.from) return verbs;
  const word = tokens[verbs.at + 1]?.word ?? '';
  if (grammar.ours.has(word)) return { ...verbs, subject: 'ours' };
  if (grammar.you.has(word)) return { ...verbs, subject: 'you' };
  return grammar.others.has(word) ? { ...verbs, subject: 'others' } : verbs;
}
