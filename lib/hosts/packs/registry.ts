import type { Pack } from '../../core/model/pack.ts';
import { gmail } from './gmail.ts';

/** Every built-in pack. A new tool is a file, a line here, and its addresses in `lib/worker/setup/builtInTools.ts`. */
export const packs: readonly Pack[] = [gmail];
