import { createDoor } from '../../editors/door.ts';
import type { createDraftOf } from './draftOf.ts';
import type { textControlKind } from './textControls.ts';

/** What the generic host uses only once a draft may be read. It is brought together with what reads rich text. */
export interface BroughtReader {
  createDraftOf: typeof createDraftOf;
  textControlKind: typeof textControlKind;
}

export const readerDoor = createDoor<BroughtReader>('countersignReader');
