import type { Policy } from '../model/policy.ts';
import { Override, type Requirements, type Route } from '../model/verdict.ts';
import { approvalFor } from './approvers.ts';
import type { Case } from './case.ts';
import type { Voice } from './gates/voice.ts';

/** What is asked of whoever decides. */
export function requirementsOf(
  route: Route,
  voices: readonly Voice[],
  by: { one: Case; policy: Policy },
): Requirements {
  const override = strictestOverride(voices);
  const reason = route === 'allow' || override === 'acknowledge' ? 'optional' : 'required';
  const asked = override === 'false-positive' || override === 'none' ? { override } : {};
  if (route !== 'escalate')
    return { reason, roles: [], approvers: [], approvals: 1, breakGlass: false, ...asked };
  const { workflow, actor, sender } = by.one;
  const escalating = voices
    .filter((voice) => voice.route === 'escalate')
    .map(({ rule, roles, approvals }) =>
      rule.startsWith('gate:') && workflow !== null
        ? { roles: workflow.experts, approvals: workflow.approvals }
        : { roles, approvals },
    );
  const approval = approvalFor(by.policy, workflow?.id ?? null, escalating, [actor.id, sender]);
  const breakGlass = approval.breakGlass && by.policy.breakGlass.offered;
  return { reason, ...approval, breakGlass, ...(breakGlass ? { glass: glassOf(by.policy) } : {}), ...asked };
}

/** What breaking glass brings with it: how long it holds, when it is looked at, and the people who hear of it. */
function glassOf({ breakGlass, roles }: Policy): NonNullable<Requirements['glass']> {
  const { validMinutes, lookWithinHours } = breakGlass;
  const told = roles.filter(({ id }) => breakGlass.notify.includes(id)).flatMap(({ members }) => members);
  return { validMinutes, lookWithinHours, notify: [...new Set(told)] };
}

function strictestOverride(voices: readonly Voice[]): Override {
  const ranks = voices.map(({ override }) => Override.options.indexOf(override));
  return Override.options[Math.max(0, ...ranks)] ?? 'reason';
}
