import { appendFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { human } from './sequences/human.ts';
import { machine } from './sequences/machine.ts';
import { sequencesOf } from './sequences/sequence.ts';
import { confusion, report } from './support/confusion.ts';
import { runSequences } from './support/run.ts';

const ALL = [...sequencesOf(human), ...sequencesOf(machine)];
const BROWSERS = 2;
const REPORT = 'test-results/provenance.txt';
/** A few minutes pass over all of them: `COUNTERSIGN_SEQUENCES=all` drives them, and a part of a name some. */
const EVERY = 6;

test('who wrote it, for every sequence', async () => {
  const asked = process.env.COUNTERSIGN_SEQUENCES ?? '';
  const chosen = ALL.filter(({ name }, index) =>
    asked === '' ? index % EVERY === 0 : asked === 'all' || name.includes(asked),
  );
  await mkdir('test-results', { recursive: true });
  await writeFile(REPORT, '');
  const results = await runSequences(chosen, BROWSERS, ({ sequence, disclosure, failed }) =>
    appendFileSync(REPORT, `${sequence.label} → ${disclosure ?? failed}: ${sequence.name}\n`),
  );
  const table = report(results);
  await writeFile(REPORT, table);
  process.stdout.write(table);
  const { human: hand, machine: program, failed } = confusion(results);
  expect(failed, 'sequences that could not be driven').toEqual([]);
  expect(hand.ai, 'typed by a person, and called AI').toBe(0);
  expect(hand.none / hand.all, 'typed by a person, and called none').toBeGreaterThanOrEqual(0.97);
  expect(hand.unknown / hand.all, 'typed by a person, and called unknown').toBeLessThanOrEqual(0.05);
  expect((program.ai + program.unknown) / program.all, 'a machine’s, and seen').toBeGreaterThanOrEqual(0.97);
  expect(program.unknown / program.all, 'a machine’s, and called unknown').toBeLessThanOrEqual(0.05);
});
