import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import pino from 'pino';
import { createApp } from './app.ts';
import { followRequests } from './followRequests.ts';
import { failure } from './log.ts';
import { readSettings } from './settings.ts';
import { openStore } from './store/open.ts';

const read = readSettings(process.env);
if ('faults' in read) exit(read.faults.join('\n'));
const { host, port, databaseUrl, enrolmentTokens, adminToken } = read.settings;

// Standard output belongs to the one line that says where; the log goes to standard error.
const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
const store = await openStore(databaseUrl).catch((error: Error) =>
  exit(`DATABASE_URL: can’t be opened: ${error.message}`),
);
const app = createApp({ store, clock: () => new Date(), enrolmentTokens, adminToken, log });
const requests = followRequests(app.fetch);

const server = serve({ fetch: requests.fetch, hostname: host, port }, ({ address, family, port }) => {
  const name = family === 'IPv6' ? `[${address}]` : address;
  process.stdout.write(`${JSON.stringify({ url: `http://${name}:${port}` })}\n`);
  if (enrolmentTokens.length === 0) log.warn('COUNTERSIGN_ENROLMENT_TOKENS is not set: no device can enrol');
  if (adminToken === null) log.warn('COUNTERSIGN_ADMIN_TOKEN is not set: nobody can read the log');
});
server.once('error', (error) => exit(`HOST, PORT: can’t listen there: ${error.message}`));

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

function exit(fault: string): never {
  process.stderr.write(`${fault}\n`);
  process.exit(2);
}
