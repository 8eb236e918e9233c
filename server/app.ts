import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { administrator } from './administrator.ts';
import { provenDevice } from './deviceProof.ts';
import { limitBody } from './limitBody.ts';
import { limitCalls, limitConcurrency } from './limitCalls.ts';
import { type Log, requestLog } from './log.ts';
import { createOwnEvents } from './ownEvents.ts';
import { createMetrics, type Metrics } from './prometheus.ts';
import type { Ready } from './ready.ts';
import { Refusal } from './refusal.ts';
import { descriptionRoute } from './routes/description.ts';
import { devicesRoute } from './routes/devices.ts';
import { draftsRoute } from './routes/drafts.ts';
import { enrolRoute } from './routes/enrol.ts';
import { evidenceRoute } from './routes/evidence.ts';
import { exportRoute } from './routes/export.ts';
import { figuresRoute } from './routes/figures.ts';
import { healthRoute } from './routes/health.ts';
import { ingestRoute } from './routes/ingest.ts';
import { listingRoute } from './routes/listing.ts';
import { policyRoute } from './routes/policy.ts';
import { prometheusRoute } from './routes/prometheus.ts';
import { tokensRoute } from './routes/tokens.ts';
import type { Store } from './store/store.ts';

/** Bytes of a body: a full batch has about 150,000. */
const BODY_LIMIT = 1024 * 1024;

/** Bytes of sealed evidence: a draft of 200 KB before and after, in base64, has about 600,000. */
const EVIDENCE_LIMIT = 4 * 1024 * 1024;

/** Requests that are under way at once; more are told to come back. */
const CONCURRENCY = 256;

/** Enrolment tokens that do not hold, a minute and address. */
const GUESSES = 10;

export interface AppDependencies {
  store: Store;
  clock: () => Date;
  /** Any of them enrols a device, beside those that an administrator makes. */
  enrolmentTokens: readonly string[];
  /** Bearer for reading and administration; with null, nobody can. */
  adminToken: string | null;
  log: Log;
  /** Whether every new device waits for an administrator; not, where it is left out. */
  approveDevices?: boolean;
  /** Where devices reach the endpoint; the address that a request names, where it is null or left out. */
  publicUrl?: string | null;
  /** Calls a minute, by device and by network address; no limit, where they are 0 or left out. */
  deviceCalls?: number;
  addressCalls?: number;
  /** The network address of a caller; all count as one, where it is left out. */
  addressOf?: (context: Context) => string;
  metrics?: Metrics;
}

/** The audit endpoint, listening to nothing yet. Every refusal is a problem document (RFC 9457). */
export function createApp(dependencies: AppDependencies): Hono {
  const { store, clock, log, addressOf = () => 'unknown', metrics = createMetrics() } = dependencies;
  const milliseconds = () => clock().getTime();
  const limits = {
    device: limitCalls(dependencies.deviceCalls ?? 0, milliseconds),
    address: limitCalls(dependencies.addressCalls ?? 0, milliseconds),
    guesses: limitCalls(GUESSES, milliseconds),
  };
  const { publicUrl = null, adminToken, enrolmentTokens } = dependencies;
  const ready: Ready = {
    store,
    clock,
    log,
    enrolmentTokens,
    approveDevices: dependencies.approveDevices ?? false,
    ownEvents: createOwnEvents({ store, clock }),
    provenDevice: provenDevice({ clock, publicUrl, deviceLimit: limits.device }),
    administrator: administrator(adminToken),
    addressOf,
  };

  const app = new Hono();
  app.use(requestLog(log));
  app.use(metrics.count);
  app.use(privateNetwork);
  // Any origin: the caller is an extension's worker, whose origin differs by browser and build. Nothing here
  // goes by cookies, so a strange page gains nothing: it has no device key and no token.
  app.use(cors({ origin: '*', allowMethods: ['GET', 'POST', 'PUT', 'DELETE'], exposeHeaders: EXPOSED }));
  app.route('/healthz', healthRoute(ready));
  app.use(limitConcurrency(CONCURRENCY));
  app.use((context, next) => {
    limits.address.take(addressOf(context));
    return next();
  });
  const [usual, large] = [limitBody(BODY_LIMIT), limitBody(EVIDENCE_LIMIT)];
  app.use((context, next) => (context.req.path === '/v1/evidence' ? large : usual)(context, next));

  app.route('/metrics', prometheusRoute(metrics));
  app.route('/', descriptionRoute());
  app.route('/v1/enrol', enrolRoute(ready, limits.guesses));
  app.route('/v1/events', ingestRoute(ready));
  app.route('/v1/events', listingRoute(ready));
  app.route('/v1/evidence', evidenceRoute(ready));
  app.route('/v1/policy', policyRoute(ready));
  app.route('/v1/metrics', figuresRoute(ready));
  app.route('/v1/drafts', draftsRoute(ready));
  app.route('/v1/export', exportRoute(ready));
  app.route('/v1/devices', devicesRoute(ready));
  app.route('/v1/tokens', tokensRoute(ready));

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

/** Headers of an answer that the worker may read beside the usual ones. */
const EXPOSED = ['ETag', 'Retry-After', 'WWW-Authenticate'];

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
