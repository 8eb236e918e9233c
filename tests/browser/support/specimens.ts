import { createServer } from 'node:http';
import { listening } from '../../support/listening.ts';

export interface Specimens {
  port: number;
  /** What the pages sent to `/sent`, in order. */
  sent(): string[];
  stop(): Promise<void>;
}

const pages = new Map<string, string>();

/** Gives a page of our own making an address on the specimen host; `html` is the whole document. */
export function specimen(path: string, html: string): string {
  pages.set(path, html);
  return path;
}

/** Serves the specimens on a free port. `/sent` stands for a tool that sends. */
export async function startSpecimens(): Promise<Specimens> {
  const sent: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    if (request.method === 'GET' && path === '/sent') sent.push(request.url ?? '');
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        sent.push(Buffer.concat(chunks).toString('utf8'));
        response.end('taken');
      });
      return;
    }
    const html = pages.get(path);
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? 'no such specimen');
  });
  return { ...(await listening(server)), sent: () => sent };
}
