import { MONTHS, plainParts, plainSet } from '../words/plainWords.ts';

/** A day in a text: half-open, in UTF-16 units. `year` is null where it is left out. */
export interface FoundDate {
  start: number;
  end: number;
  year: number | null;
  month: number;
  day: number;
}

const NAMES = MONTHS.map(plainParts).join('|');
const NUMBERS = new Map(
  MONTHS.flatMap((month, index) => [...plainSet(month)].map((name) => [name, index + 1] as const)),
);
const FORMS: readonly RegExp[] = [
  /(?<![\d.])(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?!\d)/g,
  new RegExp(
    `(?<![\\d.])(?<d>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of| de)? (?<w>${NAMES})\\b\\.?(?:,? (?:de )?(?<y>\\d{4}))?`,
    'gi',
  ),
  new RegExp(
    `\\b(?<w>${NAMES})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]| ?[ap]m)(?:,? (?<y>\\d{4}))?`,
    'gi',
  ),
  /(?<![\d.])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?!\d)/g,
  /(?<![\d/])(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})(?!\d)/g,
];

/** The days that a folded text names with day and month, in order. 03/04/2026 is read as America writes it. */
export function findDates(text: string): FoundDate[] {
  if (!/\d/.test(text)) return [];
  const found: FoundDate[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const { y, m, d, w } = match.groups ?? {};
      const month = w === undefined ? Number(m) : (NUMBERS.get(w.toLowerCase()) ?? 0);
      const day = Number(d);
      if (month < 1 || month > 12 || day < 1 || day > 31) continue;
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ start, end, year: y === undefined ? null : Number(y), month, day });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The same day, where one of them leaves out the year too. */
export function isSameDay(a: FoundDate, b: FoundDate): boolean {
  return a.month === b.month && a.day === b.day && (a.year === null || b.year === null || a.year === b.year);
}

/** Days since 1970-01-01 of a date with a year, by the civil calendar; null without one. */
export function dayNumber({ year, month, day }: FoundDate): number | null {
  return year === null ? null : Date.UTC(year, month - 1, day) / 86_400_000;
}
