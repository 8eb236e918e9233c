import type { Draft } from '../model/draft.ts';
import type { Policy } from '../model/policy.ts';
import type { Provenance } from '../model/provenance.ts';
import { linesOf } from '../provenance/ranges.ts';
import { standingText } from '../provenance/standingText.ts';

/**
 * The line that says to the reader how a draft was written, where policy asks for it and it does not stand there yet;
 * null otherwise. `workflow` is the draft's, as the verdict names it.
 */
export function disclosureLine(
  policy: Policy,
  { draft, provenance, workflow }: { draft: Draft; provenance: Provenance; workflow: string | null },
): string | null {
  const asked = policy.disclosure;
  if (asked === undefined || draft.body === '' || draft.visibility !== 'client') return null;
  if (!asked.for.some((disclosure) => disclosure === provenance.disclosure)) return null;
  if (asked.workflows !== undefined && (workflow === null || !asked.workflows.includes(workflow)))
    return null;
  return draft.body.split('\n').some((line) => line.trim() === asked.line) ? null : asked.line;
}

/** The body with the line in it: below what was written, above a signature and what is quoted. */
export function withDisclosureLine(body: string, line: string): string {
  const start = startOfStanding(body);
  const own = body.slice(0, start).trimEnd();
  return start === body.length ? `${own}\n\n${line}` : `${own}\n\n${line}\n\n${body.slice(start)}`;
}

/** Where the quoted lines and the signature begin that end a body; its length where none do. */
function startOfStanding(body: string): number {
  const standing = standingText(body, []);
  let start = body.length;
  for (const line of linesOf(body).toReversed()) {
    if (body.slice(line.start, line.end).trim() === '') continue;
    if (!standing.some((span) => span.start <= line.start && line.end <= span.end)) break;
    start = line.start;
  }
  return start;
}
