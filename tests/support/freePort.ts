import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port that a build of the tests names, and that a server of the tests listens on later: picked by the system
 * once, before the workers start, and told to them in their environment as `name`.
 */
export async function pickPort(name: string): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the system gave no port');
  server.close();
  await once(server, 'close');
  process.env[name] = String(address.port);
  return address.port;
}

/** The port that was picked under this name. Throws where none was. */
export function pickedPort(name: string): number {
  const port = Number(process.env[name]);
  if (!Number.isInteger(port)) throw new Error(`no port was picked for ${name}`);
  return port;
}
