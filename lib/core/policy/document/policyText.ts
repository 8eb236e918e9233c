import { Policy } from '../../model/policy.ts';
import { parsePlaced, type TextFault } from './placedText.ts';

/** The policy of a YAML 1.2 or JSON text, or everything that is wrong with it. */
export function parsePolicyText(text: string): { policy: Policy } | { faults: TextFault[] } {
  const read = parsePlaced(text, (value) => {
    const parsed = Policy.safeParse(value);
    return parsed.success ? { value: parsed.data } : { issues: parsed.error.issues };
  });
  return 'value' in read ? { policy: read.value } : read;
}
