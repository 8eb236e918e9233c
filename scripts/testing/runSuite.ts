import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Suite } from './suites.ts';
import { type Tally, tallyPlaywright, tallyVitest } from './tally.ts';

/** Runs a command with what it prints going straight through, and answers whether it was content. */
function run(command: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const [program = '', ...parameters] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { env, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}

/**
 * Runs one suite and counts what came of it; reports go to `folder`. A suite whose commands fail counts at
 * least one failure, whatever its report says.
 */
export async function runSuite(suite: Suite, folder: string): Promise<Tally> {
  if (suite.needs !== undefined && !existsSync(suite.needs)) {
    return { passed: 0, failed: 0, remarks: [`skipped: ${suite.id}: ${suite.needs} isn't there`] };
  }
  if (suite.browser && !process.env.COUNTERSIGN_CHROMIUM) {
    process.stdout.write('no Chromium: set COUNTERSIGN_CHROMIUM to the path of one\n');
    return { passed: 0, failed: 1, remarks: [] };
  }
  if (suite.firefox && !process.env.COUNTERSIGN_FIREFOX) {
    process.stdout.write('no Firefox: set COUNTERSIGN_FIREFOX to the path of one\n');
    return { passed: 0, failed: 1, remarks: [] };
  }
  const report = join(folder, `${suite.id}.json`);
  await rm(report, { force: true });
  const env = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ...(!process.stdout.isTTY && { NO_COLOR: '1' }),
  };
  let content = true;
  for (const command of suite.commands) {
    content =
      content &&
      (await run(suite.report === 'vitest' ? [...command, `--outputFile.json=${report}`] : command, env));
  }
  const tally = await count(suite, report);
  if (tally === null) return { passed: content ? 1 : 0, failed: content ? 0 : 1, remarks: [] };
  return { ...tally, failed: Math.max(tally.failed, content ? 0 : 1) };
}

/** The count in a suite's report; null where it has none, as a check, or a runner that did not get that far. */
async function count(suite: Suite, report: string): Promise<Tally | null> {
  if (suite.report === undefined || !existsSync(report)) return null;
  const text = await readFile(report, 'utf8');
  return suite.report === 'vitest' ? tallyVitest(text) : tallyPlaywright(text);
}
