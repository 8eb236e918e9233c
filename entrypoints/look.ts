import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { editors } from '../lib/editors/kit.ts';
import { isBlankFrame, isPartOfParent } from '../lib/gate/takeover.ts';
import { lookAtFrame } from '../lib/hosts/generic/look.ts';
import { createPackReader } from '../lib/hosts/pack/reader.ts';
import { packReaderDoor } from '../lib/hosts/pack/readerDoor.ts';

/**
 * Looks at one frame, once, and says what a gate would follow there. The worker injects it when a person tries a
 * site in the console; the frames that a page made to write in are looked at with the page around them.
 */
export default defineUnlistedScript(() => {
  // A pack that is in force here reads with it, and may not have needed it yet.
  packReaderDoor.open(createPackReader);
  return isPartOfParent(window) ? null : lookAtFrame(document, editors, isBlankFrame);
});
