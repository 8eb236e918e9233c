import { z } from 'zod';
import { Identifier } from './policyRule.ts';
import { Disclosure } from './provenance.ts';

/**
 * A line that tells the reader how a draft was written, added to what a person approves. `for`: where it is asked
 * for. Without `workflows` it is every one.
 */
export const DisclosureLine = z.strictObject({
  line: z
    .string()
    .max(240)
    .regex(/^\S(?:[^\n]*\S)?$/, 'expected one line with no space around it'),
  for: z.array(Disclosure.exclude(['none'])).min(1),
  workflows: z.array(Identifier).optional(),
});
export type DisclosureLine = z.infer<typeof DisclosureLine>;
