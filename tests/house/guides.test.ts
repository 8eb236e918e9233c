import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { AdminSettings, CHROMIUM_ID, configurationFaults, FIREFOX_ID } from '../../cli/admin/settings.ts';
import { templateFiles } from '../../cli/admin/templateFiles.ts';
import { addAdmin } from '../../cli/commands/admin.ts';
import { addPolicy } from '../../cli/commands/policy.ts';
import { Configuration } from '../../lib/core/model/configuration.ts';
import { PolicyShape } from '../../lib/core/model/policy.ts';
import { parsePolicyText } from '../../lib/core/policy/document/policyText.ts';
import { compileFinding, compileWhen } from '../../lib/core/policy/expression/compile.ts';
import { templatesOfWork } from '../../lib/core/policy/ready/templatesOfWork.ts';
import { policyFieldRows } from '../../scripts/build/policyFields.ts';
import { streamsOver } from '../unit/cli/run.ts';

const admin = readdirSync('docs/admin').map((name) => `docs/admin/${name}`);
const guides = [...admin, 'docs/policy.md'];
const textOf = (file: string) => readFileSync(file, 'utf8');

/** The fenced blocks of a guide: the words behind the fence, and what stands in it. */
function blocksOf(file: string): { mark: string; text: string }[] {
  return [...textOf(file).matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, mark = '', text = '']) => ({
    mark,
    text,
  }));
}
const allBlocks = guides.flatMap((file) => blocksOf(file).map((block) => ({ file, ...block })));
const first = (mark: string) => allBlocks.find((block) => block.mark === mark)?.text ?? '';

