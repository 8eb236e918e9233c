import type { Policy } from '../../core/model/policy.ts';
import type { Instant } from '../../core/model/text.ts';
import { serviceLevelOf } from '../../core/policy/serviceLevel.ts';
import type { TabStatus } from '../../messages/requests.ts';
import type { Database } from '../store/database.ts';
import { WAITING } from '../store/waitingPhases.ts';

/** What waits for the person in this browser: held drafts, by the times that policy promises, and looks afterwards. */
export async function whatWaits(
  database: Database,
  policy: Policy,
  now: Instant,
): Promise<TabStatus['waiting']> {
  const held = await database.reviews
    .where('review.phase')
    .anyOf([...WAITING])
    .toArray();
  const times = held
    .flatMap(({ review }) => serviceLevelOf(policy, review) ?? [])
    .sort((a, b) => (a.decideBy < b.decideBy ? -1 : 1));
  return {
    drafts: held.length,
    overdue: times.filter(({ decideBy }) => decideBy < now).length,
    next: times[0] ?? null,
    afterwards: await database.afterLooks.count(),
  };
}
