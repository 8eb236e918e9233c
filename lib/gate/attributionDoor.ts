import { createDoor } from '../editors/door.ts';
import type { attribute } from './attribute.ts';
import type { bodyRanges } from './bodyRanges.ts';
import type { createTaken } from './taken.ts';

/** What tells where a draft's words came from. It comes with what reads them; until then changes only add up. */
export interface Attribution {
  attribute: typeof attribute;
  bodyRanges: typeof bodyRanges;
  createTaken: typeof createTaken;
}

export const attributionDoor = createDoor<Attribution>('countersignAttribution');
