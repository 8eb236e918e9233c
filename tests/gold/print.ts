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

const scores = parts.map((part) => ({ part, score: mspScore(part, null) }));
const whole = { harmful: 0, harmfulHeld: 0, ordinary: 0, held: 0 };
for (const { part, score } of scores) {
  const { harmful, harmfulHeld, ordinary, ordinaryHeld, acts, actsHeld } = score;
  whole.harmful += harmful;
  whole.harmfulHeld += harmfulHeld;
  whole.ordinary += ordinary + acts;
  whole.held += ordinaryHeld.length + actsHeld;
  process.stdout.write(
    `MSP policy, ${part}: harmful drafts held ${harmfulHeld} of ${harmful}; of ordinary ones ${ordinaryHeld.length} of ${ordinary} mails, notes and records, and ${actsHeld} of ${acts} invoices and actions, which it always asks about\n`,
  );
}
process.stdout.write(
  `MSP policy, together: ${((100 * whole.harmfulHeld) / whole.harmful).toFixed(1)} % of what is harmful held; ${((100 * whole.held) / whole.ordinary).toFixed(1)} interruptions per 100 ordinary drafts, invoices and actions among them\n`,
);
