/** A stretch of digits: half-open, in UTF-16 units of the folded text. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
}

/** Groups of digits with one separator between each two, such as `415-555-0132` or `(030) 901 820`. */
export type DigitRun = readonly DigitGroup[];

// Every alternative begins with a character that is no digit, so that a run is read in one pass.
const RUN = /\d+(?:(?:\)[ .-]?|[ .-]?\(|[ ./\u200b-])\d+)*/g;
const GROUP = /\d+/g;

/** The runs of digits in a folded text, in the order in which they stand. */
export function digitRuns(text: string): DigitRun[] {
  return Array.from(text.matchAll(RUN), (run) =>
    Array.from(run[0].matchAll(GROUP), (group) => {
      const start = run.index + group.index;
      return { start, end: start + group[0].length };
    }),
  );
}

/** The digits of the groups, without what stands between them. */
export function digitsOf(text: string, groups: readonly DigitGroup[]): string {
  return groups.map((group) => text.slice(group.start, group.end)).join('');
}
