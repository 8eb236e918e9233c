import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { listening } from '../../support/listening.ts';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export interface Site {
  url: string;
  stop(): Promise<void>;
}

/** Serves a folder on a free port of this machine. */
export async function serveFolder(folder: string): Promise<Site> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    readFile(join(folder, path)).then(
      (content) => {
        response.writeHead(200, { 'content-type': `${TYPES[extname(path)] ?? 'text/plain'}; charset=utf-8` });
        response.end(content);
      },
      () => response.writeHead(404).end('no such file'),
    );
  });
  const { port, stop } = await listening(server);
  return { url: `http://127.0.0.1:${port}`, stop };
}
