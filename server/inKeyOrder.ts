import { z } from 'zod';

/** Schemas of values without keys. */
const PLAIN = new Set(['string', 'number', 'boolean', 'enum', 'literal', 'null']);

/**
 * The same schema, whose parsed values have their keys in the order of RFC 8785: `JSON.stringify` gives their
 * canonical text then (but for half a surrogate pair, which it escapes), four times as fast as the library.
 * Throws a TypeError for a schema whose values it can't bring in order, such as a record.
 */
export function inKeyOrder<T extends z.core.$ZodType>(schema: T): T;
export function inKeyOrder(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodObject) {
    const keys = Object.keys(schema.shape).sort();
    const shape = Object.fromEntries(keys.map((key) => [key, inKeyOrder(schema.shape[key])]));
    return schema.clone({ ...schema.def, shape });
  }
  if (schema instanceof z.ZodNullable) {
    return schema.clone({ ...schema.def, innerType: inKeyOrder(schema.def.innerType) });
  }
  if (schema instanceof z.ZodOptional) {
    return schema.clone({ ...schema.def, innerType: inKeyOrder(schema.def.innerType) });
  }
  if (schema instanceof z.ZodArray) {
    return schema.clone({ ...schema.def, element: inKeyOrder(schema.def.element) });
  }
  const { type } = schema._zod.def;
  if (PLAIN.has(type)) return schema;
  throw new TypeError(`inKeyOrder: the values of a schema of the type ${type} can’t be brought in order`);
}
