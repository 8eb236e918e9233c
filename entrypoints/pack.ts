import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openPackDoor } from '../lib/hosts/pack/door.ts';
import { storedPacks } from '../lib/hosts/pack/storedPacks.ts';

/** What reads a tool by its pack, in every frame of a site that has one. The worker registers it behind the generic host, and the tool's data behind it. */
export default defineUnlistedScript(() => openPackDoor(storedPacks));
