import { openPackDoor } from '../../../../lib/hosts/pack/door.ts';
import { storedPacks } from '../../../../lib/hosts/pack/storedPacks.ts';

// As `entrypoints/pack.ts` brings it in.
openPackDoor(storedPacks);
