import { z } from 'zod';
import { DeviceId } from '../core/model/event.ts';
import { Refusal } from '../core/model/refusal.ts';
import { Digest, Instant } from '../core/model/text.ts';
import { Gate, Route } from '../core/model/verdict.ts';

/** One-shot requests to the worker, by name, with who may send them. */
export const Request = z.discriminatedUnion('type', [
  /** From the popup: how the tab in front is covered, and what waits. */
  z.object({ type: z.literal('tab-status'), tab: z.int().nonnegative() }),
  /** From the console: what is in force, from where, since when, and what is not as it was asked for. */
  z.object({ type: z.literal('configuration-status') }),
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
    author: z.string().nullable(),
    changeNote: z.string().nullable(),
    rules: z.array(z.object({ id: z.string(), gate: Gate, route: Route, because: z.string() })),
  }),
  /** When a pushed configuration last arrived; null where none ever did. */
  arrived: Instant.nullable(),
  /** Whether what arrived says what was asked for. */
  compared: z.boolean(),
  refused: z.array(Refusal),
  sites: z.array(z.object({ id: z.string(), name: z.string(), matches: z.array(z.string()) })),
  /** Empty: every account on the gated sites. */
  identities: z.array(z.string()),
  log: LogState,
});
export type ConfigurationStatus = z.infer<typeof ConfigurationStatus>;
