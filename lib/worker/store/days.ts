import type { Id, Instant } from '../../core/model/text.ts';
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

/** The day and the person that a review asked, as one key. */
export function askedKey(at: Instant, person: string | null): string {
  return `${dayOf(at)} ${person ?? ''}`;
}

/**
 * How many reviews a person was asked for on the day of `at`. Where nobody is known, it is how many anybody was:
 * then the device stands for one person. `except`: the review that is being judged again.
 */
export async function askedOn(
  database: Database,
  at: Instant,
  person: string | null,
  except: Id | null,
): Promise<number> {
  const asked = database.reviews.where('asked');
  const found = person === null ? asked.startsWith(askedKey(at, null)) : asked.equals(askedKey(at, person));
  return (await found.primaryKeys()).filter((id) => id !== except).length;
}
