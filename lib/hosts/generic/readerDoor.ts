import { createDoor } from '../../editors/door.ts';
import type { watchDeparture } from './departure.ts';
import type { createReader } from './reader.ts';
import type { replayGesture } from './replay.ts';

/** What the generic host uses only once a draft may be read. It is brought together with what reads rich text. */
export interface BroughtReader {
  createReader: typeof createReader;
  replayGesture: typeof replayGesture;
  watchDeparture: typeof watchDeparture;
}

export const readerDoor = createDoor<BroughtReader>('countersignReader');
