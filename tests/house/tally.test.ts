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
      { passed: 1, failed: 0, skipped: [] },
      { passed: 40, failed: 2, skipped: ['x'] },
    ];
    expect(summary(tallies)).toBe('41 passed, 2 failed');
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const report = vitest(3, 0, [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ fullName: 'later', status: 'skipped' }] },
    ]);
    expect(tallyVitest(report)).toEqual({ passed: 3, failed: 1, skipped: ['later: skipped'] });
  });

  it('counts the tests of a browser suite, however deep, with the reason of each skip', () => {
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
                spec('c', 'skipped', [{ type: 'skip', description: 'the webmail is not up' }]),
              ],
            },
          ],
        },
      ],
    });
    expect(tallyPlaywright(report)).toEqual({ passed: 1, failed: 1, skipped: ['c: the webmail is not up'] });
  });

  it.each([
    ['a check that is content', ['node', '--eval', ''], { passed: 1, failed: 0, skipped: [] }],
    ['a check that is not', ['node', '--eval', 'process.exit(3)'], { passed: 0, failed: 1, skipped: [] }],
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
      skipped: ["one: tests/none.ts isn't there"],
    });
  });
});
