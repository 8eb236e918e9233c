import { isDenied } from './denial.ts';
import { type GrammarWords, hasPair } from './grammar.ts';
import { nominalStance } from './nominal.ts';
import type { Mark } from './phrases.ts';
import { type Clause, clauseIndexAt, type Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { noteVerb, noVerbs, type Subject, type Verbs, verbsBefore } from './verbs.ts';

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

/** "Löschen Sie die Platte": an instruction names whom it is for behind the verb. */
function isPoliteOrder({ tokens, mark, grammar }: StanceInput, { from }: Clause): boolean {
  if (grammar.notReaches !== 'clause' || !grammar.you.has(tokens[mark.from + 1]?.word ?? '')) return false;
  const before = tokens[mark.from - 1]?.word ?? '';
  const joins = [grammar.and, grammar.or, grammar.please, grammar.adverbs];
  return mark.from === from || joins.some((words) => words.has(before));
}

function byVerbs(input: StanceInput, clause: Clause, verbs: Verbs): Stance {
  const subject = verbs.subject === 'others' && isOurPeople(input) ? 'ours' : verbs.subject;
  if ((verbs.be || verbs.was) && isByOthers(input, clause)) return 'others';
  // "You need her word before we can open it": not before that.
  if (verbs.able && (WAITS.test(clause.joint ?? '') || isPurpose(input, clause))) return 'if';
  if (verbs.isUnreal) return 'if';
  if (verbs.maybe && !verbs.future) return 'maybe';
  if (subject === 'others' || (subject === 'named' && !isPassive(input, verbs))) return 'others';
  if (verbs.future) return verbs.must && subject === 'you' ? 'instruct' : 'promise';
  if (verbs.was) return 'past';
  if (verbs.able) return subject === 'you' && !input.isNoun ? 'instruct' : 'promise';
  if (verbs.must) return subject === 'you' ? 'instruct' : subject === 'ours' ? 'promise' : 'mention';
  if (verbs.would) return 'maybe';
  if (verbs.perfect) return 'done';
  if (!verbs.be || isAsked(input, verbs, subject)) return 'mention';
  return subject === 'ours' && endsIn(input, /ing$/) ? 'promise' : 'done';
}

/** "The stick asks to be formatted": what a thing wants, and nothing that is done. */
function isAsked({ tokens, grammar }: StanceInput, { at }: Verbs, subject: Subject): boolean {
  if (at === null || subject === 'ours' || tokens[at - 1]?.word !== 'to') return false;
  return !grammar.be.has(tokens[at - 2]?.word ?? '');
}

/** "… so that we can lock it": why, and not what. */
function isPurpose({ tokens }: StanceInput, { from, joint }: Clause): boolean {
  return joint === 'that' && tokens[from - 1]?.word === 'so';
}

const RELATIVE = /^(?:which|that|who)$/;
const WAITS = /^(?:before|until|bevor|bis)$/;

/** "I asked accounting, and they will …": they are ours. */
function isOurPeople({ tokens, sentence, mark, grammar }: StanceInput): boolean {
  for (let at = sentence.from; at < mark.from; at += 1) {
    if (grammar.ourPeople.has(tokens[at]?.word ?? '')) return true;
  }
  return false;
}

/** "the fee will be waived": somebody of ours does it, where nobody else is named. */
function isPassive({ tokens, mark, grammar }: StanceInput, verbs: Verbs): boolean {
  if (verbs.be || verbs.was) return true;
  for (let at = (verbs.at ?? mark.from) + 1; at < mark.from; at += 1) {
    if (/^(?:get|gets|got|getting)$/.test(tokens[at]?.word ?? '')) return true;
  }
  const word = tokens[mark.from]?.word ?? '';
  return verbs.perfect && grammar.pastEnding.test(word) && tokens[mark.from - 1]?.word === 'been';
}

/** How far behind the verb "by the bank" may stand. */
const BY_REACH = 4;

function isByOthers({ tokens, mark, grammar }: StanceInput, clause: Clause): boolean {
  for (let at = mark.to; at < Math.min(clause.to, mark.to + BY_REACH); at += 1) {
    if (!grammar.by.has(tokens[at]?.word ?? '')) continue;
    const agent = tokens.slice(at + 1, at + 4).map(({ word }) => word);
    const isOurs = agent.some((word) => grammar.ours.has(word) || grammar.ourPeople.has(word));
    const names = /^(?:your|the|microsoft|google|apple|vendor|supplier|provider|their|its)$/;
    const isPerson =
      names.test(agent[0] ?? '') &&
      !/^(?:end|time|way|close|start|beginning|middle|weekend|morning|evening|week|month|year|\d.*)$/.test(
        agent[1] ?? '',
      );
    return !isOurs && isPerson;
  }
  return false;
}

function endsIn({ tokens, mark }: StanceInput, ending: RegExp): boolean {
  return ending.test(tokens[mark.from]?.word ?? '');
}

/** Without an auxiliary: what the form of the verb and the place say. */
function byForm(input: StanceInput, clause: Clause, index: number, { subject }: Verbs): Stance {
  const { tokens, mark, grammar, sentence, isNoun } = input;
  const word = tokens[mark.from]?.word ?? '';
  const isPast = grammar.pastEnding.test(word) || grammar.irregularPast.has(word);
  if (isNoun) return afterNoun(input, clause, subject);
  const isInfinitive = grammar.notReaches === 'clause';
  if (grammar.ownEnding.test(word)) return 'promise';
  if (isPoliteOrder(input, clause)) return 'instruct';
  // "… erhalten Sie": what the reader gets.
  if (isInfinitive && grammar.future.has(word) && subject !== 'ours') return 'promise';
  if (isAim(input, clause)) return 'mention';
  if (isPast && isDeclared(input, clause)) return 'done';
  if (isBegged(input) && (isInfinitive || !grammar.pastEnding.test(word))) return 'instruct';
  if (!isPast && WAITS.test(clause.joint ?? '') && (subject === 'ours' || subject === 'you')) return 'if';
  // "a rule which blocks it": what the thing does, and nothing that is asked.
  if (subject === 'none' && RELATIVE.test(clause.joint ?? '')) return 'others';
  if (subject === 'ours' || (subject === 'others' && isSecondOfOurs(input, clause)))
    return isPast && grammar.notReaches === 'before' ? 'past' : 'promise';
  if (subject === 'you') return isPast ? 'past' : 'instruct';
  if (subject === 'named' && isChained(input) && !isPast && !/(?:s|ing)$/.test(word)) return 'instruct';
  if (subject === 'named' && isNotedPassive(input, clause)) return 'past';
  if (subject === 'others' || subject === 'thing' || subject === 'named')
    return grammar.notReaches === 'clause' ? oursAnywhere(input, clause) : 'others';
  // At the head of its clause: an instruction, or the rest of a promise.
  const before = sentence.clauses[index - 1];
  const goesOn =
    before !== undefined && !before.isCondition && (clause.joint === null || grammar.and.has(clause.joint));
  if (goesOn) {
    const verbs = verbsBefore(tokens, before, before.to, grammar);
    if (verbs.at !== null && verbs.subject !== 'others')
      return byVerbs(input, clause, { ...verbs, at: mark.from });
  }
  if (grammar.notReaches === 'clause') return oursAnywhere(input, clause);
  if (isPast) return 'past';
  if (!/ing$/.test(word)) return 'instruct';
  return mark.from === sentence.from ? nominalStance(input, clause) : 'mention';
}

/** "switched off", "let the mail through": of more words, one of them is what is done to. */
const LONGEST_PARTICIPLE = 2;

/** "Scanning switched off for all machines": a note leaves out the "was". */
function isNotedPassive({ tokens, mark, grammar }: StanceInput, clause: Clause): boolean {
  const word = tokens[mark.from]?.word ?? '';
  if (grammar.notReaches === 'clause' || grammar.selfMoving.has(word)) return false;
  if (!grammar.pastEnding.test(word) && !grammar.irregularPast.has(word)) return false;
  const next = tokens[mark.to]?.word ?? '';
  if (mark.to - mark.from > LONGEST_PARTICIPLE) return false;
  const isLast = mark.to >= clause.to || !/^\p{L}/u.test(next);
  return mark.begin !== undefined && mark.begin >= clause.from && (isLast || grammar.prepositions.has(next));
}

/** "Open the editor and delete the key": the second of two instructions. */
function isChained({ tokens, mark, grammar }: StanceInput): boolean {
  let at = mark.from - 1;
  while (grammar.adverbs.has(tokens[at]?.word ?? '') || grammar.please.has(tokens[at]?.word ?? '')) at -= 1;
  return grammar.and.has(tokens[at]?.word ?? '') || grammar.or.has(tokens[at]?.word ?? '');
}

/** "I registered the number he gave me and reset it": what follows the "and" is ours again. */
function isSecondOfOurs(input: StanceInput, clause: Clause): boolean {
  const { tokens, grammar } = input;
  const first = tokens[clause.from]?.word === clause.joint ? clause.from + 1 : clause.from;
  return grammar.ours.has(tokens[first]?.word ?? '') && isChained(input);
}

/** "Consider yourself released from it": so it is. */
function isDeclared({ tokens, mark, grammar }: StanceInput, { from }: Clause): boolean {
  for (let at = mark.from - 1; at >= from; at -= 1) {
    if (grammar.declaring.has(tokens[at]?.word ?? '')) return mark.from - at <= DECLARED;
  }
  return false;
}

/** "To give her access I need a yes": what for, and not what is done. */
function isAim({ tokens, mark, grammar }: StanceInput, { from }: Clause): boolean {
  if (tokens[mark.from - 1]?.word !== 'to' || mark.from - 1 > from) return false;
  for (let at = mark.to; /^\p{L}/u.test(tokens[at]?.word ?? ''); at += 1) {
    const word = tokens[at]?.word ?? '';
    const next = tokens[at + 1]?.word ?? '';
    if ((grammar.ours.has(word) || grammar.you.has(word)) && isWanting(next, grammar)) return true;
  }
  return false;
}

function isWanting(word: string, { must, able, not }: GrammarWords): boolean {
  return must.has(word) || able.has(word) || not.has(word) || /^(?:do|require|want|ask)$/.test(word);
}

/** How many words may stand between "consider" and what something is said to be. */
const DECLARED = 5;

/** "To print, please put the filter off". */
function isBegged({ tokens, mark, grammar }: StanceInput): boolean {
  let at = mark.from - 1;
  while (grammar.adverbs.has(tokens[at]?.word ?? '')) at -= 1;
  return grammar.begging.has(tokens[at]?.word ?? '');
}

/** Where a language puts the subject behind the verb too. */
function oursAnywhere({ tokens, grammar, mark, sentence }: StanceInput, clause: Clause): Stance {
  // "… gebeten, das Geld zurückzuzahlen": what the clause before is about.
  const isTask =
    /^\p{L}+zu\p{L}+n$/u.test(tokens[mark.from]?.word ?? '') || tokens[mark.from - 1]?.word === 'zu';
  const first = isTask
    ? (sentence.clauses.findLast(({ to }) => to <= clause.from)?.from ?? clause.from)
    : clause.from;
  for (let at = first; at < clause.to; at += 1) {
    if (grammar.ours.has(tokens[at]?.word ?? '')) return 'promise';
  }
  return 'mention';
}

/** How far behind a thing its verb may stand: "a refund of $20 for October is on its way". */
const VERB_AFTER = 8;

function afterNoun({ tokens, mark, grammar }: StanceInput, clause: Clause, subject: Subject): Stance {
  for (let at = mark.to; at < Math.min(clause.to, mark.to + VERB_AFTER); at += 1) {
    const verbs = noVerbs();
    if (!noteVerb(verbs, tokens[at]?.word ?? '', grammar)) continue;
    if (verbs.future) return 'promise';
    if (verbs.maybe) return 'maybe';
    if (verbs.was) return 'past';
    return verbs.perfect || verbs.be ? 'done' : 'mention';
  }
  return subject === 'ours' ? 'done' : 'mention';
}
