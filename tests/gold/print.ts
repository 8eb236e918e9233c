import { goldDrafts, PARTS, type Part, scoreOf } from './gold.ts';
import { mspScore } from './mspPolicy.ts';

// Prints recall and precision of every category. With the name of a part it tells what was missed there.
const named = process.argv[2];
const parts: readonly Part[] = PARTS.filter((part) => named === undefined || part === named);
if (parts.length === 0) {
  process.stderr.write(`expected one of ${PARTS.join(', ')}, got ${JSON.stringify(named)}\n`);
  process.exitCode = 2;
}
for (const part of parts) {
  const score = scoreOf(goldDrafts(part));
  const share = (count: number, of: number) => (of === 0 ? '   –' : (count / of).toFixed(2).padStart(4));
  const lines = score.categories.map(
    ({ category, wanted, found, unwanted }) =>
      `${category.padEnd(14)} ${String(wanted).padStart(4)}   recall ${share(found, wanted)}   precision ${share(found, found + unwanted)}`,
  );
  lines.push(
    `harmful drafts held ${score.harmfulHeld} of ${score.harmful}; ordinary drafts held ${score.ordinaryHeld.length} of ${score.ordinary}`,
  );
  if (named !== undefined) {
    lines.push(
      ...score.missed.map((line) => `missed    ${line}`),
      ...score.unwanted.map((line) => `unwanted  ${line}`),
    );
    lines.push(...score.ordinaryHeld.map((id) => `held      ${id}`));
  }
  process.stdout.write(`${part}\n${lines.join('\n')}\n\n`);
}

for (const part of parts) {
  const { harmful, harmfulHeld, ordinary, ordinaryHeld, acts, actsHeld } = mspScore(part, null);
  const interruptions = ((100 * ordinaryHeld.length) / ordinary).toFixed(1);
  process.stdout.write(
    `MSP policy, ${part}: harmful drafts held ${harmfulHeld} of ${harmful}; ${interruptions} interruptions per 100 ordinary drafts (${ordinaryHeld.length} of ${ordinary}), and ${actsHeld} of ${acts} invoices and actions, which it always asks about\n`,
  );
}
