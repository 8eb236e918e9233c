import type { Case } from './case.ts';
import type { CompiledRule } from './compileRules.ts';
import type { Conjunct } from './expression/compile.ts';
import { factsOf, findingFactsOf } from './expression/factsOf.ts';
import type { Facts, FindingFacts } from './expression/fields.ts';
import { phraseText, standsIn } from './text/phrases.ts';

/**
 * What a rule says of a case: silent, or speaking with the findings it speaks of; `unknown` where what is
 * recorded of a draft is not enough to say.
 */
export type Match = { state: 'silent' } | { state: 'unknown' } | { state: 'speaks'; findings: number[] };

const SILENT: Match = { state: 'silent' };
const UNKNOWN: Match = { state: 'unknown' };

/** Asks rules about one case. What several rules ask in the same words is answered once. */
export function createMatcher(one: Case) {
  const facts = factsOf(one);
  const answers = new Map<Conjunct<Facts>, boolean | null>();
  const kinds = findingKinds(one);
  let folded: string | null = null;
  const text = () => {
    folded ??= phraseText(one.text);
    return folded;
  };

  /** Null where the log does not hold what it asks for. */
  function holds(conjunct: Conjunct<Facts>): boolean | null {
    const known = answers.get(conjunct);
    if (known !== undefined) return known;
    const isAnswerable = one.known === 'draft' || conjunct.fields.every(({ inLog }) => inLog);
    const answer = isAnswerable ? conjunct.holds(facts) : null;
    answers.set(conjunct, answer);
    return answer;
  }

  function matched(finding: NonNullable<CompiledRule['finding']>): number[] {
    return kinds.flatMap(({ facts: each, indices }) =>
      finding.every((part) => part.holds({ finding: each })) ? indices : [],
    );
  }

  return (compiled: CompiledRule): Match => {
    let isOpen = false;
    for (const conjunct of compiled.when) {
      const answer = holds(conjunct);
      if (answer === false) return SILENT;
      if (answer === null) isOpen = true;
    }
    let findings: number[] = [];
    if (compiled.finding !== null) {
      const isPartial =
        one.known === 'record' && compiled.finding.some((part) => part.fields.some(({ inLog }) => !inLog));
      findings = matched(compiled.finding).sort((a, b) => a - b);
      if (isPartial) isOpen = true;
      else if (findings.length < compiled.rule.atLeast) return SILENT;
    }
    if (compiled.phrases !== null || compiled.lacks !== null) {
      if (one.known === 'record') isOpen = true;
      else if (compiled.phrases !== null && !compiled.phrases.some((phrase) => standsIn(text(), phrase)))
        return SILENT;
      else if (compiled.lacks !== null && standsIn(text(), compiled.lacks)) return SILENT;
    }
    return isOpen ? UNKNOWN : { state: 'speaks', findings };
  };
}

/** The findings that count, those that look alike together: a rule says the same of each of them. */
function findingKinds(one: Case): { facts: FindingFacts; indices: number[] }[] {
  const kinds = new Map<string, { facts: FindingFacts; indices: number[] }>();
  one.findings.forEach((finding, index) => {
    if (finding.severity === 'info') return;
    const { type, category, severity, score, part, detector } = finding;
    const key = [type, category, severity, score, part, detector].join('\n');
    const kind = kinds.get(key) ?? { facts: findingFactsOf(finding), indices: [] };
    kind.indices.push(index);
    kinds.set(key, kind);
  });
  return [...kinds.values()];
}

/**
 * True where a rule could say something of other words in the same place, while kind, visibility,
 * recipients and provenance hold: then nothing may be allowed for any words.
 */
export function couldSpeakOfOtherWords(rules: readonly CompiledRule[], one: Case): boolean {
  const facts = factsOf(one);
  return rules.some(({ when, finding, phrases, lacks }) => {
    if (!when.every((conjunct) => isOfWords(conjunct) || conjunct.holds(facts))) return false;
    if (when.some(isOfWords) || phrases !== null || lacks !== null) return true;
    return finding !== null && !finding.some(({ text }) => OF_RECIPIENTS.test(text));
  });
}

function isOfWords({ fields }: Conjunct<Facts>): boolean {
  return fields.some(({ ofWords }) => ofWords);
}

/** A condition that no finding in the words can meet. */
const OF_RECIPIENTS = /^finding\.category\s*==\s*(["'])recipients\1$/;
