import { z } from 'zod';
import { DraftKind, Visibility } from './draft.ts';
import { FindingCategory, Severity } from './finding.ts';
import { Disclosure } from './provenance.ts';
import { Instant } from './text.ts';
import { Gate, Route } from './verdict.ts';

const Identifier = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected lower-case letters, digits and hyphens, 64 at most');

/** A kind of work: which drafts it covers. The first that fits names the draft's workflow. */
export const Workflow = z.strictObject({
  id: Identifier,
  name: z.string().min(1),
  kinds: z.array(DraftKind).min(1),
  visibility: z.array(Visibility).min(1),
});
export type Workflow = z.infer<typeof Workflow>;

/**
 * When a rule speaks: every condition that is given must hold. `categories`, `types` and `severity`
 * speak of findings: one finding must meet all of them.
 */
export const RuleCondition = z.strictObject({
  workflows: z.array(Identifier).optional(),
  visibility: z.array(Visibility).optional(),
  disclosure: z.array(Disclosure).optional(),
  categories: z.array(FindingCategory).optional(),
  types: z.array(z.string()).optional(),
  /** At least this severe. */
  severity: Severity.exclude(['info']).optional(),
});
export type RuleCondition = z.infer<typeof RuleCondition>;

export const Rule = z.strictObject({
  id: Identifier,
  gate: Gate,
  route: Route.exclude(['allow']),
  /** One sentence for the person who is asked. */
  because: z.string().min(1).max(240),
  when: RuleCondition,
  /** Roles of which one must decide, on `escalate`. */
  roles: z.array(Identifier).default([]),
  /** How many different people must approve, on `escalate`. */
  approvals: z.int().min(1).max(5).default(1),
});
export type Rule = z.infer<typeof Rule>;

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

/** A pre-approved text with an owner and an end. */
export const TextTemplate = z.strictObject({
  id: Identifier,
  text: z.string().min(1),
  owner: z.string().min(1),
  until: Instant,
});
export type TextTemplate = z.infer<typeof TextTemplate>;

/** A rule set aside for a while. */
export const Exception = z.strictObject({
  id: Identifier,
  rule: Identifier,
  category: z.enum(['false-positive', 'agreed-risk', 'migration', 'emergency']),
  reason: z.string().min(1),
  askedBy: z.string().min(1),
  approvedBy: z.string().min(1),
  until: Instant,
});
export type Exception = z.infer<typeof Exception>;

const Share = z.number().min(0).max(1);

/** The one versioned document that decides which drafts need whom. */
export const Policy = z
  .strictObject({
    id: Identifier,
    version: z.int().positive(),
    name: z.string().min(1),
    author: z.string().nullable().default(null),
    changeNote: z.string().nullable().default(null),
    workflows: z.array(Workflow),
    gates: z.strictObject({
      confidence: z
        .strictObject({
          /** From here on a low-risk machine draft passes. */
          auto: Share,
          /** From here on the author may decide; below, someone else. */
          review: Share,
          /** What a confidence counts as that nobody declared. It never escalates by itself. */
          undeclared: Share,
        })
        .refine((gate) => gate.review <= gate.auto, { error: 'must not be above auto', path: ['review'] }),
    }),
    rules: z.array(Rule),
    roles: z.array(Role).default([]),
    ladders: z.array(Ladder).default([]),
    templates: z.array(TextTemplate).default([]),
    exceptions: z.array(Exception).default([]),
    retention: z
      .strictObject({
        /** Days that decided reviews stay in the browser. */
        decisionDays: z.int().min(1).max(3650),
      })
      .default({ decisionDays: 365 }),
  })
  .superRefine((policy, context) => {
    const roles = new Set(policy.roles.map((role) => role.id));
    const rules = new Set(policy.rules.map((rule) => rule.id));
    const workflows = new Set(policy.workflows.map((workflow) => workflow.id));
    const missing = (path: (string | number)[], what: string, id: string) =>
      context.addIssue({ code: 'custom', path, message: `no ${what} has the id ${JSON.stringify(id)}` });
    policy.rules.forEach((rule, index) => {
      rule.roles.forEach((id, at) => {
        if (!roles.has(id)) missing(['rules', index, 'roles', at], 'role', id);
      });
      rule.when.workflows?.forEach((id, at) => {
        if (!workflows.has(id)) missing(['rules', index, 'when', 'workflows', at], 'workflow', id);
      });
    });
    policy.ladders.forEach((ladder, index) => {
      ladder.steps.forEach((step, at) => {
        if (!roles.has(step.role)) missing(['ladders', index, 'steps', at, 'role'], 'role', step.role);
      });
    });
    policy.exceptions.forEach((exception, index) => {
      if (!rules.has(exception.rule)) missing(['exceptions', index, 'rule'], 'rule', exception.rule);
    });
  });
export type Policy = z.infer<typeof Policy>;
