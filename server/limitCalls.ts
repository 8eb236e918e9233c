import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';

/** How many callers are remembered at once; of those who have calls left in full, nothing need be remembered. */
const CALLERS = 50_000;

/** Counts calls, a caller at a time. */
export interface CallLimit {
  /** Takes one call of a caller's; throws a Refusal where none is left. */
  take(caller: string): void;
  /** Gives back a call that was taken and does not count. */
  giveBack(caller: string): void;
}

/**
 * Lets each caller make `perMinute` calls a minute, all at once or one by one: a bucket that fills again
 * evenly. 0 sets no limit. `now` in milliseconds.
 */
export function limitCalls(perMinute: number, now: () => number): CallLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const refill = ({ left, at }: { left: number; at: number }) =>
    Math.min(perMinute, left + ((now() - at) * perMinute) / 60_000);

  function leftFor(caller: string): number {
    const bucket = buckets.get(caller);
    return bucket === undefined ? perMinute : refill(bucket);
  }

  function refuseWhereNoneIsLeft(caller: string): void {
    if (leftFor(caller) >= 1) return;
    const seconds = Math.ceil(60 / perMinute);
    throw new Refusal('too-many', `At most ${perMinute} calls a minute are taken.`, {}, seconds);
  }

  return {
    giveBack(caller) {
      const bucket = buckets.get(caller);
      if (bucket !== undefined) bucket.left += 1;
    },
    take(caller) {
      if (perMinute === 0) return;
      refuseWhereNoneIsLeft(caller);
      buckets.set(caller, { left: leftFor(caller) - 1, at: now() });
      if (buckets.size <= CALLERS) return;
      for (const [other, bucket] of buckets) if (refill(bucket) >= perMinute) buckets.delete(other);
      // All of them are busy: the one that has been silent longest is forgotten.
      const [oldest] = buckets.keys();
      if (buckets.size > CALLERS && oldest !== undefined) buckets.delete(oldest);
    },
  };
}

/**
 * Refuses what comes while `most` requests are under way: a caller that is told to come back costs nothing,
 * one that waits in a queue costs its body.
 */
export function limitConcurrency(most: number): MiddlewareHandler {
  let underWay = 0;
  return async (_, next) => {
    if (underWay >= most) {
      throw new Refusal('busy', 'Nothing was stored. Send the same again a little later.', {}, 1);
    }
    underWay += 1;
    try {
      await next();
    } finally {
      underWay -= 1;
    }
  };
}
