import type { FieldChange } from './draft.ts';

// By itself, since the detectors need it, and zod they do not.

/** True where saving would change what stands in the tool. */
export function isChanged({ before, after }: FieldChange): boolean {
  return before !== after;
}
