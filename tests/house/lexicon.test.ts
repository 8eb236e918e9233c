import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { accountFormsSource } from '../../scripts/lexicon/accountForms.ts';
import { phonePlansSource } from '../../scripts/lexicon/phonePlans.ts';
import { stampOf } from '../../scripts/lexicon/stamp.ts';

const ANEW = 'run node scripts/lexicon/main.ts';

// Learning it takes half a minute: its first line says what made it, and what it holds.
it('the packed lexicon is what its packages and its scripts make of it', () => {
  const packed = readFileSync('lib/core/detectors/personal/lexicon/lexicon.generated.ts', 'utf8');
  const [first, ...body] = packed.split('\n');
  expect(first, ANEW).toBe(stampOf(body.join('\n')));
});

it('the packed numbering plans are what their package makes of them', () => {
  const packed = readFileSync('lib/core/detectors/phonePlans.generated.ts', 'utf8');
  expect(packed === phonePlansSource(), ANEW).toBe(true);
});

it('the packed forms of accounts are what their package makes of them', () => {
  const packed = readFileSync('lib/core/detectors/personal/accountForms.generated.ts', 'utf8');
  expect(packed === accountFormsSource(), ANEW).toBe(true);
});
