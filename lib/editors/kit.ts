import { isDead } from './dead.ts';
import { WriteError } from './editor.ts';
import { newPart } from './newPart.ts';
import { type ReadingDoor, reading } from './readingDoor.ts';
import { openEditor } from './registry.ts';
import { closestThrough, holds, parentThrough, queryThrough } from './throughRoots.ts';
import { wordsOf } from './words.ts';

const readBlocks: ReadingDoor['readBlocks'] = (...what) => reading().readBlocks(...what);

/** What hosts use of the editors. The gate hands it to them, so that no host's script carries the editors again. */
export const editors = {
  openEditor,
  readBlocks,
  wordsOf,
  newPart,
  WriteError,
  queryThrough,
  holds,
  closestThrough,
  parentThrough,
  isDead,
};
export type Editors = typeof editors;
