import { BuiltInPack } from '../../model/builtInPack.ts';
import { Pack } from '../../model/pack.ts';
import { Policy } from '../../model/policy.ts';
import { parsePlaced, type TextFault } from './placedText.ts';

/**
 * The policy of a YAML 1.2 or JSON text, or everything that is wrong with it. Its packs are held to their schema too:
 * a browser that is handed one that does not fit leaves that one out, and whoever writes it should hear so first.
 */
export function parsePolicyText(text: string): { policy: Policy } | { faults: TextFault[] } {
  const read = parsePlaced(text, (value) => {
    const parsed = Policy.safeParse(value);
    if (!parsed.success) return { issues: parsed.error.issues };
    const issues = (parsed.data.packs ?? []).flatMap(packIssues);
    return issues.length > 0 ? { issues } : { value: parsed.data };
  });
  return 'value' in read ? { policy: read.value } : read;
}

/** What is wrong with one of a policy's packs, by its place in the policy. */
function packIssues(raw: unknown, index: number): { path: PropertyKey[]; message: string }[] {
  const at = ['packs', index];
  const parsed = Pack.safeParse(raw);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => ({ path: [...at, ...path], message }));
  const tools = BuiltInPack.options;
  if (tools.some((tool) => tool === parsed.data.id)) return [];
  const message = `expected the id of a built-in pack (${tools.join(', ')}); a tool of your own has its pack in sites[].pack`;
  return [{ path: [...at, 'id'], message }];
}
