import { createDraftOf } from './generic/draftOf.ts';
import { readerDoor } from './generic/readerDoor.ts';
import { textControlKind } from './generic/textControls.ts';
import { createPackReader } from './pack/reader.ts';
import { packReaderDoor } from './pack/readerDoor.ts';

/** Opens this frame's doors to what hosts use only once a draft may be read. Opening them once more changes nothing. */
export function bringHostReading(): void {
  readerDoor.open({ createDraftOf, textControlKind });
  packReaderDoor.open(createPackReader);
}
