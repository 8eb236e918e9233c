import type { PolicyInput } from '../../model/policy.ts';

type WorkflowInput = PolicyInput['workflows'][number];
type Treatment = Pick<WorkflowInput, 'route' | 'asks' | 'approvals' | 'gates'>;

/**
 * Three ways to treat a kind of work, to be laid into a workflow.
 *
 * - A, low-risk automation: what a sure machine wrote passes; one in ten is looked at once it has left.
 * - B, approval before side effects: whatever a machine did is looked at before it has an effect.
 * - C, mandatory expert: two experts decide, whoever wrote it; break-glass is for when nobody can be asked.
 */
export const templatesOfWork = {
  A: {
    route: 'allow',
    gates: {
      confidence: { auto: 0.92, review: 0.75 },
      impact: { review: 'medium', escalate: 'critical' },
      sample: { share: 0.1, when: 'after' },
    },
  },
  B: {
    route: 'review',
    gates: {
      impact: { review: 'low', escalate: 'high' },
      context: { conflict: 'escalate' },
    },
  },
  C: {
    route: 'escalate',
    asks: 'everyone',
    approvals: 2,
    gates: { impact: { asks: 'everyone', escalate: 'medium' } },
  },
} as const satisfies Record<'A' | 'B' | 'C', Treatment>;
