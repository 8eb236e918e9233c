import type { Policy } from '../../model/policy.ts';
import type { Gates } from '../../model/policyGates.ts';
import type { Workflow } from '../../model/policyWork.ts';
import { mergeGates } from './merge.ts';

/** A document is never changed in place, so that the gates of a workflow are made once. */
const made = new WeakMap<Policy, Map<string, Gates>>();

/** The gates that hold for a workflow; the policy's own where a draft has none. */
export function gatesOf(policy: Policy, workflow: Workflow | null): Gates {
  if (workflow === null) return policy.gates;
  const known = made.get(policy) ?? new Map<string, Gates>();
  made.set(policy, known);
  const gates = known.get(workflow.id) ?? mergeGates(policy.gates, workflow.gates);
  known.set(workflow.id, gates);
  return gates;
}
