import { hash } from 'node:crypto';
import { Hono } from 'hono';
import { linkBatch } from '../../lib/core/audit/chain.ts';
import { type BatchReceipt, SignedBatch } from '../../lib/core/model/batch.ts';
import type { AuditEvent } from '../../lib/core/model/event.ts';
import { batchRefusal } from '../batchRefusal.ts';
import { verifySignature } from '../deviceKey.ts';
import { admissionRefusal, type ProvenContext } from '../deviceProof.ts';
import { inKeyOrder } from '../inKeyOrder.ts';
import { readBody } from '../readBody.ts';
import type { Ready } from '../ready.ts';
import { Refusal } from '../refusal.ts';
import type { AdmissionFault } from '../store/admission.ts';
import { toLogEntry } from '../store/logEntry.ts';
import type { PlacementFault } from '../store/placement.ts';

const Batch = inKeyOrder(SignedBatch);

/** The canonical text of an event that `Batch` has parsed: its keys are in order, and `readBody` took no half of a pair. */
const spell: (event: AuditEvent) => string = JSON.stringify;

/**
 * `POST /`: SignedBatch → BatchReceipt. A batch is taken whole or refused whole; what stands in the log
 * already is acknowledged again, so a sender whose answer got lost repeats the batch.
 */
export function ingestRoute({ store, clock, provenDevice }: Ready): Hono<ProvenContext> {
  return new Hono<ProvenContext>().post('/', provenDevice, async (context) => {
    const call = context.get('call');
    const { claims, events, signature } = await readBody(context, Batch);
    if (claims.device !== call.device) {
      throw new Refusal('broken-proof', 'The proof is of another device than the claims.');
    }
    // The device's id is the thumbprint of the key that the proof carries, so it is the enrolled one.
    await verifySignature(claims, signature, call.publicKey);
    // Node's own SHA-256 is seven times as fast as the core's, which has to run in a browser too.
    const linked = linkBatch(claims, events, { sha256: (text) => hash('sha256', text), spell });
    if ('fault' in linked) throw batchRefusal(linked);
    const receivedAt = clock().toISOString();
    const entries = linked.links.map(toLogEntry);
    const appended = await store.append({ claims, signature, receivedAt, entries }, call);
    if ('fault' in appended) {
      throw isPlacementFault(appended) ? batchRefusal(appended) : admissionRefusal(appended);
    }
    return context.json(appended.receipt satisfies BatchReceipt);
  });
}

function isPlacementFault(fault: PlacementFault | AdmissionFault): fault is PlacementFault {
  return 'sequence' in fault;
}
