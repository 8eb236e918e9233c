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
  /** Contract, liability and law. */
  'legal',
  /** Health, money troubles and personnel matters. */
  'sensitive',
  /** Steps and commands that destroy. */
  'destructive',
  'attachment',
  /** Words that should stay in the house. */
  'internal',
  'wrong-client',
  'tone',
  /** Lines that a text of this kind must carry. */
  'compliance',
  /** What a machine or a template left behind. */
  'leftover',
  'injection',
  'link',
  'language',
  /** Escalation and status of a ticket. */
  'status',
  'invoice',
  'action',
]);
export type FindingCategory = z.infer<typeof FindingCategory>;

/** Where in the draft a finding stands. Spans count UTF-16 units of that part's own text. */
export const FindingPlace = z.discriminatedUnion('part', [
  z.object({ part: z.literal('subject'), span: Span }),
  z.object({ part: z.literal('body'), span: Span }),
  /** `index` into `draft.fields`; the span is in its `after`. */
  z.object({ part: z.literal('field'), index: z.int().nonnegative(), span: Span }),
  /** `index` into `draft.hidden`; the span is in its `text`. */
  z.object({ part: z.literal('hidden'), index: z.int().nonnegative(), span: Span }),
  /** `index` into `draft.recipients`. */
  z.object({ part: z.literal('recipient'), index: z.int().nonnegative() }),
  /** `index` into `draft.attachments`. */
  z.object({ part: z.literal('attachment'), index: z.int().nonnegative() }),
  /** `index` into `draft.invoice.lines`. */
  z.object({ part: z.literal('line'), index: z.int().nonnegative() }),
  /** Name, target or parameters of the action. */
  z.object({ part: z.literal('action') }),
  /** Something is missing, or it is about the draft as a whole. */
  z.object({ part: z.literal('whole') }),
]);
export type FindingPlace = z.infer<typeof FindingPlace>;

/** Where something stands that a claim was held against. Offsets are UTF-16 units of that text. */
export const KnownPlace = z.discriminatedUnion('where', [
  /** `index` into `context.thread`. */
  z.object({ where: z.literal('thread'), index: z.int().nonnegative(), span: Span }),
  /** `index` into `context.record`, in its `value`. */
  z.object({ where: z.literal('record'), index: z.int().nonnegative(), span: Span }),
  /** `index` into `context.sources`. */
  z.object({ where: z.literal('source'), index: z.int().nonnegative(), span: Span }),
]);
export type KnownPlace = z.infer<typeof KnownPlace>;

/**
 * What a finding tells beside its sentence. It is drawn from the draft and its context, so it stays in the
 * browser as they do; the log counts findings and has none of this.
 */
export const FindingDetail = z.object({
  /** The amount that the words speak of, in its currency (ISO 4217). */
  amount: z.object({ value: z.number(), currency: z.string() }).optional(),
  /** What became of a claim, and where that stands. */
  claim: z
    .object({
      state: z.enum(['supported', 'unsupported', 'contradicted']),
      at: KnownPlace.nullable(),
    })
    .optional(),
  /** The declared source that it speaks of, by its id. */
  source: z.string().optional(),
  /** The figure that the new one was held against. */
  baseline: z.object({ name: z.string(), value: z.number(), unit: z.string() }).optional(),
  /** Indices into `draft.invoice.lines` that it speaks of. */
  lines: z.array(z.int().nonnegative()).optional(),
  /** Words that the reader may use: a note to the client. */
  suggestion: z.string().optional(),
});
export type FindingDetail = z.infer<typeof FindingDetail>;

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
  detail: FindingDetail.optional(),
});
export type Finding = z.infer<typeof Finding>;
