import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addAudit } from '../../cli/commands/audit.ts';
import { OPERATIONS } from '../../server/operations.ts';
import { readSettings } from '../../server/settings.ts';
import { streamsOver } from '../unit/cli/run.ts';

const GUIDE = readFileSync('docs/endpoint.md', 'utf8');
const lines = [...GUIDE.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .flatMap(([, text = '']) => text.replaceAll('\\\n', ' ').trim().split('\n'))
  .map((line) => line.replace(/\s+# .*$/, ''))
  .filter((line) => !line.startsWith('#'));
const called = lines.filter((line) => line.startsWith('curl '));

describe('the guide of the endpoint', () => {
  test.each(called)('%s', (line) => {
    const path = /\$URL(\/[\w/-]+)/.exec(line)?.[1]?.replace('/ID/', '/:id/');
    const body = /-d '([^']*)'/.exec(line)?.[1];
    const method = /-X (\w+)/.exec(line)?.[1]?.toLowerCase() ?? (body === undefined ? 'get' : 'post');
    const operation = OPERATIONS.find((one) => one.path === path && one.method === method);
    expect(operation, `${method} ${path}`).toBeDefined();
    expect(operation?.by === 'anyone').toBe(!line.includes('Authorization: Bearer $COUNTERSIGN_ADMIN_TOKEN'));
    if (body !== undefined) z.instanceof(z.ZodType).parse(operation?.body).parse(JSON.parse(body));
  });

  test('every other line is a command that there is', () => {
    const others = lines.filter((line) => !called.includes(line));
    expect(others).toHaveLength(3);
    for (const line of others) {
      const command = line.replace(/^(?:\w+=\S+ )+/, '');
      if (command.startsWith('npm run -s server -- ')) {
        expect(command.split(' ').slice(5)[0]).toMatch(/^(?:backup|restore)$/);
        continue;
      }
      const [group = '', name = '', ...rest] = command.replace('npm run -s countersign -- ', '').split(' ');
      const program = new Command('countersign');
      addAudit(program, streamsOver(''), () => {});
      const found = program.commands
        .find((one) => one.name() === group)
        ?.commands.find((one) => one.name() === name);
      expect(found, line).toBeDefined();
      const options = found?.options.map(({ long }) => long);
      for (const option of rest.filter((word) => word.startsWith('--'))) expect(options).toContain(option);
    }
  });

  test('every variable has its row, and what it says of the default is so', () => {
    const rows = [...GUIDE.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \| ([^|]+) \|/gm)];
    const told = new Map(
      rows.flatMap(([, names = '', defaults = '']) => {
        const values = defaults.split(', ');
        return names.split(', ').map((name, index) => [name.slice(1, -1), values[index]] as const);
      }),
    );
    const read = new Set(
      readFileSync('server/settings.ts', 'utf8')
        .match(/^ {2}[A-Z_]+(?=:)/gm)
        ?.map((name) => name.trim()),
    );
    expect(new Set(told.keys())).toEqual(read);
    for (const [name, value = ''] of told) {
      const [, literal] = /^`(.+)`$/.exec(value) ?? [];
      if (literal !== undefined) expect(readSettings({ [name]: literal }), name).toEqual(readSettings({}));
    }
  });
});
