import { createDoor } from '../editors/door.ts';
import type { attribute } from './attribute.ts';
import type { evidenceItems } from './evidenceItems.ts';
import type { createFollowedSettling } from './followedSettling.ts';
import type { createTaken } from './taken.ts';
import type { createUnseen } from './unseen.ts';

/** What a gate uses of a composer's draft beside reading it. It is brought together with that. */
export interface Brought {
  /** Tells where words came from. Until it is there, changes only add up. */
  attribute: typeof attribute;
  evidenceItems: typeof evidenceItems;
  createTaken: typeof createTaken;
  /** Has a composer read once it has come to rest, and told of other rules. */
  createSettling: typeof createFollowedSettling;
  /** Notices what left with no gesture that anyone saw. */
  createUnseen: typeof createUnseen;
}

export const broughtDoor = createDoor<Brought>('countersignBrought');
