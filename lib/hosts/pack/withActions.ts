import type { Pack } from '../../core/model/pack.ts';

/**
 * A tool's pack with the controls that configuration names by their words; a pack of those alone where it has none.
 * Null where there is neither.
 */
export function withActions(pack: Pack | null, words: readonly string[]): Pack | null {
  const [first, ...others] = words;
  if (first === undefined) return pack;
  const worded = { id: 'action', kind: 'action' as const, action: { words: [first, ...others] } };
  return {
    ...(pack ?? { id: 'actions', version: 1, source: 'The configuration names these controls.' }),
    composers: [...(pack?.composers ?? []), worded],
  };
}
