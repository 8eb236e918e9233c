import { z } from 'zod';

/**
 * A key of the configuration that is not in force as it was asked for: where, and what was expected; the value
 * itself is not repeated. `by`: `extension` refused it; the `browser` dropped it, or part of it, before the
 * extension saw it.
 */
export const Refusal = z.object({
  path: z.string(),
  expected: z.string(),
  by: z.enum(['extension', 'browser']),
});
export type Refusal = z.infer<typeof Refusal>;
