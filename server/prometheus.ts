import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Refusal } from './refusal.ts';

/** Figures of this process for Prometheus. Labels are names of ours and status codes, never what was sent. */
export function createMetrics() {
  const registry = new Registry();
  const requests = new Counter({
    name: 'countersign_requests_total',
    help: 'Requests answered, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'countersign_refusals_total',
    help: 'Requests refused, by the name of the problem.',
    labelNames: ['problem'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'countersign_request_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const underWay = new Gauge({
    name: 'countersign_requests_under_way',
    help: 'Requests that are not answered yet.',
    registers: [registry],
  });

  const count: MiddlewareHandler = async (context, next) => {
    underWay.inc();
    const began = performance.now();
    try {
      await next();
    } finally {
      underWay.dec();
    }
    const route = routePath(context, -1);
    requests.inc({ route, method: methodOf(context.req.method), status: context.res.status });
    seconds.observe({ route }, (performance.now() - began) / 1000);
    if (context.error instanceof Refusal) refusals.inc({ problem: context.error.problem });
  };

  return {
    count,
    /** Adds figures of the process: memory, event loop, processor time. */
    followProcess: () => collectDefaultMetrics({ register: registry }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

/** A method is what the caller says: only the usual ones get a line of their own. */
function methodOf(method: string): string {
  return METHODS.has(method) ? method : 'other';
}
