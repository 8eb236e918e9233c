import { createServer } from 'node:http';
import { listening } from '../../support/listening.ts';

export interface Specimens {
  port: number;
  /** What the pages sent to `/sent`, in order. */
  sent(): string[];
  stop(): Promise<void>;
}

/** A whole document; as a tool's that shows what was sent, it is made of that. */
type Html = string | ((sent: readonly string[]) => string);

const pages = new Map<string, Html>();

/** Gives a page of our own making an address on the specimen host. What is sent to it is answered by going to it again. */
export function specimen(path: string, html: Html): string {
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
        if (pages.has(path)) response.writeHead(303, { location: path }).end();
        else response.end('taken');
      });
      return;
    }
    const html = pages.get(path);
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(typeof html === 'function' ? html(sent) : (html ?? 'no such specimen'));
  });
  return { ...(await listening(server)), sent: () => sent };
}
