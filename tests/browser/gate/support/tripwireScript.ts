import { tripRequests, tripRoots, tripSubmitCalls } from '../../../../lib/gate/tripwire.ts';

// As `entrypoints/tripwire.content.ts` does, in the page's own world.
tripSubmitCalls(HTMLFormElement.prototype);
tripRequests(window);
tripRoots(Element.prototype);
