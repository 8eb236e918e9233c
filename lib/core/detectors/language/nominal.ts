import type { GrammarWords } from './grammar.ts';
import type { Clause } from './sentences.ts';
import type { Stance, StanceInput } from './stance.ts';
import { noteVerb, noVerbs, verbsBefore } from './verbs.ts';

/** How far behind a deed that is named its verb may stand: "the removal of MFA for her account is complete". */
const VERB_AFTER = 12;
/** How many words may stand between the verb and what it says: "is now as good as complete". */
const COMPLEMENT = 4;
/** How far before the noun the verb may stand that says it takes place: "we carried out a full and final …". */
const VERB_BEFORE = 5;

/**
 * What a clause says of a deed that stands there as a noun, or in -ing: that it is done, will be, or is only spoken
 * of. "The removal of MFA is complete" tells of it as surely as "we removed MFA"; "the removal needs approval" doesn't.
 */
export function nominalStance(input: StanceInput, clause: Clause): Stance {
  return asSubject(input, clause) ?? asObject(input, clause) ?? 'mention';
}

/** "… is complete", "… will take place tonight": what the verb behind says. */
function asSubject({ tokens, mark, grammar }: StanceInput, clause: Clause): Stance | null {
  for (let at = mark.to; at < Math.min(clause.to, mark.to + VERB_AFTER); at += 1) {
    const word = tokens[at]?.word ?? '';
    const verbs = noVerbs();
    if (/^(?:takes|follows|happens|starts|begins|goes|became|becomes)$/.test(word)) return 'promise';
    if (!noteVerb(verbs, word, grammar)) continue;
    if (verbs.maybe || verbs.would) return 'maybe';
    if (verbs.must || verbs.able) return 'mention';
    if (verbs.future) return 'promise';
    return complement(tokens.slice(at + 1, Math.min(clause.to, at + 1 + COMPLEMENT + 1)), verbs.was, grammar);
  }
  return null;
}

/** "is in place", and not "is lost in the mail". */
const PARTICLE = /^(?:in|on|for)$/;
const TAKES =
  /^(?:place|effect|force|progress|hand|its|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tonight|tomorrow|today|\d.*)$/;

function complement(
  tokens: readonly { word: string }[],
  was: boolean,
  { performed, by, ours, not, ourPeople }: GrammarWords,
): Stance | null {
  if (tokens.some(({ word }) => not.has(word))) return 'deny';
  const at = tokens.findIndex(
    ({ word }, index) =>
      performed.has(word) && (!PARTICLE.test(word) || TAKES.test(tokens[index + 1]?.word ?? '')),
  );
  if (at < 0) return 'mention';
  const isBy = by.has(tokens[at + 1]?.word ?? '');
  const agent = tokens[at + 2]?.word ?? '';
  if (isBy && !ours.has(agent) && !ourPeople.has(agent)) return 'others';
  return was ? 'past' : 'done';
}

/** "We carried out the removal": the verb before says no more than that it takes place. */
function asObject({ tokens, mark, grammar }: StanceInput, clause: Clause): Stance | null {
  for (let at = mark.from - 1; at >= Math.max(clause.from, mark.from - VERB_BEFORE); at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (!grammar.performing.has(word)) continue;
    const { subject, future, able, would, maybe, must } = verbsBefore(tokens, clause, at, grammar);
    if (maybe || would) return 'maybe';
    if (subject === 'others' || subject === 'thing') return 'others';
    if (subject === 'named') return null;
    if (subject === 'you' || must) return 'instruct';
    if (future || able) return 'promise';
    if (subject === 'ours') return 'done';
    const isPast = grammar.pastEnding.test(word) || grammar.irregularPast.has(word);
    return isPast || /ing$/.test(word) ? 'done' : 'instruct';
  }
  return null;
}
