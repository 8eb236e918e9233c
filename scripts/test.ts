import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runSuite } from './testing/runSuite.ts';
import { SUITES } from './testing/suites.ts';
import { summary, type Tally } from './testing/tally.ts';

// Runs every suite, or those that are named, and ends with one line that counts them all.
const FOLDER = '.output/results';

const print = (line: string) => process.stdout.write(`${line}\n`);
const named = process.argv.slice(2);
const unknown = named.filter((id) => !SUITES.some((suite) => suite.id === id));
if (unknown.length > 0) {
  print(`expected suites among ${SUITES.map(({ id }) => id).join(', ')}; got ${unknown.join(', ')}`);
  process.exit(2);
}
const chosen = named.length === 0 ? SUITES : SUITES.filter(({ id }) => named.includes(id));

await mkdir(FOLDER, { recursive: true });
const began = Date.now();
const seconds = (from: number) => `${((Date.now() - from) / 1000).toFixed(1)} s`;
const lines: string[] = [];
const tallies: Tally[] = [];
for (const [index, suite] of chosen.entries()) {
  const from = Date.now();
  print(`\n── ${index + 1} of ${chosen.length}, after ${seconds(began)}: ${suite.title} (${suite.id})`);
  const tally = await runSuite(suite, FOLDER);
  tallies.push(tally);
  const state = tally.failed > 0 ? 'failed ' : tally.passed > 0 ? 'passed ' : 'skipped';
  lines.push(`${state}  ${suite.id}: ${summary([tally])}, ${seconds(from)}`);
  lines.push(...tally.remarks.map((remark) => `           ${remark}`));
}

const result = summary(tallies);
print(`\n── results, after ${seconds(began)}`);
for (const line of lines) print(line);
await writeFile(join(FOLDER, 'summary.txt'), `${result}\n`);
print(result);
process.exitCode = tallies.some(({ failed }) => failed > 0) ? 1 : 0;
