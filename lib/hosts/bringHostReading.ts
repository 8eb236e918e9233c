import { watchDeparture } from './generic/departure.ts';
import { createReader } from './generic/reader.ts';
import { readerDoor } from './generic/readerDoor.ts';
import { replayGesture } from './generic/replay.ts';
import { createPackReader } from './pack/reader.ts';
import { packReaderDoor } from './pack/readerDoor.ts';

/** Opens this frame's doors to what hosts use only once a draft may be read. Opening them once more changes nothing. */
export function bringHostReading(): void {
  readerDoor.open({ createReader, replayGesture, watchDeparture });
  packReaderDoor.open(createPackReader);
}
