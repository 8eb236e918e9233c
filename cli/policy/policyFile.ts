import { readFile } from 'node:fs/promises';
import { parsePolicyText } from '../../lib/core/policy/document/policyText.ts';

/** Reads a policy of YAML 1.2 or JSON. Rejects where the file cannot be read. */
export async function readPolicyFile(file: string): Promise<ReturnType<typeof parsePolicyText>> {
  return parsePolicyText(await readFile(file, 'utf8'));
}
