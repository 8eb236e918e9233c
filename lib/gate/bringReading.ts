import { blocksOf, readBlocks } from '../editors/blockText.ts';
import { readingDoor } from '../editors/readingDoor.ts';
import { broughtDoor } from './broughtDoor.ts';
import { furnish } from './furnish.ts';

/** Opens this frame's doors to reading, and to what is told of drafts beside it. Opening them once more changes nothing. */
export function bringReading(): void {
  readingDoor.open({ blocksOf, readBlocks });
  broughtDoor.open(furnish);
}
