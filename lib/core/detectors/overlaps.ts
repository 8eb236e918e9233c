import type { Finding, FindingCategory } from '../model/finding.ts';
import { spanOf } from '../model/spanOf.ts';

/**
 * Which reading of the same words counts, strongest first. These categories say what the words are, and
 * compete; others, which say what a sentence does, may stand on the same words.
 */
const COMPETING: readonly FindingCategory[] = ['credential', 'personal-data', 'money'];

/** Types that a check digit vouches for: they win within their category. */
const CHECKED: readonly string[] = ['CREDIT_CARD', 'IBAN_CODE'];
/** Types that words alone vouch for: whatever has a form wins over them. A postcode is one of an address around it. */
const WORDED: readonly string[] = ['PERSON', 'LOCATION', 'UK_POSTCODE'];

interface Placed {
  finding: Finding;
  start: number;
  end: number;
}

/** What a sentence does with money: it may name people and places, and says all that its amount would. */
const PROMISE = 'MONEY_PROMISE';
const AMOUNT = 'MONEY_AMOUNT';

/** Leaves out findings whose words a stronger finding has. The order of the rest is kept. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept = new Set(competingByText(findings).flatMap(strongest));
  const promises = findings.filter(({ type }) => type === PROMISE);
  return findings.filter(
    (finding) =>
      (!competes(finding) || kept.has(finding)) &&
      !(finding.type === AMOUNT && promises.some((promise) => hasWordsOf(promise, finding))),
  );
}

function competes({ place, category, type }: Finding): boolean {
  return spanOf(place) !== null && COMPETING.includes(category) && type !== PROMISE;
}

/** True where two findings share words of one text. */
function hasWordsOf(one: Finding, other: Finding): boolean {
  const a = spanOf(one.place);
  const b = spanOf(other.place);
  if (a === null || b === null || textOf(one) !== textOf(other)) return false;
  return a.start < b.end && b.start < a.end;
}

/** Names the text that a finding stands in. */
function textOf({ place }: Finding): string {
  return 'index' in place ? `${place.part} ${place.index}` : place.part;
}

function competingByText(findings: readonly Finding[]): Placed[][] {
  const texts = new Map<string, Placed[]>();
  for (const finding of findings) {
    const { place } = finding;
    const span = spanOf(place);
    if (span === null || !competes(finding)) continue;
    const key = textOf(finding);
    const text = texts.get(key) ?? [];
    text.push({ finding, ...span });
    texts.set(key, text);
  }
  return [...texts.values()];
}

/** Takes the ranks in turn; of each, what does not touch anything taken before. */
function strongest(placed: readonly Placed[]): Finding[] {
  let taken: Placed[] = [];
  for (const rank of [...new Set(placed.map(rankOf))].sort((a, b) => a - b)) {
    const candidates = placed.filter((one) => rankOf(one) === rank).sort(byStart);
    taken = [...taken, ...fitting(candidates, taken)].sort(byStart);
  }
  return taken.map(({ finding }) => finding);
}

/** The candidates that overlap neither `taken` nor each other. Both lists are sorted by where they begin. */
function fitting(candidates: readonly Placed[], taken: readonly Placed[]): Placed[] {
  const fit: Placed[] = [];
  let next = 0;
  for (const candidate of candidates) {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= candidate.start) next += 1;
    const isTaken = (taken[next]?.start ?? Number.POSITIVE_INFINITY) < candidate.end;
    if (!isTaken && (fit.at(-1)?.end ?? 0) <= candidate.start) fit.push(candidate);
  }
  return fit;
}

/** On the same place the longer reading comes first, then the surer one. */
function byStart(a: Placed, b: Placed): number {
  return a.start - b.start || b.end - a.end || b.finding.score - a.finding.score;
}

function rankOf({ finding }: Placed): number {
  const form = CHECKED.includes(finding.type) ? 0 : WORDED.includes(finding.type) ? 2 : 1;
  return COMPETING.indexOf(finding.category) * 3 + form;
}
