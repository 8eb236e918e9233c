import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { EXTENSION } from '../support/build.ts';

/** What only a validator or a detector would bring along. */
const FOREIGN = ['ZodError', 'invalid_type', 'CREDIT_CARD', 'CREDENTIAL', 'EMAIL_ADDRESS', 'policyDigest'];

for (const script of ['content-scripts/gate.js', 'content-scripts/tripwire.js', 'generic.js', 'reading.js']) {
  test(`${script} carries no zod, no detector and no policy`, async () => {
    const code = await readFile(join(EXTENSION, script), 'utf8');
    expect(FOREIGN.filter((word) => code.includes(word))).toEqual([]);
  });
}
