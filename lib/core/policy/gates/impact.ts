import { isOfBasis } from '../../detectors/claims/basis.ts';
import type { Risk } from '../../model/verdict.ts';
import type { Case } from '../case.ts';
import { riskOf, severityRank, worstSeverity } from '../order.ts';
import { type GateVoice, gateVoice, type Voice } from './voice.ts';

/** How bad it is if this is wrong: what the findings say, and what the kind of draft does by itself. */
export function riskOfCase({ kind, findings }: Pick<Case, 'kind' | 'findings'>): Risk {
  const ofKind = kind === 'action' ? 'high' : kind === 'invoice' ? 'medium' : 'low';
  const found = riskOf(worstSeverity(findings.filter((finding) => !isOfBasis(finding))));
  return severityRank(found) > severityRank(ofKind) ? found : ofKind;
}

/** What the impact gate says by risk, amount and recipients, and by the workflow's own route. */
export function impactGate(one: Case, risk: Risk): Voice[] {
  const gate = one.gates.impact;
  return [
    ...workflowRoute(one),
    ...(asksAbout(one, gate.asks)
      ? [
          ...byThreshold(
            { review: reached(risk, gate.review), escalate: reached(risk, gate.escalate) },
            'gate:impact',
            `What happens if this is wrong is rated ${risk}.`,
            worstFindings(one, risk),
          ),
          ...byThreshold(
            above(one.amount, gate.amount),
            'gate:amount',
            'It names a large amount of money.',
            money(one),
          ),
          ...byThreshold(
            above(one.recipientCount, gate.recipients),
            'gate:recipients',
            `It goes to ${one.recipientCount} people at once.`,
            [],
          ),
        ]
      : []),
  ];
}

function workflowRoute(one: Case): Voice[] {
  const { workflow } = one;
  if (workflow === null || workflow.route === 'allow' || !asksAbout(one, workflow.asks)) return [];
  const { route, name } = workflow;
  const because =
    route === 'block'
      ? `${name}: nobody may let this out as it stands.`
      : route === 'escalate'
        ? `${name}: someone else always decides.`
        : `${name}: a person always looks.`;
  return [gateVoice({ gate: 'impact', route, rule: 'gate:workflow', because })];
}

function asksAbout(one: Case, asks: 'machine' | 'everyone'): boolean {
  return asks === 'everyone' || one.provenance.disclosure !== 'none';
}

interface Reached {
  review: boolean;
  escalate: boolean;
}

function reached(risk: Risk, from: Risk | undefined): boolean {
  return from !== undefined && severityRank(risk) >= severityRank(from);
}

function above(value: number, from: { review?: number | undefined; escalate?: number | undefined }): Reached {
  const isAbove = (limit: number | undefined) => limit !== undefined && value > 0 && value >= limit;
  return { review: isAbove(from.review), escalate: isAbove(from.escalate) };
}

function byThreshold(
  { review, escalate }: Reached,
  rule: GateVoice,
  because: string,
  findings: number[],
): Voice[] {
  if (!review && !escalate) return [];
  return [gateVoice({ gate: 'impact', route: escalate ? 'escalate' : 'review', rule, because, findings })];
}

function worstFindings({ findings }: Case, risk: Risk): number[] {
  return findings.flatMap((finding, index) =>
    finding.severity === risk && !isOfBasis(finding) ? [index] : [],
  );
}

function money({ findings }: Case): number[] {
  return findings.flatMap(({ category, severity }, index) =>
    category === 'money' && severity !== 'info' ? [index] : [],
  );
}
