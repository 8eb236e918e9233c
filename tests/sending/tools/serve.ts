import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listening } from '../../support/listening.ts';
import { STAGE, WRAPPERS, wrapped } from './stage.ts';

const SPECIMENS = join(import.meta.dirname, '../../specimens');

export interface ToolPages {
  port: number;
  /** What was sent to `/sent`, in order. */
  sent(): string[];
  stop(): Promise<void>;
}

/** Serves the specimens of all tools, each at its host, with the stage behind the script that they share. */
export async function startToolPages(): Promise<ToolPages> {
  const sent: string[] = [];
  const shared = `${await readFile(join(SPECIMENS, 'shared.js'), 'utf8')}\n${STAGE}`;

  async function pageAt(tool: string, path: string): Promise<string | null> {
    if (path === '/shared.js') return shared;
    const wrapper = WRAPPERS[path];
    if (wrapper !== undefined) return wrapped(`<script src="/shared.js"></script>${wrapper}`);
    return /^\/\w+\.html$/.test(path) ? readFile(join(SPECIMENS, tool, path), 'utf8') : null;
  }

  const server = createServer((request, response) => {
    const [tool = ''] = request.headers.host?.split('.') ?? [];
    const path = request.url?.split('?')[0] ?? '/';
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        sent.push(Buffer.concat(chunks).toString('utf8'));
        response.end('taken');
      });
      return;
    }
    pageAt(tool, path).then(
      (text) => {
        const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
        response.writeHead(text === null ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
        response.end(text ?? 'no such page');
      },
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  return { ...(await listening(server)), sent: () => sent };
}
