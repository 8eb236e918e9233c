import { z } from 'zod';
import { mergeGates } from '../policy/gates/merge.ts';
import { checkReferences } from '../policy/references.ts';
import { Baseline, KnownAccount, Reference } from './context.ts';
import { DisclosureLine } from './policyDisclosure.ts';
import { Gates } from './policyGates.ts';
import { Exception, Identifier, Rule, StageLine } from './policyRule.ts';
import { Attention, BreakGlassPolicy, Ladder, Role, Workflow } from './policyWork.ts';
import { TextTemplate } from './textTemplate.ts';

/** The document's shape alone; `Policy` also looks at what its parts say of each other. */
export const PolicyShape = z.strictObject({
  id: Identifier,
  version: z.int().positive(),
  name: z.string().min(1),
  author: z.string().nullable().default(null),
  /** Who else agreed to this version. */
  approvedBy: z.string().nullable().default(null),
  changeNote: z.string().nullable().default(null),
  workflows: z.array(Workflow),
  gates: Gates,
  rules: z.array(Rule),
  stages: z.array(StageLine).default([]),
  roles: z.array(Role).default([]),
  ladders: z.array(Ladder).default([]),
  templates: z.array(TextTemplate).default([]),
  exceptions: z.array(Exception).default([]),
  breakGlass: BreakGlassPolicy.prefault({}),
  attention: Attention.prefault({}),
  disclosure: DisclosureLine.optional(),
  /** The organisation's clients: drafts that name another one than they speak to are found by it. */
  accounts: z.array(KnownAccount).optional(),
  /** What services usually cost, for invoices. */
  figures: z.array(Baseline).optional(),
  reference: Reference.partial().optional(),
  /**
   * Packs that stand in the place of the built-in ones of the same id. Each is read by itself: one that does not fit is
   * refused alone.
   */
  packs: z.array(z.record(z.string(), z.json())).optional(),
  changes: z
    .strictObject({
      /** A later version that loosens a gate is taken only with an `approvedBy` who is not its author. */
      secondName: z.boolean().default(false),
    })
    .prefault({}),
  retention: z
    .strictObject({
      /** Days that decided reviews stay in the browser. */
      decisionDays: z.int().min(1).max(3650),
      /** What of a decision's words is sealed to `evidenceKeys`; without a key, none is. */
      evidence: z
        .array(z.enum(['note', 'draft', 'prompt', 'sources']))
        .default(['note', 'draft', 'prompt', 'sources']),
    })
    .prefault({ decisionDays: 365 }),
});

/** The one versioned document that decides which drafts need whom. */
export const Policy = PolicyShape.superRefine((policy, context) => {
  const refuse = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  const { review, auto } = policy.gates.confidence;
  if (review > auto) refuse(['gates', 'confidence', 'review'], 'must not be above auto');
  policy.workflows.forEach((workflow, index) => {
    const own = workflow.gates.confidence;
    const merged = mergeGates(policy.gates, workflow.gates).confidence;
    if (own !== undefined && merged.review > merged.auto)
      refuse(['workflows', index, 'gates', 'confidence', 'review'], 'must not be above auto');
  });
  checkReferences(policy, refuse);
});
export type Policy = z.infer<typeof Policy>;
/** A policy as it is written: what has a default may be left out. */
export type PolicyInput = z.input<typeof Policy>;
