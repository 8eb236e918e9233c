import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { limitBody } from './limitBody.ts';
import { type Log, requestLog } from './log.ts';
import { Refusal } from './refusal.ts';
import { draftsRoute } from './routes/drafts.ts';
import { enrolRoute } from './routes/enrol.ts';
import { healthRoute } from './routes/health.ts';
import { ingestRoute } from './routes/ingest.ts';
import { listingRoute } from './routes/listing.ts';
import type { Store } from './store/store.ts';

/** Bytes of a body: a full batch has about 150,000. */
const BODY_LIMIT = 1024 * 1024;

export interface AppDependencies {
  store: Store;
  clock: () => Date;
  /** Any of them enrols a device; with none, nobody can. */
  enrolmentTokens: readonly string[];
  /** Bearer for reading; with null, nobody can. */
  adminToken: string | null;
  log: Log;
}

/** The audit endpoint, listening to nothing yet. Every refusal is a problem document (RFC 9457). */
export function createApp(dependencies: AppDependencies): Hono {
  const app = new Hono();
  app.use(requestLog(dependencies.log));
  app.use(privateNetwork);
  // Any origin: the caller is an extension's worker, whose origin differs by browser and build. Nothing here
  // goes by cookies, so a strange page gains nothing: it has no device key and no token.
  app.use(cors({ allowMethods: ['GET', 'POST'], exposeHeaders: ['ETag'] }));
  app.use(limitBody(BODY_LIMIT));

  app.route('/healthz', healthRoute(dependencies));
  app.route('/v1/enrol', enrolRoute(dependencies));
  app.route('/v1/events', ingestRoute(dependencies));
  app.route('/v1/events', listingRoute(dependencies));
  app.route('/v1/drafts', draftsRoute(dependencies));

  app.notFound(() => {
    throw new Refusal('not-found', 'No route answers this method and path.');
  });
  app.onError((error) => {
    if (error instanceof Refusal) return error.toResponse();
    if (error instanceof HTTPException) return error.getResponse();
    return new Refusal('internal', 'Send the same again later: what was stored is recognised.').toResponse();
  });
  return app;
}

/**
 * Says yes where Chromium asks before a page of the public web reaches a private address
 * (wicg.github.io/private-network-access): an endpoint often stands on localhost or in the office.
 */
const privateNetwork: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.req.header('Access-Control-Request-Private-Network') === 'true') {
    context.header('Access-Control-Allow-Private-Network', 'true');
  }
};
