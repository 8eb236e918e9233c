import { z } from 'zod';
import { EXPRESSION_LIMIT } from '../policy/expression/compile.ts';
import { Instant } from './text.ts';
import { Gate, Override, Route } from './verdict.ts';

/** An id within a policy. */
export const Identifier = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected lower-case letters, digits and hyphens, 64 at most');

/** A rule by its id, or one of the gates' own voices, such as `gate:confidence`. */
export const RuleName = z
  .string()
  .regex(/^(gate:)?[a-z0-9][a-z0-9-]{0,63}$/, 'expected the id of a rule, or a gate such as gate:confidence');

/** `off`: not asked at all; `shadow`: recorded and not enforced; `enforce`. */
export const Stage = z.enum(['off', 'shadow', 'enforce']);
export type Stage = z.infer<typeof Stage>;

const Expression = z.string().min(1).max(EXPRESSION_LIMIT);
/** Words to look for: any case, any spaces between them, at the borders of words. */
const Phrase = z.string().min(1).max(400);

/**
 * When a person is asked, and by what sentence. Every matcher that is given must match: `when` (CEL over
 * draft, provenance and actor), `finding` (CEL over one finding at a time, never one of severity `info`),
 * `phrases` (one of them stands in the text), `lacks` (this text does not).
 */
export const Rule = z.strictObject({
  id: Identifier,
  gate: Gate,
  route: Route.exclude(['allow']),
  /** One sentence for the person who is asked. */
  because: z.string().min(1).max(240),
  when: Expression.optional(),
  finding: Expression.optional(),
  /** How many findings must match. */
  atLeast: z.int().min(1).max(1000).default(1),
  phrases: z.array(Phrase).min(1).max(200).optional(),
  lacks: Phrase.optional(),
  /** Roles of which one must decide, on `escalate`. */
  roles: z.array(Identifier).default([]),
  /** How many different people must approve, on `escalate`. */
  approvals: z.int().min(1).max(5).default(1),
  override: Override.default('reason'),
  stage: Stage.default('enforce'),
});
export type Rule = z.infer<typeof Rule>;

/**
 * Another stage for some rules, for some work, for some people: a pilot is one such line. The first line
 * that fits counts; a list that is left out fits everything.
 */
export const StageLine = z.strictObject({
  rules: z.array(RuleName).min(1).optional(),
  workflows: z.array(Identifier).min(1).optional(),
  /** Ids of roles. */
  groups: z.array(Identifier).min(1).optional(),
  stage: Stage,
});
export type StageLine = z.infer<typeof StageLine>;

/** A rule set aside for a while, within its scope. It ends by itself, and each use is an event. */
export const Exception = z
  .strictObject({
    id: Identifier,
    rule: RuleName,
    category: z.enum(['false-positive', 'agreed-risk', 'migration', 'emergency']),
    reason: z.string().min(1),
    askedBy: z.string().min(1),
    approvedBy: z.string().min(1),
    until: Instant,
    /** Where it holds; what is left out holds everywhere. */
    scope: z
      .strictObject({
        workflows: z.array(Identifier).min(1).optional(),
        /** Ids of roles. */
        groups: z.array(Identifier).min(1).optional(),
        /** Ids of tools or site entries. */
        hosts: z.array(z.string().min(1)).min(1).optional(),
        accounts: z.array(z.string().min(1)).min(1).optional(),
      })
      .default({}),
  })
  .refine(({ askedBy, approvedBy }) => spelled(askedBy) !== spelled(approvedBy), {
    error: 'must be somebody else than askedBy',
    path: ['approvedBy'],
  });
export type Exception = z.infer<typeof Exception>;

function spelled(name: string): string {
  return name.trim().toLowerCase();
}
