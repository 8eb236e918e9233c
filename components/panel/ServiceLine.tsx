import { standingOf } from '../../lib/core/policy/standing.ts';
import type { ReviewView } from '../../lib/core/review/view.ts';
import { timeLeft, timeOf } from './times.ts';
import { useNow } from './useNow.ts';

/** Until when this is to be decided, and who else can: louder in the last quarter, and once it is over. */
export function ServiceLine({ service }: { service: NonNullable<ReviewView['service']> }) {
  const { from, decideBy, owner, backup } = service;
  const now = useNow(decideBy);
  const { state, left } = standingOf({ from, by: decideBy }, now.toISOString());
  const others = [owner, backup].filter((name) => name !== null);
  const asked =
    state === 'in-time' || others.length === 0 ? '' : ` ${others.join(' or ')} answers for this work.`;
  return (
    <p class={`service ${state}`}>
      {state === 'overdue'
        ? `Overdue: it was to be decided by ${timeOf(decideBy, now)}, ${timeLeft(left)} ago.`
        : `To be decided by ${timeOf(decideBy, now)}: ${timeLeft(left)} left.`}
      {asked}
    </p>
  );
}
