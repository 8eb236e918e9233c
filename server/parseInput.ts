import type { z } from 'zod';
import type { FieldError } from '../lib/core/model/problem.ts';
import { Refusal } from './refusal.ts';

/** A refusal names this many fields at most. */
const ERRORS_LIMIT = 20;

/** Parses what came in. Throws a Refusal that says where it is wrong and what was expected; it repeats no value. */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value, { error: expectation });
  if (result.success) return result.data;
  return refuseFields(
    result.error.issues.map((issue) => ({
      path: pathOf(issue.path),
      expected: issue.message.replace(/^expected /, ''),
    })),
  );
}

/** Throws the Refusal for these fields. */
export function refuseFields(errors: FieldError[]): never {
  throw new Refusal('invalid', 'See `errors` for each field. Nothing was stored.', {
    errors: errors.slice(0, ERRORS_LIMIT),
  });
}

const FORMATS: Record<string, string> = {
  datetime: 'an instant in UTC such as 2026-11-20T09:14:31Z',
  uuid: 'a UUID of version 7',
};

/**
 * What was expected, in words. A message that a schema carries itself goes before this one. Zod's own would
 * repeat the names of unknown keys, and those are the sender's words.
 */
function expectation(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return String(issue.expected);
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? `text like ${issue.pattern}`;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${unitOf(issue.origin)}`;
    case 'unrecognized_keys':
      return 'no other keys than the schema’s';
    default:
      return 'a value that the schema allows';
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' items' : '';
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
