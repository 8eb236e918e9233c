import { mkdir, writeFile } from 'node:fs/promises';
import { benchBrowser } from './browser.ts';
import { benchBundle } from './bundle.ts';
import { benchCore } from './core.ts';
import { benchEditors } from './editors.ts';
import { benchEndpoint } from './endpoint.ts';
import { benchGate } from './gate.ts';
import { benchPeers } from './peers.ts';
import { benchPolicy } from './policy.ts';
import type { BenchRow } from './row.ts';

const FILE = '.output/bench.json';

/** `npm run bench` measures all of it, `npm run bench -- core gate` only some. */
const parts: Record<string, () => Promise<BenchRow[]>> = {
  core: benchCore,
  peers: benchPeers,
  bundle: benchBundle,
  gate: benchGate,
  policy: benchPolicy,
  editors: benchEditors,
  browser: benchBrowser,
  endpoint: benchEndpoint,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  process.stderr.write(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}\n`);
  process.exit(2);
}

const rows: BenchRow[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`measuring ${name} …\n`);
  rows.push(...(await measure()));
}

process.stdout.write(`\n${table(rows)}\n`);
await mkdir('.output', { recursive: true });
await writeFile(
  FILE,
  `${JSON.stringify({ at: new Date().toISOString(), node: process.version, rows }, null, 2)}\n`,
);
process.stdout.write(`\nwritten to ${FILE}\n`);

function table(all: readonly BenchRow[]): string {
  const lines = all.map((row) => [
    row.name,
    `${format(row.value)} ${row.unit}`,
    row.budget === null ? '–' : `${row.direction === 'at-most' ? '≤' : '≥'} ${format(row.budget)}`,
    // How much of the budget is used, or how far above it the figure is: more than 1 is over budget.
    row.budget === null ? '' : ratio(row).toFixed(2),
    row.note ?? '',
  ]);
  const head = ['what', 'measured', 'budget', 'used', 'note'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function ratio(row: BenchRow): number {
  if (row.budget === null) return 0;
  return row.direction === 'at-most' ? row.value / row.budget : row.budget / row.value;
}

function format(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
