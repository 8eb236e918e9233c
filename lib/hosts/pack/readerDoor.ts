import { createDoor } from '../../editors/door.ts';
import type { createPackReader } from './reader.ts';

/** What reads by a pack, once a draft may be read. It is brought together with what the generic host reads with. */
export const packReaderDoor = createDoor<typeof createPackReader>('countersignPackReader');
