import { z } from 'zod';
import { Severity } from './finding.ts';
import { Id, Instant } from './text.ts';

/** `allow` < `review` < `escalate` < `block`. */
export const Route = z.enum(['allow', 'review', 'escalate', 'block']);
export type Route = z.infer<typeof Route>;

/** Why a person is asked. */
export const Gate = z.enum(['confidence', 'context', 'impact', 'content', 'sample']);
export type Gate = z.infer<typeof Gate>;

/**
 * What a verdict speaks of. `payload`: these exact words. `class`: any words that a person types here
 * while kind, visibility, recipients and provenance hold.
 */
export const Scope = z.enum(['payload', 'class']);
export type Scope = z.infer<typeof Scope>;

export const Risk = z.enum(['low', 'medium', 'high', 'critical']);
export type Risk = z.infer<typeof Risk>;

/**
 * How a reason can be set aside: by one key (`acknowledge`), with a reason, only by saying that what was
 * found is none (`false-positive`), or not at all: the draft is edited or rejected.
 */
export const Override = z.enum(['acknowledge', 'reason', 'false-positive', 'none']);
export type Override = z.infer<typeof Override>;

/** One sentence with its gate and the rule that said it. */
export const Reason = z.object({
  gate: Gate,
  route: Route,
  rule: z.string(),
  because: z.string(),
  /** Indices into the findings that the verdict was made of, for the footnotes in the draft. */
  findings: z.array(z.int().nonnegative()),
});
export type Reason = z.infer<typeof Reason>;

/** What the policy asks of whoever decides. */
export const Requirements = z.object({
  /** `optional`: a clean low-risk review, where a reason is preselected. */
  reason: z.enum(['optional', 'required']),
  /** Roles of which one must decide; empty for the author. */
  roles: z.array(z.string()),
  /** The people in those roles, without the author; empty for the author's own review, or where nobody is configured. */
  approvers: z.array(z.string()),
  /** How many different people must approve. */
  approvals: z.int().min(1),
  /** True where someone else must decide and nobody is configured. */
  breakGlass: z.boolean(),
  /** What breaking glass brings with it; left out where it is not offered. */
  glass: z
    .object({ validMinutes: z.number(), lookWithinHours: z.number(), notify: z.array(z.string()) })
    .optional(),
  /** The strictest override among the reasons; left out where nothing asks for more than `reason`. */
  override: Override.exclude(['acknowledge', 'reason']).optional(),
});
export type Requirements = z.infer<typeof Requirements>;

/** How many findings of one type and severity there are: what the log may hold of them. */
export const FindingCount = z.object({
  type: z.string(),
  severity: Severity,
  count: z.int().positive(),
});
export type FindingCount = z.infer<typeof FindingCount>;

/** What policy says of one draft. Reasons are sorted, worst first. */
export const Verdict = z.object({
  route: Route,
  scope: Scope,
  risk: Risk,
  workflow: z.string().nullable(),
  reasons: z.array(Reason),
  requirements: Requirements,
  findings: z.array(FindingCount),
  /** Exceptions that set a rule aside here. */
  exceptions: z.array(z.object({ id: z.string(), category: z.string() })),
  policy: z.object({ id: z.string(), version: z.int().positive(), digest: z.string() }),
  /** What rules in `shadow` would have said; left out where none would. */
  shadow: z.array(Reason).optional(),
  /** Allowed now, and to be looked at once it has left: drawn as a sample, or the day's budget is spent. */
  after: z.enum(['sample', 'budget']).optional(),
  /** The pre-approved text that the draft fits. */
  template: z.string().optional(),
  /** The review of a near-identical draft that this person let out: this one is put to them in one line. */
  alike: z.object({ review: Id, at: Instant }).optional(),
});
export type Verdict = z.infer<typeof Verdict>;
