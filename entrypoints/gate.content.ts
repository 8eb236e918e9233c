import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGate } from '../lib/gate/gate.ts';

/** The gate, in every frame of a gated site, before the hosts. The worker registers them for exactly those. */
export default defineContentScript({
  registration: 'runtime',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  // The worker registers it for the isolated world. Here this only chooses WXT's plain wrapper: the other is a
  // twelfth of our budget, and fires an event on the page's document.
  world: 'MAIN',
  main: startGate,
});
