import { z } from 'zod';
import { Instant } from './text.ts';

/** How it is known who acted. */
export const KnownBy = z.enum(['oidc', 'managed', 'host', 'self-declared']);
export type KnownBy = z.infer<typeof KnownBy>;

export const Actor = z.object({
  /** An address or account name; null when nothing names the person. */
  id: z.string().nullable(),
  name: z.string().nullable(),
  roles: z.array(z.string()),
  how: KnownBy,
});
export type Actor = z.infer<typeof Actor>;

/** Now, who, and what was asked before. */
export const Situation = z.object({
  now: Instant,
  actor: Actor,
  /** Id of the host (a built-in tool or a site named by policy) and of its workflow. */
  host: z.string(),
  workflow: z.string().nullable(),
  history: z.object({
    /** Reviews that this person was asked for today. */
    askedToday: z.int().nonnegative(),
  }),
  /** Where this draft falls in the keyed draw, from 0 to below 1 (`sampleDraw`); left out where there is no key. */
  draw: z.number().min(0).lt(1).optional(),
});
export type Situation = z.infer<typeof Situation>;
