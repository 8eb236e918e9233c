import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Exception, Policy } from '../model/policy.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Situation } from '../model/situation.ts';
import type { Reason, Requirements, Risk, Scope, Verdict } from '../model/verdict.ts';
import { approvalFor } from './approvers.ts';
import { CONFIDENCE_RULE, confidenceGate } from './confidence.ts';
import { countFindings } from './counts.ts';
import { policyDigest } from './digest.ts';
import { gateRank, riskOf, routeRank, severityRank, worstRoute, worstSeverity } from './order.ts';
import { coversClass, type DraftClass, dependsOnWords, matchRule } from './ruleMatch.ts';
import { workflowOf } from './workflow.ts';

export interface Judged {
  draft: Draft;
  provenance: Provenance;
  /** What `detectAll` saw in this draft; reasons name them by their indices. */
  findings: readonly Finding[];
  policy: Policy;
  situation: Situation;
}

/** A reason together with whom it asks. */
interface Voice extends Reason {
  roles: readonly string[];
  approvals: number;
}

/**
 * What policy says of one draft. Pure, total for everything the schemas take, and the same for the same
 * input. A stricter threshold or one more rule never makes the route milder.
 */
export function decide({ draft, provenance, findings, policy, situation }: Judged): Verdict {
  const workflow = workflowOf(policy, draft, situation);
  const of: DraftClass = { workflow, visibility: draft.visibility, disclosure: provenance.disclosure };
  const risk = riskOfDraft(draft, findings);
  const exceptions = new Map<string, Exception>();
  const voices: Voice[] = policy.rules.flatMap((rule) => {
    const matched = matchRule(rule, of, findings);
    if (matched === null) return [];
    const exception = activeException(policy, rule.id, situation.now);
    if (exception !== undefined) {
      exceptions.set(exception.id, exception);
      return [];
    }
    const { id, gate, route, because, roles, approvals } = rule;
    return [{ gate, route, rule: id, because, findings: matched, roles, approvals }];
  });
  const confidence = confidenceGate(draft, provenance, policy.gates.confidence, risk);
  if (confidence !== null) {
    voices.push({
      ...confidence,
      gate: 'confidence',
      rule: CONFIDENCE_RULE,
      findings: [],
      roles: [],
      approvals: 1,
    });
  }
  const route = worstRoute(voices.map((voice) => voice.route));
  return {
    route,
    scope: route === 'allow' ? scopeOf(draft, of, policy) : 'payload',
    risk,
    workflow,
    reasons: voices.sort(worstFirst(findings)).map(toReason),
    requirements: requirementsOf(route, risk, voices, { draft, policy, situation, workflow }),
    findings: countFindings(findings),
    exceptions: [...exceptions.values()].map(({ id, category }) => ({ id, category })),
    policy: { id: policy.id, version: policy.version, digest: policyDigest(policy) },
  };
}

function toReason({ gate, route, rule, because, findings }: Voice): Reason {
  return { gate, route, rule, because, findings };
}

/** How bad it is if this is wrong: what the findings say, and what the kind of draft does by itself. */
function riskOfDraft(draft: Draft, findings: readonly Finding[]): Risk {
  const kind = draft.kind === 'action' ? 'high' : draft.kind === 'invoice' ? 'medium' : 'low';
  const found = riskOf(worstSeverity(findings));
  return severityRank(found) > severityRank(kind) ? found : kind;
}

/**
 * Words that a person types and that stay in the house are allowed as a class, as long as no rule could
 * speak of other words in the same place.
 */
function scopeOf({ kind, visibility }: Draft, of: DraftClass, policy: Policy): Scope {
  const isWords = kind === 'email' || kind === 'ticket-reply' || kind === 'ticket-note';
  if (!isWords || visibility !== 'internal' || of.disclosure !== 'none') return 'payload';
  const couldSpeak = policy.rules.some(({ when }) => coversClass(when, of) && dependsOnWords(when));
  return couldSpeak ? 'payload' : 'class';
}

function activeException(policy: Policy, rule: string, now: string): Exception | undefined {
  return policy.exceptions.find(
    (exception) => exception.rule === rule && Date.parse(exception.until) > Date.parse(now),
  );
}

function requirementsOf(
  route: Verdict['route'],
  risk: Risk,
  voices: readonly Voice[],
  by: { draft: Draft; policy: Policy; situation: Situation; workflow: string | null },
): Requirements {
  const isClean = risk === 'low' && route !== 'escalate' && voices.every(({ gate }) => gate === 'confidence');
  const reason = route === 'allow' || isClean ? 'optional' : 'required';
  if (route !== 'escalate') return { reason, roles: [], approvers: [], approvals: 1, breakGlass: false };
  const escalating = voices.filter((voice) => voice.route === 'escalate');
  const authors = [by.situation.actor.id, by.draft.sender?.address ?? null];
  return { reason, ...approvalFor(by.policy, by.workflow, escalating, authors) };
}

/** Route, then the worst finding, then what kind of question it is, then the policy's own order. */
function worstFirst(findings: readonly Finding[]): (a: Reason, b: Reason) => number {
  const severity = (reason: Reason) =>
    severityRank(worstSeverity(reason.findings.flatMap((index) => findings[index] ?? [])));
  return (a, b) =>
    routeRank(b.route) - routeRank(a.route) ||
    severity(b) - severity(a) ||
    gateRank(a.gate) - gateRank(b.gate);
}
