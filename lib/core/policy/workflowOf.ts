import type { DraftKind, Visibility } from '../model/draft.ts';
import type { Policy } from '../model/policy.ts';
import type { Workflow } from '../model/policyWork.ts';

/** The draft's workflow: the one its host names, where it covers the draft, else the first that does; null where none does. */
export function workflowOf(
  policy: Policy,
  draft: { kind: DraftKind; visibility: Visibility },
  situation: { host: string | null; workflow: string | null },
): Workflow | null {
  const covering = policy.workflows.filter(
    ({ kinds, visibility, hosts }) =>
      kinds.includes(draft.kind) &&
      visibility.includes(draft.visibility) &&
      (hosts === undefined || (situation.host !== null && hosts.includes(situation.host))),
  );
  const named = covering.find(({ id }) => id === situation.workflow);
  return named ?? covering[0] ?? null;
}
