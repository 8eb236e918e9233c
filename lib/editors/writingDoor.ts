import { WriteError } from './editor.ts';

/**
 * Where the writing script of a frame is found. The gate reads all the time and writes only after a decision, so
 * what writes is a script of its own: the worker puts it into the frame before it says `write`. Both live in the
 * extension's isolated world, whose globals no page sees.
 */
export interface WritingDoor {
  /** As `Editor.write` has it. */
  write(element: Element, text: string): Promise<void>;
}

const NAME = 'countersignWriting';

export function openWritingDoor(door: WritingDoor): void {
  Reflect.set(globalThis, NAME, door);
}

/** Writes through the door. Rejects with a WriteError where no writing script came into this frame. */
export async function writeThroughDoor(element: Element, text: string): Promise<void> {
  const door: WritingDoor | undefined = Reflect.get(globalThis, NAME);
  if (door === undefined) throw new WriteError('The script that writes did not come into this page.');
  await door.write(element, text);
}
