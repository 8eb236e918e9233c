import { hash } from 'node:crypto';
import { Hono } from 'hono';
import { linkBatch } from '../../lib/core/audit/chain.ts';
import { type BatchReceipt, SignedBatch } from '../../lib/core/model/batch.ts';
import type { AppDependencies } from '../app.ts';
import { batchRefusal } from '../batchRefusal.ts';
import { verifySignature } from '../deviceKey.ts';
import { inKeyOrder } from '../inKeyOrder.ts';
import { readBody } from '../readBody.ts';
import { Refusal } from '../refusal.ts';
import { toLogEntry } from '../store/logEntry.ts';

const Batch = inKeyOrder(SignedBatch);

type Needs = Pick<AppDependencies, 'store' | 'clock'>;

/**
 * `POST /`: SignedBatch → BatchReceipt. A batch is taken whole or refused whole; what stands in the log
 * already is acknowledged again, so a sender whose answer got lost repeats the batch.
 */
export function ingestRoute({ store, clock }: Needs): Hono {
  return new Hono().post('/', async (context) => {
    const { claims, events, signature } = await readBody(context, Batch);
    const publicKey = await store.publicKey(claims.device);
    if (publicKey === null) throw new Refusal('not-enrolled', 'Enrol the device at /v1/enrol first.');
    await verifySignature(claims, signature, publicKey);
    // Node's own SHA-256 is seven times as fast as the core's, which has to run in a browser too.
    const linked = linkBatch(claims, events, (text) => hash('sha256', text));
    if ('fault' in linked) throw batchRefusal(linked);
    const receivedAt = clock().toISOString();
    const entries = linked.links.map(toLogEntry);
    const appended = await store.append({ claims, signature, receivedAt, entries });
    if ('fault' in appended) throw batchRefusal(appended);
    return context.json(appended.receipt satisfies BatchReceipt);
  });
}
