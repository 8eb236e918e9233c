import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { z } from 'zod';
import { exportLines } from '../exportLines.ts';
import { failure } from '../log.ts';
import { parseInput } from '../parseInput.ts';
import type { Ready } from '../ready.ts';

export const ExportQuery = z.strictObject({ after: z.coerce.number().int().nonnegative().default(0) });

/**
 * `GET /?after=` → the log as JSON Lines (see `ExportLine`), for the administrator: what a check needs that
 * does not trust the endpoint. It is written as fast as it is read, and holds a page of it in memory.
 */
export function exportRoute({ store, log, administrator }: Ready): Hono {
  return new Hono().get('/', administrator, (context) => {
    const { after } = parseInput(ExportQuery, context.req.query());
    context.header('content-type', 'application/jsonl');
    return stream(
      context,
      async (body) => {
        for await (const line of exportLines(store, after)) {
          if (body.aborted) return;
          await body.write(`${JSON.stringify(line)}\n`);
        }
      },
      async (error, body) => {
        // The status has gone out: only a broken connection still says that the end is missing.
        log.error(failure(error), 'the export broke off');
        body.abort();
      },
    );
  });
}
