import type { Clause } from './sentences.ts';
import type { Stance, StanceInput } from './stance.ts';
import type { Subject, Verbs } from './verbs.ts';

/** What these begin has to come first. */
export const WAITS = /^(?:before|until|bevor|bis)$/;

/** What a group of verbs says of its act: whose it is, and whether it will be, may be, was or is done. */
export function byVerbs(input: StanceInput, clause: Clause, verbs: Verbs): Stance {
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

/** "… by the vendor": true where somebody else does it. */
export function isByOthers({ tokens, mark, grammar }: StanceInput, clause: Clause): boolean {
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
