import type { AuditEvent } from '../../model/event.ts';
import type { Policy } from '../../model/policy.ts';
import type { Route } from '../../model/verdict.ts';
import { decideCase } from '../decide.ts';
import { caseOfRecord } from './recorded.ts';

/** A draft of the past: what became of it, and what a policy says of it now. */
export interface PastDraft {
  id: string;
  /** The route that it was given then; null where that is not known. */
  route: Route | null;
  /** True where it should not have left as it stood; false where it could; null where nobody said. */
  harmful: boolean | null;
  /** `unsure`: a rule could not be told from what is recorded. Null where nothing can be said. */
  judge(policy: Policy): { route: Route; unsure: boolean } | null;
}

/**
 * Gathers drafts from events of the audit log, in any order. What people decided is the measure: edited,
 * rejected, reported, or found wrong by who looked afterwards, is harmful; approved as it stood is not; what passed, and nobody reported, is not.
 */
export function createGatherer() {
  const drafts = new Map<string, { event: AuditEvent | null; harmful: boolean | null }>();

  function add(event: AuditEvent): void {
    // A draft that passed has no id of its own in the log: its event does.
    const id = event.draft ?? (event.type === 'draft.allowed' ? event.id : null);
    if (id === null) return;
    const draft = drafts.get(id) ?? { event: null, harmful: null };
    drafts.set(id, draft);
    switch (event.type) {
      case 'draft.held':
      case 'draft.allowed':
        draft.event ??= event;
        if (event.type === 'draft.allowed') draft.harmful ??= false;
        break;
      case 'review.decided':
        draft.harmful = draft.harmful === true || event.decision !== 'approve';
        break;
      case 'draft.looked':
        draft.harmful = draft.harmful === true || event.decision === 'reject';
        break;
      case 'draft.reported':
        draft.harmful = true;
        break;
    }
  }

  function pastDrafts(): PastDraft[] {
    return [...drafts].flatMap(([id, { event, harmful }]) =>
      event === null ? [] : [{ id, route: event.route, harmful, judge: judgeRecord(event) }],
    );
  }

  return { add, pastDrafts };
}

function judgeRecord(event: AuditEvent): PastDraft['judge'] {
  return (policy) => {
    const one = caseOfRecord(event, policy);
    if (one === null) return null;
    const { verdict, unknown } = decideCase(one, policy, [], null);
    return { route: verdict.route, unsure: unknown.length > 0 };
  };
}
