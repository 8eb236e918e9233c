import type { Context } from 'hono';
import type { z } from 'zod';
import type { FieldError } from '../lib/core/model/problem.ts';
import { parseInput, refuseFields } from './parseInput.ts';
import { Refusal } from './refusal.ts';

/** Reads a request's JSON body as `schema` has it. Throws a Refusal that names each bad field, and no value. */
export async function readBody<T extends z.ZodType>(context: Context, schema: T): Promise<z.infer<T>> {
  const text = await context.req.text();
  const input = parseInput(schema, parseJson(text));
  // JSON can spell half a surrogate pair; canonical JSON can't (RFC 8785, 3.2.2.2).
  if (/\\u[dD][89a-fA-F]/.test(text)) {
    const halves = [...findLoneSurrogates(input, '')];
    if (halves.length > 0) refuseFields(halves);
  }
  return input;
}

/** Throws a Refusal for text that is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, so it goes no further.
    throw new Refusal('not-json', 'The body must be JSON (RFC 8259).');
  }
}

function* findLoneSurrogates(value: unknown, path: string): Generator<FieldError> {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) yield { path, expected: 'text with no half of a surrogate pair' };
  } else if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) yield* findLoneSurrogates(part, `${path}[${index}]`);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, part] of Object.entries(value)) {
      yield* findLoneSurrogates(part, path === '' ? name : `${path}.${name}`);
    }
  }
}
