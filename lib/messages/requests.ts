import { z } from 'zod';

/** One-shot requests to the worker, by name, with who may send them. */
export const Request = z.discriminatedUnion('type', [
  /** From the popup: how the tab in front is covered, and what waits. */
  z.object({ type: z.literal('tab-status'), tab: z.int().nonnegative() }),
  /** From the popup: try the outbox now. */
  z.object({ type: z.literal('sync-now') }),
]);
export type Request = z.infer<typeof Request>;

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
    source: z.enum(['built-in', 'configuration', 'last-good']),
  }),
  log: z.object({
    waiting: z.int().nonnegative(),
    endpoint: z.string().nullable(),
    /** Why the last try failed, in words; null after a success. */
    problem: z.string().nullable(),
    nextTry: z.iso.datetime().nullable(),
  }),
  /** Configuration keys that were refused: path and what was expected. */
  refused: z.array(z.object({ path: z.string(), expected: z.string() })),
  /** A failure to store on this device, in words. */
  storage: z.string().nullable(),
});
export type TabStatus = z.infer<typeof TabStatus>;
