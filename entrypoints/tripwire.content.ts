import { defineContentScript } from 'wxt/utils/define-content-script';
import { tripRequests, tripRoots, tripSubmitCalls } from '../lib/gate/tripwire.ts';

/** The page's own world: it makes what fires no event visible to the gate, and holds no secret. */
export default defineContentScript({
  registration: 'runtime',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  world: 'MAIN',
  main: () => {
    tripSubmitCalls(HTMLFormElement.prototype);
    tripRequests(window);
    tripRoots(Element.prototype);
  },
});
