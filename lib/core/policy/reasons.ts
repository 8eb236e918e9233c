import type { Reason } from '../model/verdict.ts';
import type { CaseFinding } from './case.ts';
import type { Voice } from './gates/voice.ts';
import { gateRank, routeRank, severityRank, worstSeverity } from './order.ts';

export function toReason({ gate, route, rule, because, findings }: Voice): Reason {
  return { gate, route, rule, because, findings };
}

/** Route, then the worst finding, then what kind of question it is, then the policy's own order. */
export function worstFirst(findings: readonly CaseFinding[]): (a: Reason, b: Reason) => number {
  const severity = (reason: Reason) =>
    severityRank(worstSeverity(reason.findings.flatMap((index) => findings[index] ?? [])));
  return (a, b) =>
    routeRank(b.route) - routeRank(a.route) ||
    severity(b) - severity(a) ||
    gateRank(a.gate) - gateRank(b.gate);
}
