import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Configuration } from '../../lib/core/model/configuration.ts';
import { managedSchema, managedSchemaText } from '../../scripts/build/managedSchema.ts';

const KNOWN = new Set(['type', 'properties', 'items', 'additionalProperties']);
const TYPES = new Set(['string', 'number', 'boolean', 'array', 'object']);

/** What Chromium would refuse, or drop without a word, in a schema for managed storage; each with its path. */
function faults(schema: unknown, path = 'schema'): string[] {
  if (typeof schema !== 'object' || schema === null) return [`${path}: expected a schema object`];
  const node = schema as Record<string, unknown>;
  const found = Object.keys(node)
    .filter((key) => !KNOWN.has(key))
    .map((key) => `${path}: ${key} has no place in the subset`);
  if (typeof node.type !== 'string' || !TYPES.has(node.type))
    found.push(`${path}: expected one type, got ${JSON.stringify(node.type)}`);
  if (node.type === 'array') found.push(...faults(node.items, `${path}[]`));
  if (path === 'schema' && 'additionalProperties' in node)
    found.push(`${path}: additionalProperties is refused at the outermost object`);
  if ('additionalProperties' in node) found.push(...faults(node.additionalProperties, `${path}.*`));
  for (const [name, part] of Object.entries((node.properties ?? {}) as Record<string, unknown>)) {
    found.push(...faults(part, `${path}.${name}`));
  }
  return found;
}

describe('the schema for managed storage', () => {
  it('keeps to the subset that Chromium takes', () => {
    expect(faults(managedSchema())).toEqual([]);
  });

  it.each([
    ['a choice of types', { type: ['string', 'null'] }],
    ['a choice of shapes', { anyOf: [{ type: 'string' }] }],
    [
      'a closed object inside',
      { type: 'object', properties: { a: { type: 'object', additionalProperties: false } } },
    ],
    ['an open outermost object', { type: 'object', additionalProperties: { type: 'string' } }],
    ['an array of anything', { type: 'array' }],
    ['a whole number', { type: 'integer' }],
    ['a default', { type: 'string', default: '' }],
  ])('would notice %s', (_, schema) => {
    expect(faults(schema)).not.toEqual([]);
  });

  it('names every key of the configuration', () => {
    const schema = managedSchema();
    expect(schema.type === 'object' ? Object.keys(schema.properties).sort() : null).toEqual(
      Object.keys(Configuration.shape).sort(),
    );
  });

  it('stands in public/ as the configuration asks for it (npm run build writes it)', async () => {
    expect(await readFile('public/managed_schema.json', 'utf8')).toBe(managedSchemaText());
  });
});
