import { createDoor } from './door.ts';
import { WriteError } from './editor.ts';

/** What writes: the gate reads all the time and writes only after a decision, and it comes with that. */
export interface WritingDoor {
  /** As `Editor.write` has it. */
  write(element: Element, text: string): Promise<void>;
}

export const writingDoor = createDoor<WritingDoor>('countersignWriting');

/** Writes through the door. Rejects with a WriteError where no writing script came into this frame. */
export async function writeThroughDoor(element: Element, text: string): Promise<void> {
  const door = writingDoor.get();
  if (door === undefined) throw new WriteError('nothing here writes');
  await door.write(element, text);
}
