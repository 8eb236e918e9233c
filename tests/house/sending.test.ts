import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paths } from '../sending/paths.ts';

test('the published table is the list that both browsers are driven by', () => {
  const document = readFileSync(new URL('../../docs/sending.md', import.meta.url), 'utf8');
  const rows = document.match(/^\| .* \|$/gm)?.slice(1) ?? [];
  expect(rows).toEqual(paths.map(({ group, name, outcome }) => `| ${group} | ${name} | ${outcome} |`));
});
