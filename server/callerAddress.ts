import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Reads the network address that a call comes from. Each of `proxies` in front adds to `X-Forwarded-For` whom
 * it was called by: what stands further left is the caller's own word, and counts for nothing.
 */
export function callerAddress(proxies: number): (context: Context) => string {
  return (context) => {
    const forwarded = context.req.header('x-forwarded-for')?.split(',') ?? [];
    const told = proxies === 0 ? undefined : forwarded.at(-proxies)?.trim();
    return told ?? getConnInfo(context).remote.address ?? 'unknown';
  };
}
