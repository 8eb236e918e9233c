import type { Finding, Severity } from '../model/finding.ts';
import type { Gate, Risk, Route } from '../model/verdict.ts';

const ROUTES: readonly Route[] = ['allow', 'review', 'escalate', 'block'];
const SEVERITIES: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical'];
const GATES: readonly Gate[] = ['content', 'impact', 'context', 'confidence', 'sample'];

/** Places in the orders of the model, from 0; a higher number is stricter, or worse. */
export const routeRank = (route: Route): number => ROUTES.indexOf(route);
export const severityRank = (severity: Severity): number => SEVERITIES.indexOf(severity);
/** What is said first where two reasons are equally bad. */
export const gateRank = (gate: Gate): number => GATES.indexOf(gate);

export function worstRoute(routes: readonly Route[]): Route {
  return ROUTES[Math.max(0, ...routes.map(routeRank))] ?? 'allow';
}

export function worstSeverity(findings: readonly Pick<Finding, 'severity'>[]): Severity {
  return (
    SEVERITIES[findings.reduce((worst, one) => Math.max(worst, severityRank(one.severity)), 0)] ?? 'info'
  );
}

/** The risk that goes with a severity: `info` is no risk of its own. */
export function riskOf(severity: Severity): Risk {
  return severity === 'info' ? 'low' : severity;
}
