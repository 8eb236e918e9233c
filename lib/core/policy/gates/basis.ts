import type { Context } from '../../model/context.ts';
import type { Draft } from '../../model/draft.ts';
import type { Policy } from '../../model/policy.ts';
import type { Provenance } from '../../model/provenance.ts';
import type { Situation } from '../../model/situation.ts';
import { workflowOf } from '../workflowOf.ts';
import { staysInside } from './confidence.ts';
import { gatesOf } from './gatesOf.ts';

/**
 * The context with what the draft rests on, for the detectors to hold against what is known. It stays as it is for
 * what a person typed and for words that stay in the house: the context gate asks about neither.
 */
export function withBasis(
  context: Context,
  from: {
    draft: Pick<Draft, 'kind' | 'visibility'>;
    provenance: Pick<Provenance, 'disclosure' | 'sources'>;
    policy: Policy;
    situation: Pick<Situation, 'host' | 'workflow'>;
  },
): Context {
  const { draft, provenance, policy, situation } = from;
  if (provenance.disclosure === 'none' || staysInside(draft)) return context;
  const { staleAfterHours } = gatesOf(policy, workflowOf(policy, draft, situation)).context;
  return { ...context, basis: { sources: provenance.sources, staleAfterHours } };
}
