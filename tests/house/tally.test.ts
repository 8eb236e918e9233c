import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSuite } from '../../scripts/testing/runSuite.ts';
import type { Suite } from '../../scripts/testing/suites.ts';
import { summary, tallyPlaywright, tallyVitest } from '../../scripts/testing/tally.ts';

const vitest = (passed: number, failed: number, results: unknown[]) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: results });

describe('counting', () => {
  it('adds up what each runner says', () => {
    const tallies = [
      { passed: 1, failed: 0, remarks: [] },
      { passed: 40, failed: 2, remarks: ['failed: x'] },
    ];
    expect(summary(tallies)).toBe('41 passed, 2 failed');
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const report = vitest(3, 1, [
      { name: 'a.test.ts', status: 'failed', assertionResults: [] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'later', status: 'skipped' },
          { fullName: 'wrong', status: 'failed' },
          { fullName: 'right', status: 'passed' },
        ],
      },
    ]);
    expect(tallyVitest(report)).toEqual({
      passed: 3,
      failed: 2,
      remarks: ['skipped: later', 'failed: wrong', 'failed: a.test.ts could not be loaded'],
    });
  });

  it('counts the tests of a browser suite, however deep, and names what failed, was skipped or took two tries', () => {
    const spec = (title: string, status: string, annotations: unknown[] = []) => ({
      title,
      tests: [{ status, annotations }],
    });
    const report = JSON.stringify({
      suites: [
        {
          specs: [spec('a', 'expected')],
          suites: [
            {
              specs: [
                spec('b', 'unexpected'),
                spec('d', 'flaky'),
                spec('c', 'skipped', [{ type: 'skip', description: 'the webmail is not up' }]),
              ],
            },
          ],
        },
      ],
    });
    expect(tallyPlaywright(report)).toEqual({
      passed: 2,
      failed: 1,
      remarks: ['failed: b', 'passed at the second try: d', 'skipped: c: the webmail is not up'],
    });
  });

  it.each([
    ['a check that is content', ['node', '--eval', ''], { passed: 1, failed: 0, remarks: [] }],
    ['a check that is not', ['node', '--eval', 'process.exit(3)'], { passed: 0, failed: 1, remarks: [] }],
  ])('counts %s as one', async (_, command, expected) => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-tally-'));
    const suite: Suite = { id: 'one', title: 'one', commands: [command] };
    expect(await runSuite(suite, folder)).toEqual(expected);
    await rm(folder, { recursive: true });
  });

  it('says why a suite is skipped', async () => {
    const suite: Suite = {
      id: 'one',
      title: 'one',
      commands: [['node', '--version']],
      needs: 'tests/none.ts',
    };
    expect(await runSuite(suite, tmpdir())).toEqual({
      passed: 0,
      failed: 0,
      remarks: ["skipped: one: tests/none.ts isn't there"],
    });
  });
});
