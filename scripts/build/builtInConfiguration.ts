import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Configuration } from '../../lib/core/model/configuration.ts';

/**
 * The configuration in the JSON file that `path` names (`COUNTERSIGN_CONFIGURATION`), parsed, with its
 * defaults filled in; null where no path is set. Throws an Error that names the file, and each field with
 * what was expected there.
 */
export function readBuiltInConfiguration(path: string | undefined): Configuration | null {
  if (path === undefined || path.trim() === '') return null;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`COUNTERSIGN_CONFIGURATION: expected a readable JSON file, got ${path}`, {
      cause: error,
    });
  }
  const parsed = Configuration.safeParse(content);
  if (!parsed.success)
    throw new Error(`COUNTERSIGN_CONFIGURATION, ${path}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
