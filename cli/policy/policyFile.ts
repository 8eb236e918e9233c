import { readFile } from 'node:fs/promises';
import { Policy } from '../../lib/core/model/policy.ts';
import { type FileFault, parseFile } from '../placedFile.ts';

export type ReadPolicy = { policy: Policy } | { faults: FileFault[] };

/** Reads a policy of YAML 1.2 or JSON. Rejects where the file cannot be read. */
export async function readPolicyFile(file: string): Promise<ReadPolicy> {
  return parsePolicyText(await readFile(file, 'utf8'));
}

/** The policy of a YAML or JSON text, or everything that is wrong with it. */
export function parsePolicyText(text: string): ReadPolicy {
  const read = parseFile(text, (value) => {
    const parsed = Policy.safeParse(value);
    return parsed.success ? { value: parsed.data } : { issues: parsed.error.issues };
  });
  return 'value' in read ? { policy: read.value } : read;
}
