import type { FindingPlace } from './finding.ts';
import type { Span } from './text.ts';

// By itself, since the detectors and the masking need it, and zod they do not.

/** Where the words of a finding stand in the text of its part; null where it speaks of no words. */
export function spanOf(place: FindingPlace): Span | null {
  return 'span' in place ? place.span : null;
}
