import { type GrammarWords, hasPair } from './grammar.ts';
import type { Clause } from './sentences.ts';
import { isWord, type Token } from './tokens.ts';

/** `named` is some noun; `others` are they, he, she, who. */
export type Subject = 'ours' | 'you' | 'others' | 'named' | 'thing' | 'none';

/** The verb group that governs a place in a clause. */
export interface Verbs {
  subject: Subject;
  future: boolean;
  able: boolean;
  perfect: boolean;
  be: boolean;
  was: boolean;
  must: boolean;
  maybe: boolean;
  would: boolean;
  /** "could have", "would have": it was not. */
  isUnreal: boolean;
  /** Index of the first word of the group; null where there is none. */
  at: number | null;
}

/** The verb group before the token `end`, and who does it. */
export function verbsBefore(
  tokens: readonly Token[],
  clause: Clause,
  end: number,
  grammar: GrammarWords,
): Verbs {
  const verbs = noVerbs();
  let last = end;
  let isMain = false;
  // "that had no address": the joint itself does it.
  const isRelative =
    /^(?:that|which|who)$/.test(clause.joint ?? '') &&
    isVerbWord(tokens[clause.from + 1]?.word ?? '', grammar);
  for (let at = clause.from; at < end; at += 1) {
    const word = tokens[at]?.word ?? '';
    // A new subject begins a new group: "the fee we will refund".
    if (verbs.at !== null && at > verbs.at + 1 && (grammar.ours.has(word) || grammar.you.has(word))) {
      const next = tokens[at + 1]?.word ?? '';
      if (isVerbWord(next, grammar)) {
        Object.assign(verbs, noVerbs());
        last = end;
      }
    }
    // "entries that had no address were dropped": behind the verb of "that", the main clause goes on.
    if (verbs.at !== null && isRelative && at > verbs.at + 2 && isVerbWord(word, grammar)) {
      const next = tokens[at - 1]?.word ?? '';
      if (!grammar.and.has(next) && !isVerbWord(next, grammar)) {
        Object.assign(verbs, noVerbs());
        isMain = true;
      }
    }
    const wasUnreal = verbs.isUnreal;
    const isDuty = hasPair(grammar.must, word, tokens[at + 1]?.word ?? '');
    if (isDuty) verbs.must = true;
    if (isDuty || noteVerb(verbs, word, grammar)) {
      // "We can have it done": not "could have done".
      const next = tokens[at + 1]?.word ?? '';
      const isParticiple =
        grammar.pastEnding.test(next) ||
        grammar.irregularPast.has(next) ||
        grammar.be.has(next) ||
        grammar.adverbs.has(next);
      if (!wasUnreal && verbs.isUnreal && !isParticiple) verbs.isUnreal = false;
      if (verbs.at === null) {
        verbs.at = at;
        last = at;
      }
    }
  }
  // "hemos anulado": the verb says itself who does it.
  const ownVerb = verbs.at !== null && grammar.ours.has(tokens[last]?.word ?? '');
  const subjectEnd = verbs.at === null ? end : ownVerb ? last + 1 : last;
  verbs.subject = isMain ? 'named' : subjectBefore(tokens, clause, subjectEnd, grammar);
  return verbs;
}

export function noVerbs(): Verbs {
  return {
    subject: 'none',
    future: false,
    able: false,
    perfect: false,
    be: false,
    was: false,
    must: false,
    maybe: false,
    would: false,
    isUnreal: false,
    at: null,
  };
}

function isVerbWord(word: string, grammar: GrammarWords): boolean {
  return noteVerb(noVerbs(), word, grammar);
}

/** Notes what a word adds to a verb group; false where it is no part of one. */
export function noteVerb(verbs: Verbs, word: string, grammar: GrammarWords): boolean {
  if (grammar.future.has(word)) {
    verbs.future = true;
    // "estará": one word for "will be".
    if (grammar.be.has(word)) verbs.be = true;
  } else if (grammar.able.has(word)) verbs.able = true;
  else if (grammar.perfect.has(word)) {
    verbs.isUnreal ||= verbs.able || verbs.would;
    verbs.perfect = true;
  } else if (grammar.wasBe.has(word)) verbs.was = true;
  else if (grammar.be.has(word)) verbs.be = true;
  else if (grammar.must.has(word)) verbs.must = true;
  else if (grammar.maybe.has(word)) verbs.maybe = true;
  else if (grammar.would.has(word)) verbs.would = true;
  else return false;
  return true;
}

/** Who does it: the nearest word before `end` that says so. */
function subjectBefore(
  tokens: readonly Token[],
  clause: Clause,
  end: number,
  grammar: GrammarWords,
): Subject {
  let isNamed = false;
  for (let at = end - 1; at >= clause.from; at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { word } = token;
    if (word === clause.joint) break;
    if (grammar.ours.has(word)) return 'ours';
    if (grammar.ourPeople.has(word)) return 'ours';
    if (grammar.others.has(word)) return 'others';
    if (grammar.things.has(word)) return isCaused(tokens, clause, at, grammar) ? 'ours' : 'thing';
    if (grammar.you.has(word)) return 'you';
    if (grammar.adverbs.has(word) || grammar.please.has(word) || grammar.and.has(word)) continue;
    if (isWord(token)) isNamed = true;
  }
  return isNamed ? 'named' : 'none';
}

/** "I told it to skip the drive": we have the thing do it. */
function isCaused(tokens: readonly Token[], clause: Clause, at: number, grammar: GrammarWords): boolean {
  if (!grammar.causing.has(tokens[at - 1]?.word ?? '')) return false;
  for (let first = at - 2; first >= clause.from; first -= 1) {
    if (grammar.ours.has(tokens[first]?.word ?? '')) return true;
  }
  return false;
}
