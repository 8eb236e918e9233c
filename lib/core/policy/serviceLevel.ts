import { z } from 'zod';
import type { Policy } from '../model/policy.ts';
import type { Review } from '../model/review.ts';
import { Instant } from '../model/text.ts';

/** In which time a held draft is to be looked at and decided, and who answers for its work. */
export const ServiceTimes = z.object({
  from: Instant,
  lookBy: Instant,
  decideBy: Instant,
  owner: z.string().nullable(),
  backup: z.string().nullable(),
});
export type ServiceTimes = z.infer<typeof ServiceTimes>;

const MINUTE = 60_000;

/** The service level that a review's workflow promises; null where it promises none. */
export function serviceLevelOf(
  policy: Policy,
  { verdict, times }: Pick<Review, 'verdict' | 'times'>,
): ServiceTimes | null {
  const workflow = policy.workflows.find(({ id }) => id === verdict?.workflow);
  if (workflow?.service === undefined) return null;
  const after = (minutes: number) => new Date(Date.parse(times.held) + minutes * MINUTE).toISOString();
  return {
    from: times.held,
    lookBy: after(workflow.service.lookWithin),
    decideBy: after(workflow.service.decideWithin),
    owner: workflow.owner ?? null,
    backup: workflow.backup ?? null,
  };
}
