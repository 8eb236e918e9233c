import { z } from 'zod';
import { Span } from './text.ts';

/** `info` never holds. */
export const Severity = z.enum(['info', 'low', 'medium', 'high', 'critical']);
export type Severity = z.infer<typeof Severity>;

export const FindingCategory = z.enum([
  'personal-data',
  'credential',
  'money',
  'commitment',
  'security',
  'access',
  'recipients',
  'claim',
  'record',
  'content',
]);
export type FindingCategory = z.infer<typeof FindingCategory>;

/** Where in the draft a finding stands. Spans count UTF-16 units of that part's own text. */
export const FindingPlace = z.discriminatedUnion('part', [
  z.object({ part: z.literal('subject'), span: Span }),
  z.object({ part: z.literal('body'), span: Span }),
  /** `index` into `draft.fields`; the span is in its `after`. */
  z.object({ part: z.literal('field'), index: z.int().nonnegative(), span: Span }),
  /** `index` into `draft.recipients`. */
  z.object({ part: z.literal('recipient'), index: z.int().nonnegative() }),
]);
export type FindingPlace = z.infer<typeof FindingPlace>;

/** What a detector saw. It carries no text of the draft. */
export const Finding = z.object({
  /** The id of the detector in `detectors/registry.ts`. */
  detector: z.string(),
  /** Presidio's entity name for personal data, `CREDENTIAL` for secrets, else the detector's own. */
  type: z.string(),
  category: FindingCategory,
  severity: Severity,
  score: z.number().min(0).max(1),
  place: FindingPlace,
  /** One sentence for a reader, with no text of the draft in it. */
  sentence: z.string(),
});
export type Finding = z.infer<typeof Finding>;
