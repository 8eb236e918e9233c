import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bringReading } from '../lib/gate/bringReading.ts';
import { bringHostReading } from '../lib/hosts/bringHostReading.ts';

/**
 * What reads a draft and tells where its words came from, beside the gate. The worker puts it into a frame in which
 * a composer has said hello, before it says whose drafts count there.
 */
export default defineUnlistedScript(() => {
  bringReading();
  bringHostReading();
});
