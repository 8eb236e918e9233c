import type { GrammarWords } from './grammar.ts';
import type { Clause } from './sentences.ts';
import type { StanceInput } from './stance.ts';
import type { Token } from './tokens.ts';

/** How far before the words a "not" may stand. */
const NOT_REACH = 9;
/** After a thing: "a refund is not possible". */
const NOT_AFTER = 6;

/** Whether a "not" of the clause reaches the words of a mark. */
export function isDenied({ tokens, mark, isNoun, grammar }: StanceInput, clause: Clause): boolean {
  const isNot = (at: number) => {
    const word = tokens[at]?.word ?? '';
    if (!grammar.not.has(word)) return false;
    const next = tokens[at + 1]?.word ?? '';
    // "not only", "no later than", "no problem", "not just"
    return !/^(?:only|later|problem|worries|just|matter|doubt|choice|option|alternative|nur|später|solo|sólo)$/.test(
      next,
    );
  };
  if (grammar.notReaches === 'clause') {
    for (let at = clause.from; at < clause.to; at += 1) {
      if ((at < mark.from || at >= mark.to) && isNot(at)) return true;
    }
    return false;
  }
  let isInName = false;
  for (let at = mark.from - 1; at >= Math.max(clause.from, mark.from - NOT_REACH); at -= 1) {
    // A setting named "never expires" denies nothing outside of its quotation marks.
    if (/^["“”„»«]$/.test(tokens[at]?.word ?? '')) isInName = !isInName;
    if (isInName || !isNot(at) || isOfAnother(tokens, at, mark.from, grammar)) continue;
    return !(tokens[at]?.word === 'no' && mark.from - at > 4);
  }
  if (!isNoun) return false;
  for (let at = mark.to; at < Math.min(clause.to, mark.to + NOT_AFTER); at += 1) {
    const word = tokens[at]?.word ?? '';
    if (grammar.ours.has(word) || grammar.you.has(word) || grammar.others.has(word)) return false;
    // "… without penalty" denies what follows it, and not the thing before.
    if (isNot(at)) return word !== 'without';
  }
  return false;
}

/** "entries that had no address were dropped": the "no" belongs to a verb before this one. */
function isOfAnother(tokens: readonly Token[], at: number, end: number, grammar: GrammarWords): boolean {
  const before = tokens[at - 1]?.word ?? '';
  if (tokens[at]?.word !== 'no' || !(grammar.perfect.has(before) || grammar.prepositions.has(before)))
    return false;
  return tokens
    .slice(at + 1, end)
    .some(({ word }) => grammar.be.has(word) || grammar.wasBe.has(word) || grammar.future.has(word));
}
