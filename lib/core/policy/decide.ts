import type { Context } from '../model/context.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Situation } from '../model/situation.ts';
import type { FindingCount, Scope, Verdict } from '../model/verdict.ts';
import { type Case, caseOf } from './case.ts';
import { compiledRules } from './compileRules.ts';
import { countFindings } from './counts.ts';
import { policyDigest } from './digest.ts';
import { staysInside } from './gates/confidence.ts';
import { riskOfCase } from './gates/impact.ts';
import { couldSpeakOfOtherWords } from './matchRules.ts';
import { toReason, worstFirst } from './reasons.ts';
import { requirementsOf } from './requirements.ts';
import { type Fit, fitTemplate } from './text/fitTemplate.ts';
import { heardVoices } from './voices.ts';
import { weigh } from './weigh.ts';

export interface Judged {
  draft: Draft;
  /** What the draft is judged against; nothing is known of thread and sources where it is left out. */
  context?: Context;
  provenance: Provenance;
  /** What `detectAll` saw in this draft; reasons name them by their indices. */
  findings: readonly Finding[];
  policy: Policy;
  situation: Situation;
}

/**
 * What policy says of one draft. Pure, total for everything the schemas take, and the same for the same
 * input. A stricter threshold, a later stage or one more rule never makes the route milder.
 */
export function decide(judged: Judged): Verdict {
  const { draft, policy, situation } = judged;
  const findings = judged.findings;
  const whole = caseOf(judged);
  const fit = fitTemplate(policy, draft, whole.workflow?.id ?? null, situation.now);
  const one = fit === null ? whole : { ...whole, findings: outsideOfFixedText(whole, findings, fit) };
  const { verdict } = decideCase(one, policy, countFindings(findings), fit);
  return { ...verdict, scope: verdict.route === 'allow' ? scopeOf(verdict, one, policy) : 'payload' };
}

/**
 * What policy says of a case, but for the scope. `fit`: the pre-approved text that its draft fits. `unknown`:
 * the rules of which a record does not tell whether they speak.
 */
export function decideCase(
  one: Case,
  policy: Policy,
  counts: FindingCount[],
  fit: Fit | null,
): { verdict: Verdict; unknown: string[] } {
  const risk = riskOfCase(one);
  const heard = heardVoices(one, policy, risk, fit !== null);
  const { route, voices, after } = weigh(one, policy, risk, heard.voices);
  const first = worstFirst(one.findings);
  const verdict: Verdict = {
    route,
    scope: 'payload',
    risk,
    workflow: one.workflow?.id ?? null,
    reasons: [...voices].sort(first).map(toReason),
    requirements: requirementsOf(route, voices, { one, policy }),
    findings: counts,
    exceptions: heard.exceptions.map(({ id, category }) => ({ id, category })),
    policy: { id: policy.id, version: policy.version, digest: policyDigest(policy) },
    ...(heard.shadow.length > 0 ? { shadow: [...heard.shadow].sort(first).map(toReason) } : {}),
    ...(after === null ? {} : { after }),
    ...(fit === null ? {} : { template: fit.template }),
  };
  return { verdict, unknown: heard.unknown };
}

/** What stands in the fixed words of a pre-approved text was approved with it; what stands in a slot was not. */
function outsideOfFixedText(one: Case, findings: readonly Finding[], fit: Fit): Case['findings'] {
  return one.findings.map((found, index) => {
    const place = findings[index]?.place;
    const isFixed =
      place?.part === 'body' &&
      fit.slots.every(({ start, end }) => place.span.end <= start || place.span.start >= end);
    return isFixed ? { ...found, severity: 'info' } : found;
  });
}

/**
 * Words that a person types and that stay in the house are allowed as a class, as long as no rule could
 * speak of other words in the same place, and nothing that ends was used.
 */
function scopeOf(verdict: Verdict, one: Case, policy: Policy): Scope {
  if (!staysInside(one) || one.provenance.disclosure !== 'none') return 'payload';
  if (verdict.exceptions.length > 0 || verdict.template !== undefined) return 'payload';
  const { amount, asks, review, escalate } = one.gates.impact;
  const gateReadsWords =
    asks === 'everyone' && [amount.review, amount.escalate, review, escalate].some(isSet);
  if (gateReadsWords) return 'payload';
  return couldSpeakOfOtherWords(compiledRules(policy), one) ? 'payload' : 'class';
}

function isSet(threshold: unknown): boolean {
  return threshold !== undefined;
}
