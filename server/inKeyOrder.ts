import { z } from 'zod';

/**
 * The same schema, whose parsed values have their keys in the order of RFC 8785. That makes their canonical
 * spelling three times as fast (see `canonicalJson`), which was a third of what a batch cost the endpoint.
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
  if (schema instanceof z.ZodArray) {
    return schema.clone({ ...schema.def, element: inKeyOrder(schema.def.element) });
  }
  return schema;
}
