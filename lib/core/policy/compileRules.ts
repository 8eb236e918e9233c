import type { Policy } from '../model/policy.ts';
import type { Rule } from '../model/policyRule.ts';
import { compileFinding, compileWhen, type Expression } from './expression/compile.ts';
import type { Facts, FindingFacts } from './expression/fields.ts';
import { phraseText } from './text/phrases.ts';

/** A rule that is ready to be asked. A matcher that the rule does not have is null. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly when: Expression<Facts>;
  readonly finding: Expression<{ finding: FindingFacts }> | null;
  readonly phrases: readonly string[] | null;
  readonly lacks: string | null;
}

/** A document is never changed in place, so that its rules are compiled once. */
const made = new WeakMap<Policy, readonly CompiledRule[]>();

/** The rules of a policy that parsed. Throws where an expression does not compile: `Policy.parse` has refused such a document. */
export function compiledRules(policy: Policy): readonly CompiledRule[] {
  const rules = made.get(policy) ?? policy.rules.map(compileRule);
  made.set(policy, rules);
  return rules;
}

function compileRule(rule: Rule): CompiledRule {
  return {
    rule,
    when: rule.when === undefined ? [] : sound(compileWhen(rule.when), rule),
    finding: rule.finding === undefined ? null : sound(compileFinding(rule.finding), rule),
    phrases: rule.phrases === undefined ? null : rule.phrases.map(phraseText),
    lacks: rule.lacks === undefined ? null : phraseText(rule.lacks),
  };
}

function sound<T>(
  compiled: { ok: true; expression: T } | { ok: false; fault: { because: string } },
  rule: Rule,
): T {
  if (!compiled.ok) throw new Error(`policy: rule ${rule.id} does not compile: ${compiled.fault.because}`);
  return compiled.expression;
}
