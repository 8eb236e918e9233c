import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGate } from '../lib/gate/gate.ts';
import { createGenericHost } from '../lib/hosts/generic/host.ts';

/** The gate, in every frame of a gated site. The worker registers it for exactly those. */
export default defineContentScript({
  registration: 'runtime',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  // A page need not hear that an extension has started.
  noScriptStartedPostMessage: true,
  main: () => startGate(createGenericHost()),
});
