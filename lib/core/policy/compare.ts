import type { Verdict } from '../model/verdict.ts';
import { routeRank } from './order.ts';

/** What is compared of a verdict. */
type Said = Pick<Verdict, 'route' | 'reasons' | 'findings'>;

/**
 * True where what was asked about `previous` covers `next`: the route is not higher, no other rule speaks,
 * and of no type and severity (above `info`) there are more findings. A person's answer to `previous` then
 * answers `next` as well.
 */
export function isNoWorse(next: Said, previous: Said): boolean {
  if (routeRank(next.route) > routeRank(previous.route)) return false;
  const spoke = new Set(previous.reasons.map((reason) => reason.rule));
  if (next.reasons.some((reason) => !spoke.has(reason.rule))) return false;
  return next.findings.every(
    ({ type, severity, count }) => severity === 'info' || count <= countIn(previous, type, severity),
  );
}

/** How many findings of this type and severity `verdict` counts. */
export function countIn(verdict: Said, type: string, severity: string): number {
  return verdict.findings.find((count) => count.type === type && count.severity === severity)?.count ?? 0;
}
