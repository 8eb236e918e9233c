import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { Configuration } from '../../lib/core/model/configuration.ts';
import { Pack } from '../../lib/core/model/pack.ts';

/** The subset of JSON Schema that Chromium takes for `storage.managed_schema`. */
export type ManagedSchema =
  | { type: 'string' | 'number' | 'boolean' }
  | { type: 'array'; items: ManagedSchema }
  | { type: 'object'; properties: Record<string, ManagedSchema>; additionalProperties?: ManagedSchema };

/**
 * A public key as a JWK (RFC 7517): members are texts, these three aside. An object with properties alone
 * loses the members that it doesn't name, and one with a wrong member drops the list that it stands in.
 */
const PUBLIC_KEY: ManagedSchema = {
  type: 'object',
  properties: {
    key_ops: { type: 'array', items: { type: 'string' } },
    x5c: { type: 'array', items: { type: 'string' } },
    ext: { type: 'boolean' },
  },
  additionalProperties: { type: 'string' },
};

type JsonSchema = z.core.JSONSchema.JSONSchema;

const MANAGED_SCHEMA = new URL('../../public/managed_schema.json', import.meta.url);

/**
 * The shape of the configuration as Chromium takes it: types, properties and items. What else the zod schema
 * knows (lengths, patterns, choices, required keys) is left out on purpose: Chromium drops a value that breaks
 * such a rule without a word, and takes a whole list with it, where the extension can say what it refused.
 * Throws where the configuration holds something that has no place in the subset.
 */
export function managedSchema(): ManagedSchema {
  return reduce(z.toJSONSchema(Configuration, { io: 'input' }), 'configuration');
}

/** The text of public/managed_schema.json. */
export function managedSchemaText(): string {
  return `${JSON.stringify(managedSchema(), null, 2)}\n`;
}

/** Writes public/managed_schema.json where it isn't what the configuration asks for. */
export async function writeManagedSchema(): Promise<void> {
  const wanted = managedSchemaText();
  const present = await readFile(MANAGED_SCHEMA, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (present !== wanted) await writeFile(MANAGED_SCHEMA, wanted);
}

function reduce(schema: JsonSchema, path: string): ManagedSchema {
  switch (typeOf(schema, path)) {
    case 'string':
      return { type: 'string' };
    case 'boolean':
      return { type: 'boolean' };
    // An `integer` would make Chromium drop 1.5; the extension says that it wants a whole number.
    case 'integer':
    case 'number':
      return { type: 'number' };
    case 'array':
      return { type: 'array', items: reduce(itemsOf(schema, path), `${path}[]`) };
    case 'object':
      return reduceObject(schema, path);
    default:
      throw new Error(`managed schema, ${path}: expected one type that Chromium knows`);
  }
}

/**
 * No `additionalProperties` here, although it would let a misspelt key through to be named: Chromium refuses
 * the extension where the outermost object has it, and drops the whole object for an unknown key of another
 * type, where it otherwise drops that key alone (measured, Chromium 156).
 */
function reduceObject(schema: JsonSchema, path: string): ManagedSchema {
  if (schema.properties === undefined) {
    if (path === 'configuration.evidenceKeys[]') return PUBLIC_KEY;
    // Each is read by itself, so that one that does not fit takes nothing else along.
    if (path === 'configuration.policy.packs[]') return reduce(z.toJSONSchema(Pack, { io: 'input' }), path);
    throw new Error(`managed schema, ${path}: an open record needs its members named`);
  }
  const properties = Object.entries(schema.properties).map(([name, part]) => [
    name,
    reduce(objectSchema(part, `${path}.${name}`), `${path}.${name}`),
  ]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

/** The one type of a schema, `null` aside: Chromium has no null, an admin leaves the key out. */
function typeOf(schema: JsonSchema, path: string): string | undefined {
  if (schema.anyOf !== undefined) {
    throw new Error(`managed schema, ${path}: a choice between shapes has no place in Chromium's subset`);
  }
  const { type } = schema;
  return Array.isArray(type) ? type.find((each) => each !== 'null') : type;
}

function itemsOf(schema: JsonSchema, path: string): JsonSchema {
  return objectSchema(Array.isArray(schema.items) ? undefined : schema.items, `${path}[]`);
}

function objectSchema(schema: boolean | JsonSchema | undefined, path: string): JsonSchema {
  if (typeof schema !== 'object') throw new Error(`managed schema, ${path}: expected a schema object`);
  return schema;
}
