import type { Draft, DraftKind } from '../model/draft.ts';
import type { Policy } from '../model/policy.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Risk, Route } from '../model/verdict.ts';
import { share } from '../provenance/sentence.ts';

/** The name under which the confidence gate stands in a verdict's reasons. No rule can have it. */
export const CONFIDENCE_RULE = 'gate:confidence';

const WORDS: readonly DraftKind[] = ['email', 'ticket-reply', 'ticket-note'];

/**
 * What the confidence gate says of a draft that was not typed; null where it lets it pass.
 *
 * - To a client, or as a change or an action: from `auto` on a low-risk draft passes; from `review` on its
 *   author decides; below, someone else does, but only where that confidence was declared. Text that nobody
 *   can place (`unknown`) is always the author's to decide.
 * - Words that stay in the house pass from `review` on, unless their risk is high; below, their author decides.
 *
 * Confidence that nobody declared counts as the policy's `undeclared`.
 */
export function confidenceGate(
  draft: Draft,
  provenance: Provenance,
  gate: Policy['gates']['confidence'],
  risk: Risk,
): { route: Exclude<Route, 'allow' | 'block'>; because: string } | null {
  if (provenance.disclosure === 'none') return null;
  const staysInside = draft.visibility === 'internal' && WORDS.includes(draft.kind);
  if (provenance.disclosure === 'unknown') {
    return staysInside ? null : { route: 'review', because: `${UNKNOWN}, and ${destination(draft)}.` };
  }
  const declared = provenance.confidence;
  const confidence = declared ?? gate.undeclared;
  if (staysInside) {
    if (confidence >= gate.review && (risk === 'low' || risk === 'medium')) return null;
    return { route: 'review', because: machineBecause(draft, declared) };
  }
  if (confidence >= gate.auto && risk === 'low') return null;
  if (declared !== null && declared < gate.review) {
    const because = `The machine that wrote this is only ${share(declared)} sure; below ${share(gate.review)} someone else decides.`;
    return { route: 'escalate', because };
  }
  return { route: 'review', because: machineBecause(draft, declared) };
}

const UNKNOWN = 'Nobody typed this';

function machineBecause(draft: Draft, declared: number | null): string {
  const how = WORDS.includes(draft.kind) ? 'wrote this' : 'filled this in';
  const sure = declared === null ? '' : `, ${share(declared)} sure`;
  return `A machine ${how}${sure}, and ${destination(draft)}.`;
}

/** Where the draft goes, as the end of a sentence. */
function destination({ kind, visibility }: Draft): string {
  switch (kind) {
    case 'record-update':
      return 'it changes a record';
    case 'invoice':
      return 'it asks for money';
    case 'action':
      return 'it acts at once';
    default:
      return visibility === 'client' ? 'it goes to a client' : 'it stays in the house';
  }
}
