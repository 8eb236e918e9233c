import type { Pack } from '../../core/model/pack.ts';
import { guideDoor } from '../generic/guide.ts';
import { createPackGuide } from './guide.ts';

/** The name by which a tool's data calls what reads it; the data is written by `scripts/build/packFiles.ts`. */
const NAME = 'countersignPack';

/** Lets the data that comes behind this script guide the generic host of this frame. */
export function openPackDoor(): void {
  Reflect.set(globalThis, NAME, (pack: Pack) => {
    guideDoor()?.use((kit) => createPackGuide(pack, kit));
  });
}
