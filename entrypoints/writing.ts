import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { writeText } from '../lib/editors/writing/writeText.ts';
import { writingDoor } from '../lib/editors/writingDoor.ts';

/** What writes an approved edit, beside the gate. The worker puts it into a frame when a person has decided so. */
export default defineUnlistedScript(() => {
  writingDoor.open({ write: writeText });
});
