import type { Pack } from '../../core/model/pack.ts';
import { guideDoor } from '../generic/guide.ts';
import { createPackGuide } from './guide.ts';
import { withActions } from './withActions.ts';

/** The name by which a tool's data calls what reads it; the data is written by `scripts/build/packFiles.ts`. */
const NAME = 'countersignPack';

/** What the worker has stored of packs that stand in the place of built-in ones (`lib/worker/setup/packs.ts`). */
export type StoredPacks = { addresses: string[]; pack?: Pack; actions?: string[] }[];

/**
 * Lets a pack guide the generic host of this frame: the tool's own data, which comes as a script behind this one, or
 * what policy has put in its place, which is read from the extension's storage, with no worker, and followed.
 */
export function openPackDoor(stored: {
  read(): Promise<StoredPacks | undefined>;
  onChange(listener: (packs: StoredPacks | undefined) => void): void;
}): void {
  let builtIn: Pack | null = null;
  let named: Pack | null = null;
  let actions: readonly string[] = [];
  let inForce = '';

  function guide(): void {
    const pack = withActions(named ?? builtIn, actions);
    const text = JSON.stringify(pack);
    if (text === inForce || pack === null) return;
    inForce = text;
    guideDoor.get()?.use((kit) => createPackGuide(pack, kit));
  }

  function take(packs: StoredPacks | undefined): void {
    const { href } = location;
    const fits = ({ addresses }: StoredPacks[number]) =>
      addresses.some((source) => new RegExp(source).test(href));
    const here = packs?.filter(fits) ?? [];
    named = here.find(({ pack }) => pack !== undefined)?.pack ?? null;
    actions = here.flatMap(({ actions: words }) => words ?? []);
    guide();
  }

  Reflect.set(globalThis, NAME, (pack: Pack) => {
    builtIn = pack;
    guide();
  });
  stored.onChange(take);
  // Until it is read the built-in pack guides; where it can't be read, that goes on.
  void stored.read().then(take);
}
