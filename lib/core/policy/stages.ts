import type { Policy } from '../model/policy.ts';
import type { Stage } from '../model/policyRule.ts';
import type { Case } from './case.ts';

/** The stage of a rule or a gate for this work and these people: the first line that fits, else the rule's own. */
export function stageOf(policy: Policy, rule: string, own: Stage, one: Case): Stage {
  const line = policy.stages.find(
    ({ rules, workflows, groups }) =>
      (rules === undefined || rules.includes(rule)) &&
      (workflows === undefined || (one.workflow !== null && workflows.includes(one.workflow.id))) &&
      (groups === undefined || groups.some((group) => one.groups.includes(group))),
  );
  return line?.stage ?? own;
}
