import type { z } from 'zod';
import { Configuration } from './configuration.ts';
import type { Refusal } from './refusal.ts';

/**
 * Reads what an admin pushed, key by key: one bad key does not take the others down. In the place of a
 * refused key stands the last good value, where there is one, else the default, which enforces.
 */
export function parseConfiguration(
  raw: unknown,
  lastGood: Partial<Configuration> = {},
): { configuration: Configuration; good: Partial<Configuration>; refused: Refusal[] } {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) {
    return {
      configuration: Configuration.parse(lastGood),
      good: lastGood,
      refused: [
        {
          path: '(configuration)',
          expected: 'an object with the keys of the managed schema',
          by: 'extension',
        },
      ],
    };
  }
  const good: Partial<Configuration> = {};
  const refused: Refusal[] = [];
  for (const [key, value] of Object.entries(raw)) {
    if (!isKey(key)) {
      const keys = Object.keys(Configuration.shape).join(', ');
      refused.push({ path: key, expected: `one of the keys ${keys}`, by: 'extension' });
      continue;
    }
    const result = Configuration.shape[key].safeParse(value);
    if (result.success) {
      Object.assign(good, { [key]: result.data });
    } else {
      refused.push(...result.error.issues.map((issue) => refusal(key, issue)));
      if (lastGood[key] !== undefined) Object.assign(good, { [key]: lastGood[key] });
    }
  }
  return { configuration: Configuration.parse(good), good, refused };
}

function isKey(key: string): key is keyof Configuration {
  return Object.hasOwn(Configuration.shape, key);
}

function refusal(key: string, issue: z.core.$ZodIssue): Refusal {
  const path = issue.path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`),
    key,
  );
  return { path, expected: issue.message, by: 'extension' };
}
