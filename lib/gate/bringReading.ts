import { blocksOf, readBlocks } from '../editors/blockText.ts';
import { readingDoor } from '../editors/readingDoor.ts';
import { attribute } from './attribute.ts';
import { broughtDoor } from './broughtDoor.ts';
import { evidenceItems } from './evidenceItems.ts';
import { createFollowedSettling } from './followedSettling.ts';
import { createPassing } from './passing.ts';
import { createReleases } from './releases.ts';
import { createTaken } from './taken.ts';
import { createUnseen } from './unseen.ts';

/** Opens this frame's doors to reading, and to what is told of drafts beside it. Opening them once more changes nothing. */
export function bringReading(): void {
  readingDoor.open({ blocksOf, readBlocks });
  broughtDoor.open({
    attribute,
    evidenceItems,
    createSettling: createFollowedSettling,
    createReleases,
    createPassing,
    createTaken,
    createUnseen,
  });
}
