import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const Ready = z.strictObject({ url: z.url() });

/** The endpoint as a process of its own. */
export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** What it has written so far. */
  stdout(): string;
  stderr(): string;
  /** Resolves once the log holds a line with this message. */
  logged(message: string): Promise<void>;
  /** Sends the signal and waits for the end; answers the exit code, null after a kill. */
  stop(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

/** Starts `server/main.ts` with these variables and no others of the endpoint's. Rejects with its stderr if it ends instead of being ready. */
export async function startServer(variables: Record<string, string>): Promise<ServerProcess> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [MAIN], { env: { PATH, ...variables }, stdio: 'pipe' });
  let [stdout, stderr] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (stdout.includes('\n')) resolve(Ready.parse(JSON.parse(stdout)).url);
    });
    ended.then((code) => reject(new ServerEnded(code, stderr)), reject);
  });
  return {
    url: await ready,
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    logged(message) {
      return new Promise((resolve) => {
        const look = () => {
          if (stderr.includes(`"msg":"${message}"`)) resolve();
        };
        child.stderr.on('data', look);
        look();
      });
    },
    async stop(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs `server/main.ts` with a command, such as `backup FILE`, to its end. */
export async function runServerCommand(
  command: readonly string[],
  variables: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, ...command], { env: { PATH, ...variables }, stdio: 'pipe' });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code]: (number | null)[] = await once(child, 'close');
  return { code: code ?? null, stdout, stderr };
}

/** The process ended before it was ready. */
export class ServerEnded extends Error {
  readonly code: number | null;
  constructor(code: number | null, stderr: string) {
    super(stderr);
    this.code = code;
  }
}
