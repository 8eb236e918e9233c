import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseConfiguration } from '../../../../lib/core/model/parseConfiguration.ts';
import { Policy } from '../../../../lib/core/model/policy.ts';
import { defaultPolicy } from '../../../../lib/core/policy/default.ts';
import { finance } from '../../../../lib/core/policy/ready/finance.ts';

type Path = (string | number)[];
const sound = Policy.parse(finance);

/** Every place of the document: its root, its lists, objects and single values. */
function places(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const inside = Array.isArray(value)
    ? value.flatMap((part, index) => places(part, [...path, index]))
    : Object.entries(value).flatMap(([key, part]) => places(part, [...path, key]));
  return [path, ...inside];
}

/** A value of another kind than what stands there. */
function wrong(value: unknown): unknown {
  if (Array.isArray(value)) return { not: 'a list' };
  if (value !== null && typeof value === 'object') return ['not an object'];
  return { not: 'a single value' };
}

function spoiled(path: Path): unknown {
  const copy = structuredClone(sound) as unknown;
  const last = path.at(-1);
  if (last === undefined) return wrong(copy);
  const parent = path
    .slice(0, -1)
    .reduce((part, key) => (part as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  parent[last] = wrong(parent[last]);
  return copy;
}

const faults: fc.Arbitrary<{ document: unknown; place: string }> = fc.oneof(
  fc.constantFrom(...places(sound)).map((path) => ({ document: spoiled(path), place: spell(path) })),
  fc
    .tuple(
      fc.nat(sound.rules.length - 1),
      fc.constantFrom('draft.', 'draft.kind == 3', '((', 'x.y', 'int(draft.text) == 1'),
    )
    .map(([index, when]) => ({
      document: { ...sound, rules: sound.rules.map((rule, at) => (at === index ? { ...rule, when } : rule)) },
      place: `policy.rules[${index}].when`,
    })),
  fc.tuple(fc.nat(sound.rules.length - 1), fc.string({ minLength: 1 })).map(([index, role]) => ({
    document: {
      ...sound,
      rules: sound.rules.map((rule, at) => (at === index ? { ...rule, roles: [`no ${role}`] } : rule)),
    },
    place: `policy.rules[${index}].roles[0]`,
  })),
  fc.string({ minLength: 1 }).map((key) => ({ document: { ...sound, [`x-${key}`]: 1 }, place: 'policy' })),
  fc
    .anything()
    .filter((value) => value !== undefined && !Policy.safeParse(value).success)
    .map((document) => ({ document, place: 'policy' })),
);

function spell(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${part}`),
    'policy',
  );
}

test('1,000 bad documents: each keeps the last good one, and names what is wrong with its place', () => {
  let documents = 0;
  fc.assert(
    fc.property(faults, ({ document, place }) => {
      documents += 1;
      const { configuration, refused } = parseConfiguration({ policy: document }, { policy: sound });
      expect(configuration.policy).toEqual(sound);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.every(({ expected }) => expected.length > 0)).toBe(true);
      expect(refused.some(({ path }) => path.startsWith(place))).toBe(true);
      // On a profile that never had one nothing stands in its place: the built-in policy enforces.
      expect(parseConfiguration({ policy: document }).configuration.policy).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
  expect(documents).toBe(1000);
  expect(defaultPolicy.rules.every(({ stage }) => stage === 'enforce')).toBe(true);
}, 60_000);
