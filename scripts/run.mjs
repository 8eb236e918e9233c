// The entry of every npm script: sets up what is missing, then runs the task with the project's own Node 24
// first on PATH. Plain JavaScript without dependencies, since a fresh clone has only Node 20 and npm.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureFirefox } from './setup/firefox.mjs';
import { say } from './setup/progress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Record<string, { command: string[], browser?: 'needed' | 'wanted', firefox?: boolean }>} */
const TASKS = {
  start: { command: ['node', 'scripts/start.ts'], browser: 'needed' },
  // Without a browser the other suites still run, and those that need one fail and say so.
  test: { command: ['node', 'scripts/test.ts'], browser: 'wanted', firefox: true },
  check: { command: ['node', 'scripts/test.ts', 'types-core', 'types', 'lint'] },
  'test:unit': { command: ['node', 'scripts/test.ts', 'unit'] },
  'test:browser': {
    command: ['node', 'scripts/test.ts', 'browser', 'gate', 'editors', 'visual'],
    browser: 'wanted',
    firefox: true,
  },
  bench: { command: ['node', 'tests/bench/run.ts'], browser: 'needed' },
  gold: { command: ['node', 'tests/gold/print.ts'] },
  'gold:values': { command: ['node', 'tests/gold/printValues.ts'] },
  build: { command: ['wxt', 'build'] },
  'build:firefox': { command: ['wxt', 'build', '--browser', 'firefox'] },
  server: { command: ['node', 'server/main.ts'] },
  desk: { command: ['node', 'scripts/desk/main.ts'] },
  countersign: { command: ['node', 'cli/main.ts'] },
  format: { command: ['biome', 'check', '--write', '.'] },
};

const [name = '', ...more] = process.argv.slice(2);
const task = TASKS[name];
if (task === undefined) {
  say(`expected one of ${Object.keys(TASKS).join(', ')}, got ${JSON.stringify(name)}`);
  process.exit(2);
}

try {
  await ensureDependencies(root);
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  };
  if (task.browser !== undefined) {
    const chromium = await ensureChromium(env);
    if (chromium !== null) env.COUNTERSIGN_CHROMIUM = chromium;
    else if (task.browser === 'needed') process.exit(1);
  }
  if (task.firefox) {
    const firefox = await ensureFirefox(env);
    if (firefox !== null) env.COUNTERSIGN_FIREFOX = firefox;
  }
  const [command = '', ...parameters] = task.command;
  const child = spawn(command, [...parameters, ...more], {
    cwd: root,
    env,
    stdio: 'inherit',
    // The commands of node_modules/.bin are scripts for the shell there.
    shell: process.platform === 'win32',
  });
  // A terminal sends Ctrl+C to the task as well, which stops what it started; this waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // npm hands SIGTERM to its shell alone, and dash ends without a word to anyone: no event tells us, so we look.
  const parent = process.ppid;
  const orphaned = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500);
  child.on('error', (error) => {
    say(`${command} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('close', (code) => {
    clearInterval(orphaned);
    process.exitCode = code ?? 1;
  });
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
