import type { Instant } from '../../core/model/text.ts';
import type { Database, DayCount } from './database.ts';

type Counted = Exclude<keyof DayCount, 'day'>;

/** The day that an instant belongs to, as the person's calendar has it. */
export function dayOf(at: Instant): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Adds one to a figure of the day; part of the running transaction, where there is one. */
export async function countOne(database: Database, at: Instant, what: Counted): Promise<void> {
  const count = await dayCount(database, at);
  await database.days.put({ ...count, [what]: count[what] + 1 });
}

/** The figures of the day of `at`; zeros where nothing happened yet. */
export async function dayCount(database: Database, at: Instant): Promise<DayCount> {
  const day = dayOf(at);
  return (await database.days.get(day)) ?? { day, passed: 0, held: 0, unreviewed: 0 };
}
