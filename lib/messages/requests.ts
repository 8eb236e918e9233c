import { z } from 'zod';
import { ReasonCode } from '../core/model/decision.ts';
import { AuditEvent, DeviceId } from '../core/model/event.ts';
import { PolicyShape } from '../core/model/policy.ts';
import { Refusal } from '../core/model/refusal.ts';
import { SeenFrame } from '../core/model/siteLook.ts';
import { Digest, Id, Instant } from '../core/model/text.ts';
import { ServiceTimes } from '../core/policy/serviceLevel.ts';

/** One-shot requests to the worker, by name, with who may send them. */
export const Request = z.discriminatedUnion('type', [
  /** From the popup: how the tab in front is covered, and what waits. */
  z.object({ type: z.literal('tab-status'), tab: z.int().nonnegative() }),
  /** From the console: what is in force, from where, since when, and what is not as it was asked for. */
  z.object({ type: z.literal('configuration-status') }),
  /** From the console: what left and waits to be looked at afterwards. Answered with `AfterLook[]`. */
  z.object({ type: z.literal('after-looks') }),
  /** From the console: what somebody says of one of them. */
  z.object({
    type: z.literal('look'),
    look: Id,
    outcome: z.enum(['right', 'wrong']),
    reason: ReasonCode.nullable(),
  }),
  /** From the console: events of this device after a number, in their order. Answered with `PastEvents`. */
  z.object({ type: z.literal('past-events'), after: z.int().nonnegative() }),
  /** From the console: the pages that are open and may be looked at. Answered with `OpenTab[]`, the last used first. */
  z.object({ type: z.literal('open-tabs') }),
  /** From the console: what a gate would follow in one of them. Answered with `SiteLook`. */
  z.object({ type: z.literal('look-at-tab'), tab: z.int().nonnegative() }),
  /** From the popup: try the outbox now. */
  z.object({ type: z.literal('sync-now') }),
  /** From the popup: a person wants to sign in at the organisation's provider. */
  z.object({ type: z.literal('sign-in') }),
]);
export type Request = z.infer<typeof Request>;

/** Where the policy in force comes from. */
export const PolicySource = z.enum(['built-in', 'configuration', 'endpoint', 'last-good']);
export type PolicySource = z.infer<typeof PolicySource>;

/** What waits for the audit endpoint, and how it goes. */
const LogState = z.object({
  waiting: z.int().nonnegative(),
  endpoint: z.string().nullable(),
  /** Why the last try failed, in words; null after a success. */
  problem: z.string().nullable(),
  nextTry: Instant.nullable(),
});

/** Events of this device; `next` is the number to ask after, null where there are no more. */
export const PastEvents = z.object({ events: z.array(AuditEvent), next: z.int().positive().nullable() });
export type PastEvents = z.infer<typeof PastEvents>;

/** A page that is open, as the browser shows it to an extension that may enter it. */
export const OpenTab = z.object({ tab: z.int().nonnegative(), address: z.url(), title: z.string() });
export type OpenTab = z.infer<typeof OpenTab>;

/** What a look at a page found, in every frame that could be entered. */
export const SiteLook = z.discriminatedUnion('kind', [
  /** The tab is gone, or the browser lets nobody in: a page of its own, an error page. */
  z.object({ kind: z.literal('not-entered') }),
  z.object({
    kind: z.literal('seen'),
    /** The gated site that the address belongs to; null where it is not gated yet. */
    site: z.object({ name: z.string(), isGuarded: z.boolean() }).nullable(),
    /** The top frame first. */
    frames: z.array(SeenFrame).min(1),
    /** Origins of frames that could not be entered. */
    unreached: z.array(z.string()),
  }),
]);
export type SiteLook = z.infer<typeof SiteLook>;

/** The popup's answer. Amounts are of today unless said. */
export const TabStatus = z.object({
  coverage: z.enum(['protected', 'degraded', 'not-inspected']),
  /** What is missing or why, in one sentence. */
  because: z.string(),
  site: z.string().nullable(),
  composers: z.int().nonnegative(),
  today: z.object({
    passed: z.int().nonnegative(),
    held: z.int().nonnegative(),
    unreviewed: z.int().nonnegative(),
  }),
  policy: z.object({
    name: z.string(),
    version: z.int(),
    source: PolicySource,
  }),
  /** What waits for the person in this browser. */
  waiting: z.object({
    /** Held drafts that are not decided, and how many of them are over their time. */
    drafts: z.int().nonnegative(),
    overdue: z.int().nonnegative(),
    /** The one to be decided next; null where nothing is promised. */
    next: ServiceTimes.nullable(),
    /** What has left and is to be looked at. */
    afterwards: z.int().nonnegative(),
  }),
  log: LogState,
  /** Configuration keys that are not in force as they were asked for. */
  refused: z.array(Refusal),
  /** Gated sites that the browser keeps the extension from, with the match patterns of what it would have to allow. */
  withheld: z.array(z.object({ site: z.string(), origins: z.array(z.string()) })),
  /** A failure to store on this device, in words. */
  storage: z.string().nullable(),
  /** Who uses this profile, and whether they can sign in. */
  person: z.object({
    person: z.object({ id: z.string(), how: z.enum(['oidc', 'managed']) }).nullable(),
    canSignIn: z.boolean(),
    problem: z.string().nullable(),
  }),
});
export type TabStatus = z.infer<typeof TabStatus>;

/** The answer to the console: what is in force on this device. */
export const ConfigurationStatus = z.object({
  organisation: z.string().nullable(),
  device: DeviceId,
  policy: z.object({
    id: z.string(),
    name: z.string(),
    version: z.int(),
    digest: Digest,
    source: PolicySource,
    since: Instant.nullable(),
    document: PolicyShape,
    /** How often each exception was used on this device, and when last; one that never was is left out. */
    uses: z.array(z.object({ exception: z.string(), count: z.int().positive(), last: Instant })),
  }),
  /** When this was told. */
  now: Instant,
  /** When a pushed configuration last arrived; null where none ever did. */
  arrived: Instant.nullable(),
  /** Whether what arrived says what was asked for. */
  compared: z.boolean(),
  refused: z.array(Refusal),
  sites: z.array(z.object({ id: z.string(), name: z.string(), matches: z.array(z.string()) })),
  /** Empty: every account on the gated sites. */
  identities: z.array(z.string()),
  /** What each tool showed as sent on a day, and how many of these messages had gone through review. */
  shown: z.array(
    z.object({
      day: z.string(),
      site: z.string(),
      sent: z.int().positive(),
      reviewed: z.int().nonnegative(),
    }),
  ),
  log: LogState,
});
export type ConfigurationStatus = z.infer<typeof ConfigurationStatus>;
