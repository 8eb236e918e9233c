import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lexiconSource } from '../../scripts/lexicon/lexiconSource.ts';

it('the packed lexicon is what its packages make of it', () => {
  const packed = readFileSync('lib/core/detectors/personal/lexicon/lexicon.generated.ts', 'utf8');
  expect(packed === lexiconSource(), 'run node scripts/lexicon/main.ts').toBe(true);
}, 120_000);
