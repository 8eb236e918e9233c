import type { Site } from '../../core/model/configuration.ts';
import { Pack } from '../../core/model/pack.ts';
import type { Refusal } from '../../core/model/refusal.ts';
import { addressSource } from './originPattern.ts';

/** The name in `storage.local` under which the page side finds packs that are not the built-in ones. */
export const PACKS = 'packs';

/** A pack, or words of controls, with the addresses that they are for, as sources of regular expressions. */
export interface PlacedPack {
  addresses: string[];
  pack?: Pack;
  actions?: string[];
}

/**
 * The packs that stand in the place of built-in ones: a site's own, and corrections that a policy carries. A
 * correction is for every site that the built-in pack of its id reads. One that does not fit changes nothing
 * and is named in `refused`.
 */
export function packsInForce(
  sites: readonly Site[],
  corrections: readonly unknown[] | undefined,
): { packs: PlacedPack[]; refused: Refusal[] } {
  const own = sites.flatMap(({ matches, pack, actions }) => [
    ...(pack === undefined ? [] : [placed(matches, { pack })]),
    ...(actions === undefined ? [] : [placed(matches, { actions })]),
  ]);
  const refused: Refusal[] = [];
  const corrected = (corrections ?? []).flatMap((raw, index) => {
    const path = `policy.packs[${index}]`;
    const result = Pack.safeParse(raw);
    if (!result.success) {
      const [issue] = result.error.issues;
      const at = [path, ...(issue?.path ?? [])].join('.');
      refused.push({ path: at, expected: issue?.message ?? 'a pack', by: 'extension' });
      return [];
    }
    const pack = result.data;
    const read = sites.filter(({ tool }) => tool === pack.id);
    if (read.length === 0) {
      refused.push({
        path: `${path}.id`,
        expected: 'the id of a tool that is gated and has a built-in pack',
        by: 'extension',
      });
      return [];
    }
    return read.filter((site) => site.pack === undefined).map(({ matches }) => placed(matches, { pack }));
  });
  return { packs: [...own, ...corrected], refused };
}

/**
 * The pack that reads a site's pages, as events name it: `zendesk@3`. Null where structure alone reads. `builtIn` has
 * the versions of the built-in packs.
 */
export function packVersionOf(
  { tool, pack }: Site,
  corrections: readonly unknown[] | undefined,
  builtIn: Readonly<Record<string, number>>,
): string | null {
  if (pack !== undefined) return named(pack);
  if (tool === undefined) return null;
  const corrected = (corrections ?? [])
    .map((raw) => Pack.safeParse(raw).data)
    .find((correction) => correction?.id === tool);
  const version = corrected?.version ?? builtIn[tool];
  return version === undefined ? null : named({ id: tool, version });
}

const named = ({ id, version }: Pick<Pack, 'id' | 'version'>) => `${id}@${version}`;

function placed(matches: readonly string[], what: Omit<PlacedPack, 'addresses'>): PlacedPack {
  return { addresses: matches.map(addressSource), ...what };
}
