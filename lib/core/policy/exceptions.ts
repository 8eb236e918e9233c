import type { Policy } from '../model/policy.ts';
import type { Exception } from '../model/policyRule.ts';
import type { Case } from './case.ts';

/** The exception that sets this rule aside here and now; undefined where none does. */
export function activeException(policy: Policy, rule: string, one: Case): Exception | undefined {
  return policy.exceptions.find(
    (exception) =>
      exception.rule === rule && Date.parse(exception.until) > Date.parse(one.now) && covers(exception, one),
  );
}

function covers({ scope }: Exception, one: Case): boolean {
  const { workflows, groups, hosts, accounts } = scope;
  return (
    (workflows === undefined || (one.workflow !== null && workflows.includes(one.workflow.id))) &&
    (groups === undefined || groups.some((group) => one.groups.includes(group))) &&
    (hosts === undefined || hosts.includes(one.host)) &&
    (accounts === undefined || accounts.includes(one.account))
  );
}
