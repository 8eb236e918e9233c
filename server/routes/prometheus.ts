import { Hono } from 'hono';
import type { Metrics } from '../prometheus.ts';

/** `GET /` → figures of this process as Prometheus text. */
export function prometheusRoute(metrics: Metrics): Hono {
  return new Hono().get('/', async (context) =>
    context.text(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  );
}
