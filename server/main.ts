import pino from 'pino';
import { backUp } from './backup.ts';
import { failure } from './log.ts';
import { restore } from './restore.ts';
import { serveEndpoint } from './serve.ts';
import { readSettings } from './settings.ts';
import { openStore } from './store/open.ts';

const read = readSettings(process.env);
if ('faults' in read) exit(read.faults.join('\n'));
const { settings } = read;
const [command, file, ...others] = process.argv.slice(2);
if (!isComplete(command, file, others.length)) {
  exit('expected nothing, to serve; backup FILE; or restore FILE, into a database that is empty');
}

// Standard output belongs to the one line that says where; the log goes to standard error.
const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
const store = await openStore(settings.databaseUrl, log).catch((error: Error) =>
  exit(`DATABASE_URL: can’t be opened: ${error.message}`),
);

if (file === undefined) {
  serveEndpoint({ store, settings, log, onFault: exit });
} else {
  try {
    const amounts = command === 'backup' ? await backUp(store, file) : await restore(store, file);
    process.stdout.write(`${JSON.stringify(amounts)}\n`);
  } catch (error) {
    log.error(failure(error), `the ${command} failed`);
    process.stderr.write(`${command}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await store.close();
  }
}

function isComplete(name: string | undefined, path: string | undefined, more: number): boolean {
  if (more > 0) return false;
  return name === undefined ? path === undefined : ['backup', 'restore'].includes(name) && path !== undefined;
}

function exit(fault: string): never {
  process.stderr.write(`${fault}\n`);
  process.exit(2);
}
