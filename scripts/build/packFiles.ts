import type { z } from 'zod';
import { Pack } from '../../lib/core/model/pack.ts';
import { packs } from '../../lib/hosts/packs/registry.ts';

/** One built-in pack as a script that comes behind the one that reads it (`lib/hosts/pack/door.ts`). */
export interface PackFile {
  id: string;
  /** Its place in the extension. */
  path: string;
  text: string;
}

/** The data of every built-in tool. Throws where a pack does not fit the schema, naming the field. */
export function packFiles(): PackFile[] {
  return packs.map((pack) => {
    const result = Pack.safeParse(pack);
    if (!result.success) throw new Error(`pack ${pack.id}: ${faults(result.error).join('; ')}`);
    return { id: pack.id, path: `packs/${pack.id}.js`, text: packScript(result.data) };
  });
}

/** The version of each built-in pack, by its id: events name what a page was read by. */
export function packVersions(): Record<string, number> {
  return Object.fromEntries(packs.map(({ id, version }) => [id, version]));
}

/** The script that hands a pack to what reads it. `source` is for people, and stays behind. */
export function packScript(pack: Pack): string {
  const { source: _, ...data } = pack;
  return `globalThis.countersignPack?.(${JSON.stringify(data)});\n`;
}

function faults(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
