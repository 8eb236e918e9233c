import type { Visibility } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule, RuleCondition } from '../model/policy.ts';
import type { Disclosure } from '../model/provenance.ts';
import { severityRank } from './order.ts';

/** What a rule can tell of a draft without its words. */
export interface DraftClass {
  workflow: string | null;
  visibility: Visibility;
  disclosure: Disclosure;
}

/**
 * The indices of the findings that make `rule` speak, empty where it needs none; null where it is silent.
 * A finding of severity `info` never makes a rule speak.
 */
export function matchRule(rule: Rule, of: DraftClass, findings: readonly Finding[]): number[] | null {
  if (!coversClass(rule.when, of)) return null;
  if (!asksFindings(rule.when)) return [];
  const matched = findings.flatMap((finding, index) => (meets(rule.when, finding) ? [index] : []));
  return matched.length === 0 ? null : matched;
}

/** True where the conditions that don't speak of findings hold. */
export function coversClass(when: RuleCondition, { workflow, visibility, disclosure }: DraftClass): boolean {
  return (
    (when.workflows === undefined || (workflow !== null && when.workflows.includes(workflow))) &&
    (when.visibility === undefined || when.visibility.includes(visibility)) &&
    (when.disclosure === undefined || when.disclosure.includes(disclosure))
  );
}

/** True where other words in the same draft could make the rule speak. */
export function dependsOnWords(when: RuleCondition): boolean {
  const onlyRecipients = when.categories?.every((category) => category === 'recipients') ?? false;
  return asksFindings(when) && !onlyRecipients;
}

function asksFindings(when: RuleCondition): boolean {
  return when.categories !== undefined || when.types !== undefined || when.severity !== undefined;
}

function meets(when: RuleCondition, finding: Finding): boolean {
  return (
    severityRank(finding.severity) >= severityRank(when.severity ?? 'low') &&
    (when.categories === undefined || when.categories.includes(finding.category)) &&
    (when.types === undefined || when.types.includes(finding.type))
  );
}
