import { describe, expect, test } from 'vitest';
import { BuiltInPack } from '../../../lib/core/model/builtInPack.ts';
import { Pack } from '../../../lib/core/model/pack.ts';
import { packs } from '../../../lib/hosts/packs/registry.ts';
import { builtInTools } from '../../../lib/worker/setup/builtInTools.ts';
import { packFiles } from '../../../scripts/build/packFiles.ts';

const sound: Pack = {
  id: 'tool',
  version: 1,
  source: 'Made up.',
  composers: [
    { id: 'note', kind: 'ticket-note', root: ['.note'], press: [{ name: 'Save', find: ['.save'] }] },
  ],
};

/** What is said of a pack with one part of it changed. */
function faultOf(change: (pack: Record<string, unknown>, note: Record<string, unknown>) => void): string {
  const pack = structuredClone(sound) as unknown as Record<string, unknown>;
  const [note] = pack.composers as Record<string, unknown>[];
  change(pack, note ?? {});
  const issues = Pack.safeParse(pack).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}

test('a sound pack is taken', () => {
  expect(Pack.parse(sound)).toEqual(sound);
});

describe('a pack that does not fit names the field and what was expected', () => {
  test.each([
    ['[data-a="b', /a \] is missing|is not closed/],
    ['[data-a="b]', /the " is not closed/],
    ['.a:not(.b', /a \) is missing/],
    ['.a)', /the \) closes nothing/],
    ['.a { color: red }', /this is no selector/],
    ['> .a', /this is no selector/],
  ])('the selector %s', (selector, fault) => {
    const said = faultOf((_, note) => {
      note.root = [selector];
    });
    expect(said).toMatch(/^composers\.0\.root\.0: expected a CSS selector: /);
    expect(said).toMatch(fault);
  });

  test('a key that is unknown, no composer, no control, a pattern with no group', () => {
    expect(faultOf((pack) => Object.assign(pack, { extra: 1 }))).toMatch(/extra/);
    expect(faultOf((pack) => Object.assign(pack, { composers: [] }))).toMatch(/^composers: /);
    expect(faultOf((_, note) => Reflect.deleteProperty(note, 'press'))).toBe(
      'composers.0.press: expected at least one control that sends, saves or runs it, or the words of one',
    );
    expect(faultOf((_, note) => Object.assign(note, { subject: { find: ['.s'], pattern: 'a(b)(c)' } }))).toBe(
      'composers.0.subject.pattern: expected a regular expression with exactly one capturing group',
    );
    expect(faultOf((_, note) => Object.assign(note, { subject: { find: ['.s'], pattern: '(' } }))).toMatch(
      /capturing group/,
    );
    expect(faultOf((_, note) => Object.assign(note, { body: { find: ['.b'], count: 'many' } }))).toMatch(
      /^composers\.0\.body\.count: /,
    );
  });
});

test('every built-in pack is sound, reads a tool that is gated, and goes into a script', () => {
  for (const pack of packs) expect(Pack.parse(pack)).toEqual(pack);
  const ids = packs.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(BuiltInPack.options.toSorted());
  for (const { tool } of builtInTools) expect(ids).toContain(tool);
  for (const { text } of packFiles()) expect(text).toMatch(/^globalThis\.countersignPack\?\.\(\{.*\}\);\n$/);
});
