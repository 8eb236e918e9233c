import type { Verdict } from '../model/verdict.ts';
import { Route } from '../model/verdict.ts';

const rank = new Map(Route.options.map((route, index) => [route, index]));

/**
 * True where `next` asks for nothing that `previous` did not ask for already: no higher route, no new
 * rule, and of no finding above `info` more than before.
 */
export function isNoWorse(next: Verdict, previous: Verdict): boolean {
  if ((rank.get(next.route) ?? 0) > (rank.get(previous.route) ?? 0)) return false;
  const rules = new Set(previous.reasons.map((reason) => reason.rule));
  if (next.reasons.some((reason) => !rules.has(reason.rule))) return false;
  return next.findings.every(
    (found) =>
      found.severity === 'info' ||
      previous.findings.some(
        (known) =>
          known.type === found.type && known.severity === found.severity && known.count >= found.count,
      ),
  );
}
