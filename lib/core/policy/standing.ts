import type { Instant } from '../model/text.ts';

/** How a promised time stands: `soon` in its last quarter. `left` is in milliseconds, below zero once it is over. */
export function standingOf(
  { from, by }: { from: Instant; by: Instant },
  now: Instant,
): { state: 'in-time' | 'soon' | 'overdue'; left: number } {
  const left = Date.parse(by) - Date.parse(now);
  const whole = Date.parse(by) - Date.parse(from);
  return { state: left < 0 ? 'overdue' : left * 4 <= whole ? 'soon' : 'in-time', left };
}
