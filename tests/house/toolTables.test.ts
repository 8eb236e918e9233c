import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toolTables } from '../sending/tools/tables.ts';

const FILE = new URL('../../docs/sending-in-tools.md', import.meta.url);

test('the published tables are the cells that the browsers are walked through', () => {
  const document = readFileSync(FILE, 'utf8');
  const begin = document.indexOf('\n## ') + 1;
  const wanted = `${document.slice(0, begin)}${toolTables()}`;
  if (process.env.COUNTERSIGN_UPDATE_GOLDEN === '1') writeFileSync(FILE, wanted);
  else expect(document).toBe(wanted);
});
