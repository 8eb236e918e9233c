import type { Gates, WorkflowGates } from '../../model/policyGates.ts';
import { present } from '../present.ts';

/** The gates of one workflow: its own values over the policy's. */
export function mergeGates(gates: Gates, own: WorkflowGates): Gates {
  const { amount, recipients, ...impact } = own.impact ?? {};
  return {
    confidence: { ...gates.confidence, ...present(own.confidence ?? {}) },
    context: { ...gates.context, ...present(own.context ?? {}) },
    impact: {
      ...gates.impact,
      ...present(impact),
      amount: { ...gates.impact.amount, ...present(amount ?? {}) },
      recipients: { ...gates.impact.recipients, ...present(recipients ?? {}) },
    },
    sample: { ...gates.sample, ...present(own.sample ?? {}) },
  };
}