/** The first cells of a table that stands below a line with this heading cell. */
function firstCells(file: string, heading: string): string[] {
  const rows = textOf(file).split('\n');
  const at = rows.findIndex((row) => row.startsWith(`| ${heading} |`));
  const cells: string[] = [];
  for (const row of rows.slice(at + 2)) {
    if (!row.startsWith('|')) break;
    cells.push(/^\| `([^`]+)`/.exec(row)?.[1] ?? '');
  }
  return cells;
}

const sites = z.object({ sites: Configuration.shape.sites });
const readers: Record<string, (text: string) => unknown> = {
  'yaml settings': (text) => AdminSettings.parse(parse(text)),
  'yaml policy': (text) => {
    const read = parsePolicyText(text);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    return read.policy;
  },
  ...Object.fromEntries(
    Object.entries(templatesOfWork).map(([name, treatment]) => [
      `yaml treatment ${name}`,
      (text: string) => expect(parse(text)).toEqual(treatment),
    ]),
  ),
  'json sites': (text) => sites.parse({ sites: JSON.parse(text) }),
  'json policyKeys': (text) => Configuration.shape.policyKeys.parse(JSON.parse(text)),
  'json extensionSettings': (text) => JSON.parse(text),
  'json firefoxPolicies': (text) => JSON.parse(text),
  'json googleAdmin': (text) => JSON.parse(text),
  'cel when': (text) =>
    text
      .trim()
      .split('\n')
      .map((line) => soundOf(compileWhen(line))),
  'cel finding': (text) =>
    text
      .trim()
      .split('\n')
      .map((line) => soundOf(compileFinding(line))),
  sh: (text) => text.trim().split('\n').map(commandOf),
};

function soundOf(compiled: { ok: true } | { ok: false; fault: unknown }): void {
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.fault));
}

/** Finds the command and every option of a line among those that there are. */
function commandOf(line: string): void {
  const words = line.replace(/ > .*$/, '').split(' ');
  expect(words.slice(0, 5).join(' ')).toBe('npm run -s countersign --');
  const program = new Command('countersign');
  addPolicy(program, streamsOver(''), () => {});
  addAdmin(program, streamsOver(''), () => {});
  const [group = '', name = '', ...rest] = words.slice(5);
  const command = program.commands
    .find((one) => one.name() === group)
    ?.commands.find((one) => one.name() === name);
  expect(command, line).toBeDefined();
  const options = command?.options.map(({ long }) => long) ?? [];
  for (const option of rest.filter((word) => word.startsWith('--'))) expect(options).toContain(option);
}

test.each(allBlocks.map((block) => [block.file, block.mark, block.text] as const))(
  '%s: the %s block is what it says',
  (_, mark, text) => {
    expect(Object.keys(readers)).toContain(mark);
    readers[mark]?.(text);
  },
);

describe('the settings', () => {
  const settings = AdminSettings.parse(parse(first('yaml settings')));

  test('are sound, and show every key but those that have a guide of their own', () => {
    expect(configurationFaults(settings.configuration)).toEqual([]);
    expect(Object.keys(parse(first('yaml settings'))).sort()).toEqual(
      Object.keys(AdminSettings.shape)
        .filter((key) => key !== 'chromiumId')
        .sort(),
    );
    const elsewhere = ['policy', 'asked', 'evidenceKeys'];
    expect([...Object.keys(settings.configuration), ...elsewhere].sort()).toEqual(
      Object.keys(Configuration.shape).sort(),
    );
  });

  test('every setting, key and file has its row, and no row is of something else', () => {
    expect(firstCells('docs/admin/README.md', 'setting')).toEqual(Object.keys(AdminSettings.shape));
    expect(firstCells('docs/admin/README.md', 'key')).toEqual(Object.keys(Configuration.shape));
    expect(firstCells('docs/admin/README.md', 'file')).toEqual(
      templateFiles(settings).map(({ path }) => path),
    );
  });

  test('give the pieces that the guides show', () => {
    const files = new Map(templateFiles(settings).map(({ path, content }) => [path, String(content)]));
    const json = (path: string) => JSON.parse(files.get(path) ?? 'null');
    for (const { mark, text } of allBlocks) {
      if (mark === 'json extensionSettings')
        expect(JSON.parse(text)).toEqual(json('linux/chrome/countersign.json').ExtensionSettings);
      if (mark === 'json sites') expect(JSON.parse(text)).toEqual(settings.configuration.sites);
      if (mark === 'json policyKeys') expect(JSON.parse(text)).toEqual(settings.configuration.policyKeys);
      if (mark === 'json firefoxPolicies') {
        const { policies } = json('firefox/policies.json');
        expect(policies).toMatchObject(JSON.parse(text));
        expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(policies));
      }
      if (mark === 'json googleAdmin')
        expect(json('google-admin/countersign.json')).toMatchObject(JSON.parse(text));
    }
  });

  test.each(guides)('%s names files that are written, and the ids of the builds', (file) => {
    const paths = templateFiles(settings).map(({ path }) => path);
    const text = textOf(file);
    for (const [, path = ''] of text.matchAll(
      /`((?:windows|intune|macos|linux|firefox|google-admin)\/[\w./-]+)`/g,
    ))
      expect(paths).toContain(path);
    for (const [id] of text.matchAll(/\b[a-p]{32}\b/g)) expect(id).toBe(CHROMIUM_ID);
    for (const [id] of text.matchAll(/countersign@[\w.]+\w/g)) expect(id).toBe(FIREFOX_ID);
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(existsSync(join(dirname(file), target)), target).toBe(true);
  });
});

describe('the policy', () => {
  /** Every name of a schema, however deep. */
  function namesIn(schema: unknown): string[] {
    if (typeof schema !== 'object' || schema === null) return [];
    const { properties, items } = schema as { properties?: Record<string, unknown>; items?: unknown };
    const own = Object.entries(properties ?? {}).flatMap(([name, part]) => [name, ...namesIn(part)]);
    return [...own, ...namesIn(items)];
  }

  test('the example shows every field that a policy can have', () => {
    const schema = z.toJSONSchema(PolicyShape, { io: 'input' });
    const text = first('yaml policy');
    const missing = new Set(namesIn(schema).filter((name) => !new RegExp(`\\b${name}:`).test(text)));
    // The largest number of a slot: its templates have no amount.
    expect([...missing]).toEqual(['max']);
  });

  test('every way to treat work is shown', () => {
    for (const name of Object.keys(templatesOfWork)) expect(first(`yaml treatment ${name}`)).not.toBe('');
  });

  test('the table of fields is that of the code', () => {
    const rows = textOf('docs/policy.md')
      .split('\n')
      .filter((row) => /^\| `\w+\.\w+` \|/.test(row));
    expect(rows).toEqual(policyFieldRows());
  });
});
