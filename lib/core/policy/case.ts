import { isOwn, ownIdentities } from '../detectors/addresses.ts';
import { foldText } from '../detectors/foldText.ts';
import { findAmounts } from '../detectors/money/amounts.ts';
import { SCAN_LIMIT } from '../detectors/scannedText.ts';
import { type Context, emptyContext } from '../model/context.ts';
import type { Draft, DraftKind, Visibility } from '../model/draft.ts';
import type { Finding, FindingCategory, FindingPlace, Severity } from '../model/finding.ts';
import { isChanged } from '../model/isChanged.ts';
import type { Policy } from '../model/policy.ts';
import type { Gates } from '../model/policyGates.ts';
import type { Workflow } from '../model/policyWork.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Situation } from '../model/situation.ts';
import { spanOf } from '../model/spanOf.ts';
import { gatesOf } from './gates/gatesOf.ts';
import { workflowOf } from './workflowOf.ts';

/** What is looked at of one finding. */
export interface CaseFinding {
  type: string;
  category: FindingCategory;
  severity: Severity;
  score: number;
  part: FindingPlace['part'];
  detector: string;
}

/**
 * One draft as policy looks at it. It is made of the draft itself, or of what the audit log holds of one:
 * `known` tells which, and what only the draft has is then empty.
 */
export interface Case {
  known: 'draft' | 'record';
  kind: DraftKind;
  visibility: Visibility;
  workflow: Workflow | null;
  gates: Gates;
  host: string;
  account: string;
  recordType: string;
  sender: string | null;
  recipients: readonly string[];
  outside: readonly string[];
  recipientCount: number;
  subject: string;
  text: string;
  amount: number;
  links: readonly string[];
  attachments: readonly string[];
  changed: readonly string[];
  action: string;
  target: string;
  provenance: Pick<
    Provenance,
    'disclosure' | 'confidence' | 'model' | 'provider' | 'prompt' | 'control' | 'sources'
  >;
  actor: Situation['actor'];
  groups: readonly string[];
  askedToday: number;
  /** In the order that reasons count them in. */
  findings: readonly CaseFinding[];
  now: string;
  /** Null where there is no draw. */
  draw: number | null;
  /** Of a recorded draft: the rules and gates that spoke then. */
  spoke: readonly string[];
}

/** Makes a case of a draft. Pure; `findings` are those of `detectAll`, in their order. */
export function caseOf(from: {
  draft: Draft;
  context?: Context;
  provenance: Provenance;
  findings: readonly Finding[];
  policy: Policy;
  situation: Situation;
}): Case {
  const { draft, provenance, findings, policy, situation } = from;
  const context = from.context ?? emptyContext;
  const workflow = workflowOf(policy, draft, situation);
  const own = ownIdentities(draft, context);
  const fields = draft.fields.filter(isChanged);
  const texts = [draft.subject ?? '', draft.body, ...fields.map(({ after }) => after ?? '')];
  const addresses = draft.recipients.map(({ address }) => address.trim().toLowerCase());
  return {
    known: 'draft',
    kind: draft.kind,
    visibility: draft.visibility,
    workflow,
    gates: gatesOf(policy, workflow),
    host: situation.host,
    account: draft.account?.id ?? draft.account?.name ?? '',
    recordType: draft.record?.type ?? '',
    sender: draft.sender?.address.trim().toLowerCase() ?? null,
    recipients: addresses,
    outside: addresses.filter((address) => !isOwn(address, own)),
    recipientCount: addresses.length,
    subject: draft.subject ?? '',
    text: texts
      .filter((text) => text !== '')
      .join('\n')
      .slice(0, SCAN_LIMIT),
    amount: largestAmount(draft, findings),
    links: draft.links.map(({ href }) => href),
    attachments: draft.attachments.map(({ name }) => name),
    changed: fields.map(({ name }) => name),
    action: draft.action?.name ?? '',
    target: draft.action?.target ?? '',
    provenance,
    actor: situation.actor,
    groups: groupsOf(policy, situation.actor, draft.sender?.address ?? null),
    askedToday: situation.history.askedToday,
    findings: findings.map(({ type, category, severity, score, place, detector }) => ({
      type,
      category,
      severity,
      score,
      part: place.part,
      detector,
    })),
    now: situation.now,
    draw: situation.draw ?? null,
    spoke: [],
  };
}

/** The roles of a person: those they are known to have, and those that policy lists them in. */
export function groupsOf(policy: Policy, actor: Situation['actor'], sender: string | null): string[] {
  const names = new Set(
    [actor.id, sender].flatMap((name) => (name === null ? [] : [name.trim().toLowerCase()])),
  );
  const listed = policy.roles
    .filter(({ members }) => members.some((member) => names.has(member.trim().toLowerCase())))
    .map(({ id }) => id);
  return [...new Set([...actor.roles, ...listed])];
}

function largestAmount(draft: Draft, findings: readonly Finding[]): number {
  const values = findings.flatMap(({ category, place, detail }) => {
    if (category !== 'money') return [];
    if (detail?.amount !== undefined) return [detail.amount.value];
    return findAmounts(foldText(wordsAt(draft, place))).map(({ value }) => value);
  });
  return values.reduce((largest, value) => Math.max(largest, value), 0);
}

/** The words that a finding speaks of; empty where it speaks of none. */
function wordsAt(draft: Draft, place: FindingPlace): string {
  const span = spanOf(place);
  if (span === null) return '';
  const text =
    place.part === 'subject'
      ? draft.subject
      : place.part === 'field'
        ? draft.fields[place.index]?.after
        : draft.body;
  return (text ?? '').slice(span.start, span.end);
}
