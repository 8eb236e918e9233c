import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Has a server of a test listen on this machine alone, on a free port where none is named; `stop` ends it with whatever
 * is still connected.
 */
export async function listening(server: Server, on = 0): Promise<{ port: number; stop(): Promise<void> }> {
  server.listen(on, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
