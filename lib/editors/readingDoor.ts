import type { blocksOf, readBlocks } from './blockText.ts';
import { createDoor } from './door.ts';

/** What reads rich text as its recipient does. The worker has it brought before its first welcome to a frame. */
export interface ReadingDoor {
  blocksOf: typeof blocksOf;
  readBlocks: typeof readBlocks;
}

export const readingDoor = createDoor<ReadingDoor>('countersignReading');

/** The door's inside. Throws where nothing has been brought yet: nothing may be read then either. */
export function reading(): ReadingDoor {
  const behind = readingDoor.get();
  if (behind === undefined) throw new Error('nothing here reads');
  return behind;
}
