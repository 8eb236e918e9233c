import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import { Refusal } from './refusal.ts';

/** Where the endpoint writes what happened. Figures, names and device ids: never a body, a token or a URL as it was sent. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** One line a request: the route's pattern (the path as sent could say anything), status, time, and why it was refused. */
export function requestLog(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now();
    await next();
    const call: { device: string } | undefined = context.get('call');
    const line = {
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      ms: Math.round(performance.now() - began),
      // The device by its id, where its key was proven.
      ...(call === undefined ? {} : { device: call.device }),
    };
    if (context.error instanceof Refusal) log.info({ ...line, problem: context.error.problem }, 'refused');
    else if (context.res.status >= 500) log.error({ ...line, ...failure(context.error) }, 'failed');
    else log.info(line, 'answered');
  };
}

/**
 * What broke and where, without the message: that may quote what was read. `errstr` is SQLite's own sentence
 * for a code, such as `database or disk is full`, and quotes nothing.
 */
export function failure(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, errstr } = error as Error & { code?: unknown; errstr?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, code, errstr, at: frames.map((line) => line.trim()) };
}
