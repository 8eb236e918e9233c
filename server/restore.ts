import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { GENESIS, linkBatch } from '../lib/core/audit/chain.ts';
import { BatchClaims } from '../lib/core/model/batch.ts';
import { AuditEvent, type DeviceId } from '../lib/core/model/event.ts';
import type { Digest } from '../lib/core/model/text.ts';
import { BackupAmounts, BackupLine } from './backup.ts';
import { verifySignature } from './deviceKey.ts';
import type { ExportedBatch } from './exportLines.ts';
import { toLogEntry } from './store/logEntry.ts';
import type { Store } from './store/store.ts';

/**
 * Brings a backup back into an empty store, of whatever kind. Everything goes through the store's own rules,
 * in the order of the log, and the chain of each device is held against what it signed: a backup that was changed, or is cut,
 * is refused with the number of its line. Rejects where something stands in the store already.
 */
export async function restore(store: Store, file: string): Promise<BackupAmounts> {
  const { events, devices } = await store.figures();
  if (events.length > 0 || devices.length > 0) throw new Error('the database is not empty');
  // The log refers to devices, which stand behind it: the file is read twice.
  const told = await readLines(file, async (line) => {
    if (line.kind === 'keys') await store.restore(line);
    if (line.kind === 'device') await store.restore(line);
  });
  const heads = new Map<DeviceId, Digest>();
  const amounts: BackupAmounts = { devices: 0, tokens: 0, batches: 0, events: 0, evidence: 0 };
  await readLines(file, async (line) => {
    switch (line.kind) {
      case 'batch':
        amounts.batches += 1;
        amounts.events += line.events.length;
        return bringBack(store, line, heads);
      case 'device':
        amounts.devices += 1;
        return;
      case 'token':
        amounts.tokens += 1;
        return store.addToken(line.token);
      case 'evidence': {
        amounts.evidence += 1;
        const { kind: _, ...evidence } = line;
        await store.addEvidence(evidence);
        return;
      }
      case 'policy': {
        const { kind: _, ...policy } = line;
        return store.putPolicy(policy);
      }
    }
  });
  if (JSON.stringify(amounts) !== JSON.stringify(told)) {
    throw new Error('the backup holds other amounts than its last line says');
  }
  return amounts;
}

/** Hands each line over; answers what the last one says. */
async function readLines(file: string, take: (line: BackupLine) => Promise<void>): Promise<BackupAmounts> {
  let end: BackupAmounts | null = null;
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    const line = parseLine(text);
    const isFirst = line?.kind === 'begin';
    if (line === null || end !== null || isFirst !== (number === 1)) {
      throw new Error(`line ${number} is not a line of a backup, or not in its place`);
    }
    if (line.kind === 'end') {
      const { kind: _, ...amounts } = line;
      end = amounts;
    }
    await take(line).catch((error: Error) => {
      throw new Error(`line ${number}: ${error.message}`);
    });
  }
  if (end === null) throw new Error(`the backup is cut: it ends after line ${number}`);
  return BackupAmounts.parse(end);
}

/** Throws unless the device itself signed that its chain stood at `head` after event `last`. */
async function checkSigned(
  store: Store,
  { device, last, head }: Pick<BatchClaims, 'device' | 'last' | 'head'>,
  signature: string,
): Promise<void> {
  const publicKey = (await store.device(device))?.publicKey;
  if (publicKey === undefined) throw new Error('the device of the batch is not in the backup');
  const signed = BatchClaims.parse(
    JSON.parse(Buffer.from(signature.split('.')[1] ?? '', 'base64url').toString()),
  );
  await verifySignature(signed, signature, publicKey);
  if (signed.device !== device || signed.last !== last || signed.head !== head) {
    throw new Error('the events are not those that were signed');
  }
}

function parseLine(text: string): BackupLine | null {
  try {
    return BackupLine.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // What is no JSON is no line of a backup; the parser's message would quote it.
    return null;
  }
}

async function bringBack(
  store: Store,
  { device, signature, receivedAt, events: spelled }: ExportedBatch,
  heads: Map<DeviceId, Digest>,
): Promise<void> {
  const events = spelled.map((text) => AuditEvent.parse(JSON.parse(text)));
  const previous = heads.get(device) ?? GENESIS;
  let head = previous;
  for (const text of spelled) head = hash('sha256', `${head}\n${text}`);
  const [first = 0, last = 0] = [events[0]?.sequence, events.at(-1)?.sequence];
  const claims: BatchClaims = { device, first, last, previous, head };
  const linked = linkBatch(claims, events, { sha256: (text) => hash('sha256', text) });
  if ('fault' in linked) throw new Error(`event ${linked.sequence} of its device: ${linked.fault}`);
  await checkSigned(store, { device, last, head }, signature);
  const entries = linked.links.map(toLogEntry);
  const appended = await store.append({ claims, signature, receivedAt, entries }, null);
  if ('fault' in appended) throw new Error(`the batch does not fit the log: ${appended.fault}`);
  heads.set(device, head);
}
