import { blocksOf, readBlocks } from '../editors/blockText.ts';
import { readingDoor } from '../editors/readingDoor.ts';
import { attribute } from './attribute.ts';
import { attributionDoor } from './attributionDoor.ts';
import { bodyRanges } from './bodyRanges.ts';
import { createTaken } from './taken.ts';

/** Opens this frame's doors to reading and attribution. Opening them once more changes nothing. */
export function bringReading(): void {
  readingDoor.open({ blocksOf, readBlocks });
  attributionDoor.open({ attribute, bodyRanges, createTaken });
}
