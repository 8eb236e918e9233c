import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Pack } from '../../lib/core/model/pack.ts';
import { packFieldRows } from '../../scripts/build/packFields.ts';

const guide = readFileSync('docs/packs.md', 'utf8');

test('the tables of the guide to packs are those of the schema', () => {
  for (const [heading, rows] of packFieldRows()) {
    const part = guide.split(`\n### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';
    const written = part.split('\n').filter((line) => line.startsWith('| `'));
    expect(written, heading).toEqual(rows);
  }
});

test('its example is a pack', () => {
  const [, example = ''] = /```json pack\n([\s\S]*?)```/.exec(guide) ?? [];
  expect(Pack.safeParse(JSON.parse(example)).error?.issues).toBeUndefined();
});
