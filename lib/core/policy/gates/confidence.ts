import type { DraftKind } from '../../model/draft.ts';
import type { Risk } from '../../model/verdict.ts';
import { share } from '../../provenance/sentence.ts';
import type { Case } from '../case.ts';
import { gateVoice, type Voice } from './voice.ts';

/** The name under which the confidence gate stands in a verdict's reasons. */
export const CONFIDENCE_RULE = 'gate:confidence';

const WORDS: readonly DraftKind[] = ['email', 'ticket-reply', 'ticket-note'];

/** Words that nobody outside reads. */
export function staysInside({ visibility, kind }: Pick<Case, 'visibility' | 'kind'>): boolean {
  return visibility === 'internal' && WORDS.includes(kind);
}

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
export function confidenceGate(one: Case, risk: Risk): Voice | null {
  const said = confidenceSays(one, risk);
  if (said === null) return null;
  const isClean = risk === 'low' && said.route === 'review';
  return gateVoice({
    ...said,
    gate: 'confidence',
    rule: CONFIDENCE_RULE,
    override: isClean ? 'acknowledge' : 'reason',
  });
}

function confidenceSays(one: Case, risk: Risk): Pick<Voice, 'route' | 'because'> | null {
  const { disclosure, confidence: declared } = one.provenance;
  const gate = one.gates.confidence;
  if (disclosure === 'none') return null;
  if (disclosure === 'unknown') {
    return staysInside(one) ? null : { route: 'review', because: `${UNKNOWN}, and ${destination(one)}.` };
  }
  const confidence = declared ?? gate.undeclared;
  if (staysInside(one)) {
    if (confidence >= gate.review && (risk === 'low' || risk === 'medium')) return null;
    return { route: 'review', because: machineBecause(one, declared) };
  }
  if (confidence >= gate.auto && risk === 'low') return null;
  if (declared !== null && declared < gate.review) {
    const because = `The machine that wrote this is only ${share(declared)} sure; below ${share(gate.review)} someone else decides.`;
    return { route: 'escalate', because };
  }
  return { route: 'review', because: machineBecause(one, declared) };
}

const UNKNOWN = 'Nobody typed this';

function machineBecause(one: Case, declared: number | null): string {
  const how = WORDS.includes(one.kind) ? 'wrote this' : 'filled this in';
  const sure = declared === null ? '' : `, ${share(declared)} sure`;
  return `A machine ${how}${sure}, and ${destination(one)}.`;
}

/** Where the draft goes, as the end of a sentence. */
function destination({ kind, visibility }: Pick<Case, 'visibility' | 'kind'>): string {
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
