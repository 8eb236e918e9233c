import { createDoor } from '../editors/door.ts';
import type { attribute } from './attribute.ts';
import type { evidenceItems } from './evidenceItems.ts';
import type { createFollowedSettling } from './followedSettling.ts';
import type { createPassing } from './passing.ts';
import type { createReleases } from './releases.ts';
import type { createTaken } from './taken.ts';
import type { createUnseen } from './unseen.ts';

/**
 * What a gate uses of a composer's draft beside reading it, and what lets a gesture go. It is brought together with
 * that; a gesture is held without any of it.
 */
export interface Brought {
  /** Tells where words came from. Until it is there, changes only add up. */
  attribute: typeof attribute;
  evidenceItems: typeof evidenceItems;
  createTaken: typeof createTaken;
  /** Has a composer read once it has come to rest, and told of other rules. */
  createSettling: typeof createFollowedSettling;
  /** Does again what was approved. */
  createReleases: typeof createReleases;
  /** Lets through what a verdict allows: there is none before the first welcome. */
  createPassing: typeof createPassing;
  /** Notices what left with no gesture that anyone saw. */
  createUnseen: typeof createUnseen;
}

export const broughtDoor = createDoor<Brought>('countersignBrought');
