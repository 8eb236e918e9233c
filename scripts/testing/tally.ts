import { z } from 'zod';

/** What came of one suite. */
export interface Tally {
  passed: number;
  failed: number;
  /** The tests that a reader should know of, each with what is to be said: failed, skipped and why, tried twice. */
  remarks: string[];
}

// Vitest's JSON report, which is Jest's: the parts that are read.
const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const PlaywrightTest = z.object({
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
});
const PlaywrightSuite = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(PlaywrightTest) })),
  get suites() {
    return z.array(PlaywrightSuite).optional();
  },
});
const PlaywrightReport = z.object({ suites: z.array(PlaywrightSuite) });

/**
 * Counts the tests of a Vitest report. A file that could not be loaded has no tests, and counts as one
 * failure. Throws a ZodError where the text is not such a report.
 */
export function tallyVitest(text: string): Tally {
  const report = VitestReport.parse(JSON.parse(text));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const remarks = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName, status }) => `${status}: ${fullName}`),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    remarks: [...remarks, ...broken.map(({ name }) => `failed: ${name} could not be loaded`)],
  };
}

/**
 * Counts the tests of a Playwright report. One that passed at its second try is passed, and named. Throws a ZodError where the text is not such a report.
 */
export function tallyPlaywright(text: string): Tally {
  const tally: Tally = { passed: 0, failed: 0, remarks: [] };
  const visit = (suite: z.infer<typeof PlaywrightSuite>): void => {
    for (const { title, tests } of suite.specs) {
      for (const { status, annotations } of tests) {
        const why = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
        if (status === 'skipped') tally.remarks.push(`skipped: ${title}: ${why ?? 'no reason given'}`);
        else if (status === 'unexpected') {
          tally.failed += 1;
          tally.remarks.push(`failed: ${title}`);
        } else {
          tally.passed += 1;
          if (status === 'flaky') tally.remarks.push(`passed at the second try: ${title}`);
        }
      }
    }
    suite.suites?.forEach(visit);
  };
  PlaywrightReport.parse(JSON.parse(text)).suites.forEach(visit);
  return tally;
}

/** The line that a run ends with. */
export function summary(tallies: readonly Tally[]): string {
  const sum = (of: 'passed' | 'failed') => tallies.reduce((total, tally) => total + tally[of], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
