import { createDoor } from '../editors/door.ts';
import type { furnish } from './furnish.ts';

/** Where a gate takes what tells of a draft and lets it go; a gesture is held without it. It is brought together with what reads. */
export const broughtDoor = createDoor<typeof furnish>('countersignBrought');
