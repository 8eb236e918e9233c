import { readBlocks } from './blockText.ts';
import { WriteError } from './editor.ts';
import { newPart } from './newPart.ts';
import { openEditor } from './registry.ts';
import { wordsOf } from './words.ts';

/** What hosts use of the editors. The gate hands it to them, so that no host's script carries the editors again. */
export const editors = { openEditor, readBlocks, wordsOf, newPart, WriteError };
export type Editors = typeof editors;
