import type { Policy } from '../../lib/core/model/policy.ts';
import { faultLine } from '../../lib/core/policy/document/placedText.ts';
import type { Streams } from '../processStreams.ts';
import { readPolicyFile } from './policyFile.ts';

/** The policy in a file; null where there is none, with everything that is wrong on stderr. */
export async function loadPolicy(file: string, { errors }: Pick<Streams, 'errors'>): Promise<Policy | null> {
  try {
    const read = await readPolicyFile(file);
    if ('policy' in read) return read.policy;
    await errors(read.faults.map((fault) => faultLine(file, fault)).join(''));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    await errors(`${file}: cannot be read (${String(error.code)})\n`);
  }
  return null;
}
