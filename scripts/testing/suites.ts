/** One part of `npm test`. Its commands run in order, in the project's folder, until one fails. */
export interface Suite {
  /** What `npm test -- ID` runs. */
  id: string;
  title: string;
  commands: readonly (readonly string[])[];
  /** Where the tests are counted one by one: the runner whose JSON report is read. A check counts as one. */
  report?: 'vitest' | 'playwright';
  /** A file without which there is nothing to run: the suite is then skipped, and says so. */
  needs?: string;
  /** True where a Chromium is needed. */
  browser?: boolean;
  /** True where a Firefox is needed. */
  firefox?: boolean;
}

/** A Playwright suite, by its configuration. */
function inBrowser(id: string, title: string, config: string): Suite {
  return {
    id,
    title,
    needs: config,
    browser: true,
    report: 'playwright',
    commands: [['playwright', 'test', '--config', config, '--reporter=list,json']],
  };
}

/** Everything that `npm test` runs, in this order. One that fails does not stop the next. */
export const SUITES: readonly Suite[] = [
  {
    id: 'types-core',
    title: 'types of lib/core, with nothing but the language',
    commands: [['tsc', '-p', 'lib/core']],
  },
  {
    id: 'types',
    title: 'types',
    commands: [
      ['wxt', 'prepare'],
      ['tsc', '--noEmit', '-p', '.'],
    ],
  },
  { id: 'lint', title: 'lint, format and directions', commands: [['biome', 'ci', '--colors=off', '.']] },
  {
    id: 'unit',
    title: 'unit, contract, detectors and house',
    report: 'vitest',
    commands: [['vitest', 'run', '--reporter=default', '--reporter=json']],
  },
  inBrowser('gate', 'the gate in Chromium', 'tests/browser/gate/playwright.config.ts'),
  {
    ...inBrowser(
      'editors',
      'writing in every editor, in Chromium and Firefox',
      'tests/editors/playwright.config.ts',
    ),
    firefox: true,
  },
  inBrowser('provenance', 'who wrote it, in real editors', 'tests/browser/provenance/playwright.config.ts'),
  inBrowser('visual', 'pictures of the panel', 'tests/visual/playwright.config.ts'),
  inBrowser('browser', 'the whole way in Chromium', 'tests/browser/playwright.config.ts'),
  {
    ...inBrowser('firefox', 'the whole way in Firefox', 'tests/firefox/playwright.config.ts'),
    browser: false,
    firefox: true,
  },
];
