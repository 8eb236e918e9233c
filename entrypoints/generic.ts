import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hostDoor } from '../lib/gate/hostDoor.ts';
import { createGenericHost } from '../lib/hosts/generic/host.ts';

/** The host of any tool, in every frame of a gated site. The worker registers it behind the gate. */
export default defineUnlistedScript(() => {
  hostDoor.get()?.use(createGenericHost);
});
