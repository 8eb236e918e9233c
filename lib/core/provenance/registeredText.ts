import type { DraftDeclaration } from '../model/registeredDraft.ts';
import type { Span } from '../model/text.ts';
import { type Fingerprint, knownRanges } from './fingerprints.ts';
import { bareUnits, overlap } from './ranges.ts';
import { ownLines } from './standingText.ts';
import type { KnownText } from './ways.ts';

/** What a device keeps of a registered draft. */
export interface RegisteredPrints {
  fingerprints: readonly string[];
  declaration: DraftDeclaration;
}

/**
 * When a body counts as a registered draft: a phrase that every mail has is not enough. Measured in
 * docs/provenance.md.
 */
export const RECOGNISED = {
  /** A fingerprint that stands in more registered drafts than this is a turn of phrase, and says nothing … */
  inDrafts: 3,
  /** … but where so many words stand in a row as they were registered. */
  row: 16,
  /** So many of the others stand in the body. */
  prints: 6,
  /** And they are this share of the registered draft's own … */
  ofRegistered: 0.3,
  /** … or cover this share of the body's letters. */
  ofBody: 0.4,
  /** Where one registered draft covers this much of the body, turns of phrase count too: it is that draft. */
  nearlyAll: 0.85,
} as const;

/**
 * Where in a body words stand that a system registered as its own, with what it declared. `registered` are all
 * drafts that share a fingerprint with it: how many do tells a turn of phrase.
 */
export function registeredText(
  prints: readonly Fingerprint[],
  body: string,
  registered: readonly RegisteredPrints[],
): KnownText[] {
  const own = bareUnits(body, ownLines(body));
  const sets = registered.map(({ fingerprints }) => new Set(fingerprints));
  const draftsWith = new Map(
    prints.map(({ print }) => [print, sets.reduce((count, set) => count + (set.has(print) ? 1 : 0), 0)]),
  );
  const isTelling = (print: string) => (draftsWith.get(print) ?? 0) <= RECOGNISED.inDrafts;
  return registered.flatMap(({ declaration }, index): KnownText[] => {
    const set = sets[index] ?? new Set();
    const spans = knownRanges(prints, (print) => set.has(print));
    const long = spans.filter((span) => wordsIn(body, span) >= RECOGNISED.row);
    const telling = new Set(
      prints
        .filter(({ print }) => set.has(print))
        .filter((print) => isTelling(print.print) || overlap([print], long).length > 0)
        .map(({ print }) => print),
    );
    const covered = bareUnits(
      body,
      knownRanges(prints, (print) => telling.has(print)),
    );
    const isMuch =
      telling.size >= Math.min(RECOGNISED.prints, set.size) &&
      (telling.size >= RECOGNISED.ofRegistered * set.size || covered >= RECOGNISED.ofBody * own);
    const isAll = bareUnits(body, spans) >= RECOGNISED.nearlyAll * own;
    if (set.size === 0 || !(isMuch || isAll)) return [];
    const { system, ...declared } = declaration;
    return [{ way: 'registered', name: system, spans, declared: { type: 'declared', ...declared } }];
  });
}

function wordsIn(body: string, { start, end }: Span): number {
  return body.slice(start, end).split(/[^\p{L}\p{N}]+/u).length;
}
