import { z } from 'zod';
import { Risk, Route } from './verdict.ts';

const Share = z.number().min(0).max(1);

/** What a gate asks for: nothing (`off`), the author's look, somebody else's, or that it stays. */
const Asks = z.enum(['off', ...Route.exclude(['allow']).options]);
export type Asks = z.infer<typeof Asks>;

/** The declared confidence of a machine. */
export const ConfidenceGate = z.strictObject({
  /** From here on a low-risk machine draft passes. */
  auto: Share,
  /** From here on the author may decide; below, someone else. */
  review: Share,
  /** What a confidence counts as that nobody declared. It never escalates by itself. */
  undeclared: Share,
});

/** What the draft rests on. It asks about what was not typed and leaves the house or changes something. */
export const ContextGate = z.strictObject({
  /** A declared source that cannot be found. */
  missingSource: Asks.default('review'),
  /** A source that was read longer ago than `staleAfterHours`. */
  staleSource: Asks.default('review'),
  staleAfterHours: z.number().positive().default(720),
  /** A value that the record has otherwise. */
  conflict: Asks.default('review'),
  /** A claim that nothing supports. */
  unsupportedClaim: Asks.default('review'),
  /** The thread went on since the draft was begun. */
  changedThread: Asks.default('review'),
});

/** From which value on the author is asked, and from which on someone else. Left out: never. */
const Amounts = z.strictObject({
  review: z.number().nonnegative().optional(),
  escalate: z.number().nonnegative().optional(),
});

/** What happens if this is wrong. */
export const ImpactGate = z.strictObject({
  /** Whether a person's own words are asked about as well. */
  asks: z.enum(['machine', 'everyone']).default('machine'),
  /** By risk: the worst finding's severity, or what the kind of draft does by itself. */
  review: Risk.optional(),
  escalate: Risk.optional(),
  /** By the largest amount of money, whatever its currency. */
  amount: Amounts.default({}),
  /** By the number of recipients. */
  recipients: Amounts.default({}),
});

/** A share of what would pass, drawn by a key that nobody at the desk knows. */
export const SampleGate = z.strictObject({
  share: Share.default(0),
  /** `before`: held and asked; `after`: it leaves, and is looked at from the queue. */
  when: z.enum(['before', 'after']).default('before'),
});

export const Gates = z.strictObject({
  confidence: ConfidenceGate,
  context: ContextGate.prefault({}),
  impact: ImpactGate.prefault({}),
  sample: SampleGate.prefault({}),
});
export type Gates = z.infer<typeof Gates>;

/** A workflow's own gates, over the policy's: what is left out stays as it is. */
export const WorkflowGates = z.strictObject({
  confidence: z
    .strictObject({ auto: Share.optional(), review: Share.optional(), undeclared: Share.optional() })
    .optional(),
  context: z
    .strictObject({
      missingSource: Asks.optional(),
      staleSource: Asks.optional(),
      staleAfterHours: z.number().positive().optional(),
      conflict: Asks.optional(),
      unsupportedClaim: Asks.optional(),
      changedThread: Asks.optional(),
    })
    .optional(),
  impact: z
    .strictObject({
      asks: z.enum(['machine', 'everyone']).optional(),
      review: Risk.optional(),
      escalate: Risk.optional(),
      amount: Amounts.optional(),
      recipients: Amounts.optional(),
    })
    .optional(),
  sample: z
    .strictObject({ share: Share.optional(), when: z.enum(['before', 'after']).optional() })
    .optional(),
});
export type WorkflowGates = z.infer<typeof WorkflowGates>;
