import { z } from 'zod';
import { DevicePublicKey } from '../lib/core/model/enrolment.ts';
import { DeviceId } from '../lib/core/model/event.ts';
import { Instant } from '../lib/core/model/text.ts';
import type { Store, StoredEvent } from './store/store.ts';

/** A device of the log, before its first batch. */
export const ExportedDevice = z.strictObject({
  kind: z.literal('device'),
  id: DeviceId,
  publicKey: DevicePublicKey,
});

/**
 * One delivery: the JWS over its claims, and each event in its one spelling (RFC 8785), which chain and
 * signature cover. What the log already had when it came is not repeated, so the first events of its claims
 * can be missing here; they stand in an earlier one.
 */
export const ExportedBatch = z.strictObject({
  kind: z.literal('batch'),
  device: DeviceId,
  signature: z.string(),
  receivedAt: Instant,
  /** The position of its first event in the log. */
  position: z.int().positive(),
  events: z.array(z.string()).min(1),
});
export type ExportedBatch = z.infer<typeof ExportedBatch>;

export const ExportLine = z.discriminatedUnion('kind', [ExportedDevice, ExportedBatch]);
export type ExportLine = z.infer<typeof ExportLine>;

/** Lines of the log that are read at once. */
const PAGE = 500;

/** The log in its order, from after a position to its end as it stands: everything that a check of it needs. */
export async function* exportLines(store: Store, after: number): AsyncGenerator<ExportLine> {
  const told = new Set<DeviceId>();
  for await (const batch of readBatches(store, after)) {
    if (!told.has(batch.device)) {
      const device = await store.device(batch.device);
      if (device === null) throw new Error('the log holds events of a device that is not enrolled');
      yield { kind: 'device', id: device.id, publicKey: device.publicKey };
      told.add(batch.device);
    }
    yield batch;
  }
}

/** The log's deliveries in its order; one that a page cuts in two comes whole. */
export async function* readBatches(store: Store, start: number): AsyncGenerator<ExportedBatch> {
  let current = null as { number: number; batch: ExportedBatch } | null;
  for (let after = start; ; ) {
    const lines = await store.events({ after, limit: PAGE, type: null });
    for (const line of lines) {
      if (current?.number === line.batch) {
        current.batch.events.push(line.canonical);
        continue;
      }
      if (current !== null) yield current.batch;
      current = { number: line.batch, batch: batchOf(line) };
    }
    const last = lines.at(-1);
    if (last === undefined) break;
    after = last.position;
  }
  if (current !== null) yield current.batch;
}

function batchOf({ device, signature, receivedAt, position, canonical }: StoredEvent): ExportedBatch {
  return { kind: 'batch', device, signature, receivedAt, position, events: [canonical] };
}
