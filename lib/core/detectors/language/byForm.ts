import { byVerbs, WAITS } from './byVerbs.ts';
import type { GrammarWords } from './grammar.ts';
import { nominalStance } from './nominal.ts';
import type { Clause } from './sentences.ts';
import type { Stance, StanceInput } from './stance.ts';
import { noteVerb, noVerbs, type Subject, type Verbs, verbsBefore } from './verbs.ts';

const RELATIVE = /^(?:which|that|who)$/;

/** "Löschen Sie die Platte": an instruction names whom it is for behind the verb. */
function isPoliteOrder({ tokens, mark, grammar }: StanceInput, { from }: Clause): boolean {
  if (grammar.notReaches !== 'clause' || !grammar.you.has(tokens[mark.from + 1]?.word ?? '')) return false;
  const before = tokens[mark.from - 1]?.word ?? '';
  const joins = [grammar.and, grammar.or, grammar.please, grammar.adverbs];
  return mark.from === from || joins.some((words) => words.has(before));
}

/** Without an auxiliary: what the form of the verb and the place say. */
export function byForm(input: StanceInput, clause: Clause, index: number, { subject }: Verbs): Stance {
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
