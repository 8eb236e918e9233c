type Fetch = (request: Request, environment: object) => Response | Promise<Response>;

/**
 * Follows the requests that are under way, so that a stop can let them end: also those whose caller has gone,
 * which the server's connections no longer show.
 */
export function followRequests(fetch: Fetch): {
  fetch: Fetch;
  finish: (closeServer: () => Promise<void>) => Promise<void>;
} {
  const underWay = new Set<Promise<Response>>();
  let finishing = false;
  return {
    async fetch(request, environment) {
      const answer = Promise.resolve(fetch(request, environment));
      underWay.add(answer);
      try {
        const response = await answer;
        // The caller must not send its next request on a connection that is about to close (RFC 9112, 9.6).
        if (finishing) response.headers.set('connection', 'close');
        return response;
      } finally {
        underWay.delete(answer);
      }
    },
    async finish(closeServer) {
      finishing = true;
      await closeServer();
      await Promise.allSettled(underWay);
    },
  };
}
