import { z } from 'zod';
import { ReasonCode } from './decision.ts';
import { DraftKind, Visibility } from './draft.ts';
import { Disclosure } from './provenance.ts';
import { KnownBy } from './situation.ts';
import { Digest, Id, Instant } from './text.ts';
import { FindingCount, Gate, Risk, Route } from './verdict.ts';

export const EventType = z.enum([
  'draft.allowed',
  'draft.held',
  'draft.released',
  'draft.confirmed',
  'draft.unconfirmed',
  'draft.unreviewed',
  'draft.reported',
  /** Somebody looked at what had left: `approve` where it was right, `reject` where it should not have. */
  'draft.looked',
  'review.opened',
  'review.decided',
  'review.escalated',
  /** A held draft has waited longer than its workflow's service level promises. */
  'review.overdue',
  'review.voided',
  'finding.revealed',
  'evidence.opened',
  'exception.used',
  /** The notice to those who hear of it when somebody decided in another's place. */
  'breakglass.used',
  'policy.applied',
  'coverage.changed',
  /** What a tool's pages showed as sent on a day that is over, and how much of it had gone through review. */
  'shown.counted',
]);
export type EventType = z.infer<typeof EventType>;

const Times = z.object({
  drafted: Instant.nullable(),
  held: Instant.nullable(),
  opened: Instant.nullable(),
  decided: Instant.nullable(),
  released: Instant.nullable(),
  confirmed: Instant.nullable(),
});

/** How many messages a tool showed as sent on one day (a local date), and how many of them had gone through review. */
export const ShownAmounts = z
  .strictObject({ day: z.iso.date(), sent: z.int().positive(), reviewed: z.int().nonnegative() })
  .refine(({ sent, reviewed }) => reviewed <= sent, {
    error: 'expected no more than `sent`',
    path: ['reviewed'],
  });

/** The thumbprint (RFC 7638, SHA-256, base64url) of a device's public key. */
export const DeviceId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, 'expected a JWK thumbprint, 43 base64url characters');
export type DeviceId = z.infer<typeof DeviceId>;

/**
 * One line of the audit log. It holds types, counts, lengths and keyed digests, and no words of a draft
 * or a note. A field that is not known is null, never left out, so that completeness can be counted.
 */
export const AuditEvent = z.strictObject({
  id: Id,
  type: EventType,
  at: Instant,
  device: DeviceId,
  /** From 1, without a gap, per device. */
  sequence: z.int().positive(),
  actor: z.strictObject({ id: z.string().nullable(), roles: z.array(z.string()), how: KnownBy }),
  draft: Id.nullable(),
  review: Id.nullable(),
  workflow: z.string().nullable(),
  risk: Risk.nullable(),
  host: z.strictObject({ id: z.string(), packVersion: z.string().nullable() }).nullable(),
  kind: DraftKind.nullable(),
  visibility: Visibility.nullable(),
  account: z.string().nullable(),
  record: z.string().nullable(),
  /** HMAC-SHA-256 of the canonical payload; `key` names the organisation key, or `local` before enrolment. */
  digests: z
    .strictObject({ key: z.string(), before: Digest.nullable(), after: Digest.nullable() })
    .nullable(),
  provenance: z
    .strictObject({
      disclosure: Disclosure,
      model: z.string().nullable(),
      prompt: z.string().nullable(),
      promptVersion: z.string().nullable(),
      confidence: z.number().min(0).max(1).nullable(),
      sources: z.array(z.string()),
    })
    .nullable(),
  findings: z.array(FindingCount),
  policy: z.strictObject({ id: z.string(), version: z.int().positive(), digest: z.string() }).nullable(),
  route: Route.nullable(),
  reasons: z.array(z.strictObject({ gate: Gate, rule: z.string() })),
  /** What rules in `shadow` would have said; left out where none would. */
  shadow: z.array(z.strictObject({ gate: Gate, rule: z.string(), route: Route })).optional(),
  /** Why a draft that was allowed is to be looked at once it has left; left out where it is not. */
  after: z.enum(['sample', 'budget']).optional(),
  /** The pre-approved text that the draft fits; left out where it fits none. */
  template: z.string().optional(),
  /** The review of the near-identical draft that it was put beside, in one line; left out where it was asked about in full. */
  alike: Id.optional(),
  decision: z.enum(['approve', 'edit', 'reject']).nullable(),
  reasonCode: ReasonCode.nullable(),
  breakGlass: z.boolean(),
  /** Who is to hear of breaking glass, and until when somebody looks at it; left out elsewhere. */
  notice: z.strictObject({ people: z.array(z.string()), lookBy: Instant }).optional(),
  exception: z.strictObject({ id: z.string(), category: z.string() }).nullable(),
  times: Times,
  /** Milliseconds that the panel was visible and focused. */
  attention: z.int().nonnegative().nullable(),
  outcome: z.enum(['confirmed', 'unknown']).nullable(),
  /** The amounts of `shown.counted`; left out elsewhere. */
  shown: ShownAmounts.optional(),
  /** What kept a person from being asked, or what changed in coverage: a code, never free text. */
  cause: z
    .enum([
      'unjudged',
      'not-held',
      /** A tool shows as sent what nobody was asked about, and no policy let out. */
      'seen-in-thread',
      'payload-changed',
      'write-failed',
      'sent-again',
      'protected',
      'degraded',
      'refused-keys',
      'expired',
    ])
    .nullable(),
  versions: z.strictObject({ extension: z.string(), browser: z.string() }),
  evidence: z.string().nullable(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;
