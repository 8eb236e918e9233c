import { detectors } from '../../detectors/registry.ts';
import type { AuditEvent } from '../../model/event.ts';
import type { FindingCategory } from '../../model/finding.ts';
import type { Policy } from '../../model/policy.ts';
import { type Case, groupsOf } from '../case.ts';
import { gatesOf } from '../gates/gatesOf.ts';
import { workflowOf } from '../workflowOf.ts';

const CATEGORIES = new Map<string, FindingCategory>(
  detectors.flatMap(({ meta }) => meta.types.map((type) => [type, meta.category] as const)),
);

/**
 * A case made of the event of a draft that was held or allowed; null where the event says too little. What
 * only the draft had is empty. Where a gate asked about that, `spoke` says so, and it counts as it did then.
 */
export function caseOfRecord(event: AuditEvent, policy: Policy): Case | null {
  const { kind, visibility, provenance, actor } = event;
  if (kind === null || visibility === null || provenance === null) return null;
  const host = event.host?.id ?? '';
  const workflow = workflowOf(policy, { kind, visibility }, { host, workflow: event.workflow });
  const spoke = event.reasons.map(({ rule }) => rule);
  const did = (gate: string) => spoke.includes(gate);
  return {
    known: 'record',
    kind,
    visibility,
    workflow,
    gates: gatesOf(policy, workflow),
    host,
    account: event.account ?? '',
    recordType: event.record?.split(':')[0] ?? '',
    sender: null,
    recipients: [],
    outside: [],
    recipientCount: did('gate:recipients') ? Number.POSITIVE_INFINITY : 0,
    subject: '',
    text: '',
    amount: did('gate:amount') ? Number.POSITIVE_INFINITY : 0,
    links: [],
    attachments: [],
    changed: [],
    action: '',
    target: '',
    provenance: { ...provenance, provider: null, control: null },
    actor: { ...actor, name: null },
    groups: groupsOf(policy, { ...actor, name: null }, null),
    askedToday: 0,
    findings: event.findings.flatMap(({ type, severity, count }) =>
      Array.from({ length: Math.min(count, MOST) }, () => ({
        type,
        category: CATEGORIES.get(type) ?? 'content',
        severity,
        score: 1,
        part: 'body' as const,
        detector: '',
      })),
    ),
    now: event.at,
    draw: Number.parseInt((event.draft ?? event.id).slice(-RANDOM_DIGITS), 16) / 16 ** RANDOM_DIGITS,
    spoke,
  };
}

/**
 * The end of a UUID of version 7 is random (RFC 9562), so that shares come out right with no key at hand. Which
 * draft the organisation's own key would have drawn, it does not say.
 */
const RANDOM_DIGITS = 12;

/** More findings of one kind than any rule counts. */
const MOST = 1000;
