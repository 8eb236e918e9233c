import { openPackDoor } from '../../../../lib/hosts/pack/door.ts';

// As `entrypoints/pack.ts` brings it in.
openPackDoor();
