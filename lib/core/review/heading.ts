import type { Finding } from '../model/finding.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Review } from '../model/review.ts';
import type { Reason, Verdict } from '../model/verdict.ts';
import { PHRASES } from './headingPhrases.ts';
import { asClause, inARow } from './words.ts';

/** How many things a heading names. */
const MOST = 3;

/** Why the draft is held, in the reader's words and worst first: "Held: a card number, and an amount nobody checked". */
export function headingOf(
  review: Pick<Review, 'phase' | 'reopened'>,
  verdict: Verdict | null,
  findings: readonly Finding[],
  provenance: Provenance,
  newReasons: readonly Reason[],
): string {
  if (review.phase === 'unknown') return 'Held: it may already have gone';
  if (verdict === null) return 'Held: still being judged';
  const isTyped = provenance.disclosure === 'none';
  const name = (reasons: readonly Reason[]) => inARow(phrasesOf(reasons, findings, isTyped));
  switch (review.reopened) {
    case 'write-failed':
      return 'Held: the edit could not be written, and the draft stands as shown';
    case 'edited':
      return 'Held: your edit stands in the draft, and someone else must let it out';
    case 'payload-changed':
      return newReasons.length === 0
        ? 'Held: it changed since you looked'
        : `Held: it changed since you looked, and now has ${name(newReasons)}`;
    case 'asked-again':
      return newReasons.length === 0 || newReasons.length === verdict.reasons.length
        ? `Held: ${name(verdict.reasons)}`
        : `Held: it changed since you looked, and now has ${name(newReasons)}`;
    case 'new-findings':
      return `Held: your edit brings ${name(newReasons.length > 0 ? newReasons : verdict.reasons)}`;
    default:
      return `Held: ${name(verdict.reasons) || 'nothing speaks against it any more'}`;
  }
}

/** One phrase for each kind of finding; where no finding speaks, the worst reason's own sentence. */
function phrasesOf(reasons: readonly Reason[], findings: readonly Finding[], isTyped: boolean): string[] {
  const counts = new Map<string, Set<number>>();
  for (const reason of reasons) {
    for (const index of reason.findings) {
      const type = findings[index]?.type ?? '';
      const name = PHRASES[type] === undefined ? asClause(reason.because) : type;
      counts.set(name, (counts.get(name) ?? new Set()).add(index));
    }
  }
  const phrases = Array.from(counts, ([name, found]) => PHRASES[name]?.(found.size, isTyped) ?? name);
  const worst = reasons[0];
  if (worst !== undefined && worst.findings.length === 0 && worst.route !== 'review') {
    phrases.unshift(asClause(worst.because));
  }
  if (phrases.length === 0 && worst !== undefined) phrases.push(asClause(worst.because));
  return phrases.length > MOST ? [...phrases.slice(0, MOST - 1), 'more'] : phrases;
}
