import type { Finding, FindingPlace } from '../model/finding.ts';

/** The type of the finding that says a part of the draft was not read. */
export const TEXT_CUT = 'TEXT_CUT';

/** Says that the text at `place` is beyond what the detectors read. */
export function textCut(place: FindingPlace): Finding {
  return {
    detector: 'text-cut',
    type: TEXT_CUT,
    category: 'content',
    severity: 'high',
    score: 1,
    place,
    sentence: 'The draft is too long to be read whole; nothing has checked the rest.',
  };
}
