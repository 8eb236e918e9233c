import type { DraftDeclaration } from '../model/registeredDraft.ts';
import { type Fingerprint, knownRanges } from './fingerprints.ts';
import { bareUnits } from './ranges.ts';
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
  /** So many of its fingerprints stand in the body. */
  prints: 4,
  /** And they are this share of the registered draft's own … */
  ofRegistered: 0.3,
  /** … or cover this share of the body's letters. */
  ofBody: 0.4,
} as const;

/** Where in a body words stand that a system registered as its own, with what it declared. */
export function registeredText(
  prints: readonly Fingerprint[],
  body: string,
  registered: readonly RegisteredPrints[],
): KnownText[] {
  const own = bareUnits(body, ownLines(body));
  return registered.flatMap(({ fingerprints, declaration }): KnownText[] => {
    const set = new Set(fingerprints);
    const found = new Set(prints.filter(({ print }) => set.has(print)).map(({ print }) => print)).size;
    const spans = knownRanges(prints, (print) => set.has(print));
    const isMuch =
      found >= RECOGNISED.ofRegistered * set.size || bareUnits(body, spans) >= RECOGNISED.ofBody * own;
    if (found < Math.min(RECOGNISED.prints, set.size) || !isMuch || found === 0) return [];
    const { system, ...declared } = declaration;
    return [{ way: 'registered', name: system, spans, declared: { type: 'declared', ...declared } }];
  });
}
