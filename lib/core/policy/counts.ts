import type { Finding } from '../model/finding.ts';
import type { FindingCount } from '../model/verdict.ts';
import { severityRank } from './order.ts';

/** How many findings of each type and severity there are, worst first, then by type. */
export function countFindings(findings: readonly Finding[]): FindingCount[] {
  const counts = new Map<string, FindingCount>();
  for (const { type, severity } of findings) {
    const key = `${severity} ${type}`;
    const count = counts.get(key)?.count ?? 0;
    counts.set(key, { type, severity, count: count + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => severityRank(b.severity) - severityRank(a.severity) || (a.type < b.type ? -1 : 1),
  );
}
