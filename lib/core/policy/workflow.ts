import type { Draft } from '../model/draft.ts';
import type { Policy } from '../model/policy.ts';
import type { Situation } from '../model/situation.ts';

/** The id of the draft's workflow: the one its host names, where it covers the draft, else the first that does; null where none does. */
export function workflowOf(policy: Policy, draft: Draft, situation: Situation): string | null {
  const covering = policy.workflows.filter(
    ({ kinds, visibility }) => kinds.includes(draft.kind) && visibility.includes(draft.visibility),
  );
  const named = covering.find(({ id }) => id === situation.workflow);
  return (named ?? covering[0])?.id ?? null;
}
