import { once } from 'node:events';

/** Where a command reads and writes. */
export interface Streams {
  /** Bytes of UTF-8, in pieces of any size. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Takes text, and resolves when there is room for more. */
  readonly output: (text: string) => Promise<void>;
  readonly errors: (text: string) => Promise<void>;
}

/** The process's own streams. A reader that goes away (`| head`) ends the process quietly. */
export function processStreams(): Streams {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return { input: process.stdin, output: writer(process.stdout), errors: writer(process.stderr) };
}

function writer(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  return async (text) => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
}
