import { z } from 'zod';
import { DraftKind, Visibility } from './draft.ts';
import { WorkflowGates } from './policyGates.ts';
import { Identifier } from './policyRule.ts';
import { Route } from './verdict.ts';

/** A kind of work: which drafts it covers, and how they are treated. The first that fits names the draft's workflow. */
export const Workflow = z.strictObject({
  id: Identifier,
  name: z.string().min(1),
  kinds: z.array(DraftKind).min(1),
  visibility: z.array(Visibility).min(1),
  /** Only at these hosts, by the ids of tools or site entries. */
  hosts: z.array(z.string().min(1)).min(1).optional(),
  /** The least that any of its drafts gets, whatever the gates say; `allow` leaves it to them. */
  route: Route.default('allow'),
  /** Whether `route` holds for what a person typed as well. */
  asks: z.enum(['machine', 'everyone']).default('machine'),
  /** Who answers for this work, and who does when they are away. */
  owner: z.string().min(1).optional(),
  backup: z.string().min(1).optional(),
  /** In which time somebody looks, and decides, in minutes. */
  service: z.strictObject({ lookWithin: z.int().positive(), decideWithin: z.int().positive() }).optional(),
  /** Roles of which one must decide where a gate escalates; the ladder's where this is empty. */
  experts: z.array(Identifier).default([]),
  /** How many different people must approve where a gate escalates. */
  approvals: z.int().min(1).max(5).default(1),
  gates: WorkflowGates.default({}),
});
export type Workflow = z.infer<typeof Workflow>;

export const Role = z.strictObject({
  id: Identifier,
  name: z.string().min(1),
  /** Addresses or account names of the people. */
  members: z.array(z.string().min(1)),
});
export type Role = z.infer<typeof Role>;

/** Who is asked, and after how many minutes the next one is. */
export const Ladder = z.strictObject({
  id: Identifier,
  workflows: z.array(Identifier).min(1),
  steps: z.array(z.strictObject({ role: Identifier, afterMinutes: z.int().nonnegative() })).min(1),
});
export type Ladder = z.infer<typeof Ladder>;

/** Deciding in the place of someone who cannot be asked: with a typed phrase, a reason, and a look afterwards. */
export const BreakGlassPolicy = z.strictObject({
  offered: z.boolean().default(true),
  /** How long the permission lasts that was taken so, in minutes: what has not left by then is asked about again. */
  validMinutes: z.int().min(1).max(1440).default(15),
  /** In which time somebody looks at it afterwards, in hours. */
  lookWithinHours: z.number().positive().max(720).default(24),
  /** Roles that hear of it at once. */
  notify: z.array(Identifier).default([]),
});

/** How often a person may be interrupted. */
export const Attention = z.strictObject({
  /**
   * Reviews a person and day. From then on what is low-risk, and asked about only for its confidence or as
   * a sample, leaves and is looked at afterwards. Left out: no limit.
   */
  perDay: z.int().positive().optional(),
  /** A draft that differs from one which this person let out lately only in its slots is put to them in one line. */
  alike: z
    .strictObject({
      /** For how long one look counts for others, in hours; 0: each is asked about in full. */
      withinHours: z.number().nonnegative().max(72).default(8),
      /** Also where it goes to another organisation than the one that was looked at. */
      otherOrganisations: z.boolean().default(false),
    })
    .prefault({}),
});
