import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { DevicePublicKey, EnrolmentReply, ListedDevice, ListedToken } from '../lib/core/model/enrolment.ts';
import { Digest, Id, Instant } from '../lib/core/model/text.ts';
import { ExportedBatch, readBatches } from './exportLines.ts';
import type { Store } from './store/store.ts';

/** How many of each a backup holds; its last line says so, by which a cut one is known. */
export const BackupAmounts = z.strictObject({
  devices: z.int(),
  tokens: z.int(),
  batches: z.int(),
  events: z.int(),
  evidence: z.int(),
});
export type BackupAmounts = z.infer<typeof BackupAmounts>;

/** One line of a backup: JSON Lines, from `begin` to `end`. The form is the same for every store. */
export const BackupLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('begin'), form: z.literal(1) }),
  ExportedBatch,
  z.strictObject({
    kind: z.literal('device'),
    device: z.strictObject({ ...ListedDevice.shape, publicKey: DevicePublicKey }),
  }),
  z.strictObject({
    kind: z.literal('token'),
    token: z.strictObject({ ...ListedToken.shape, digest: Digest }),
  }),
  z.strictObject({
    kind: z.literal('evidence'),
    id: Id,
    device: z.string(),
    sealed: z.string(),
    receivedAt: Instant,
  }),
  z.strictObject({ kind: z.literal('policy'), text: z.string(), contentType: z.string(), putAt: Instant }),
  z.strictObject({
    kind: z.literal('keys'),
    digestKey: EnrolmentReply.shape.digestKey,
    ownKey: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('end'), ...BackupAmounts.shape }),
]);
export type BackupLine = z.infer<typeof BackupLine>;

const PAGE = 500;

/**
 * Writes everything that is kept into `file`, which appears when it is complete. Endpoints may go on: what
 * was acknowledged before it began is in it. The log comes before the devices, so that each batch's device
 * is there. It holds the organisation's keys: it is readable by its owner alone.
 */
export async function backUp(store: Store, file: string): Promise<BackupAmounts> {
  const amounts: BackupAmounts = { devices: 0, tokens: 0, batches: 0, events: 0, evidence: 0 };
  const partial = `${file}.partial`;
  const lines = Readable.from(toText(backupLines(store, amounts)));
  await pipeline(lines, createWriteStream(partial, { mode: 0o600, flush: true }));
  await rename(partial, file);
  return amounts;
}

async function* toText(lines: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

async function* backupLines(store: Store, amounts: BackupAmounts): AsyncGenerator<BackupLine> {
  yield { kind: 'begin', form: 1 };
  for await (const batch of readBatches(store, 0)) {
    amounts.batches += 1;
    amounts.events += batch.events.length;
    yield batch;
  }
  for (let after = 0; ; ) {
    const devices = await store.devices({ after, limit: PAGE });
    for (const { number, ...device } of devices) {
      after = number;
      amounts.devices += 1;
      yield { kind: 'device', device };
    }
    if (devices.length === 0) break;
  }
  for (const token of await store.tokens()) {
    amounts.tokens += 1;
    yield { kind: 'token', token };
  }
  for (let after = 0; ; ) {
    const page = await store.evidencePage({ after, limit: PAGE });
    for (const { number, ...evidence } of page) {
      after = number;
      amounts.evidence += 1;
      yield { kind: 'evidence', ...evidence };
    }
    if (page.length === 0) break;
  }
  const policy = await store.policy();
  if (policy !== null) yield { kind: 'policy', ...policy };
  yield { kind: 'keys', digestKey: await store.digestKey(), ownKey: await store.ownKey(null) };
  yield { kind: 'end', ...amounts };
}
