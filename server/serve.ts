import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { callerAddress } from './callerAddress.ts';
import { followRequests } from './followRequests.ts';
import { failure, type Log } from './log.ts';
import { createMetrics } from './prometheus.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/store.ts';

/** How long a caller may take to send its headers and its body, in milliseconds. */
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 30_000;

/** Listens, says where in one line on standard output, and stops on SIGTERM and SIGINT once what is under way has ended. */
export function serveEndpoint({
  store,
  settings,
  log,
  onFault,
}: {
  store: Store;
  settings: Settings;
  log: Log;
  /** Told in words why it can't listen. */
  onFault: (fault: string) => void;
}): void {
  const { host, port, proxies, ...others } = settings;
  const metrics = createMetrics();
  metrics.followProcess();
  const addressOf = callerAddress(proxies);
  const app = createApp({ ...others, store, clock: () => new Date(), log, addressOf, metrics });
  const requests = followRequests(app.fetch);
  const serverOptions = { headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT };

  const server = serve(
    { fetch: requests.fetch, hostname: host, port, serverOptions },
    ({ address, family, port: taken }) => {
      const name = family === 'IPv6' ? `[${address}]` : address;
      process.stdout.write(`${JSON.stringify({ url: `http://${name}:${taken}` })}\n`);
      for (const warning of warnings(settings)) log.warn(warning);
    },
  );
  server.once('error', (error) => onFault(`HOST, PORT: can’t listen there: ${error.message}`));

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      stop().catch((error) => log.error(failure(error), 'the stop failed'));
    });
  }

  /** Lets what is under way end, then lets go of the storage. Nothing keeps the process after that. */
  async function stop(): Promise<void> {
    await requests.finish(promisify(server.close.bind(server)));
    await store.close();
  }
}

function warnings({ enrolmentTokens, adminToken, publicUrl, host }: Settings): string[] {
  const isLocal = /^(127\.|::1$|localhost$)/.test(host);
  return [
    enrolmentTokens.length === 0 && adminToken === null
      ? 'COUNTERSIGN_ENROLMENT_TOKENS is not set: no device can enrol'
      : null,
    adminToken === null ? 'COUNTERSIGN_ADMIN_TOKEN is not set: nobody can read the log' : null,
    publicUrl === null && !isLocal
      ? 'COUNTERSIGN_PUBLIC_URL is not set: proofs are held against whatever address a request names'
      : null,
  ].filter((warning) => warning !== null);
}
