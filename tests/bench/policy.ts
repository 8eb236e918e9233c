import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { readPast } from '../../cli/policy/replayInput.ts';
import { Policy } from '../../lib/core/model/policy.ts';
import { defaultPolicy } from '../../lib/core/policy/default.ts';
import { mspServiceDesk } from '../../lib/core/policy/ready/mspServiceDesk.ts';
import { replay } from '../../lib/core/policy/replay/replay.ts';
import { sampleEvent } from '../support/events.ts';
import type { BenchRow } from './row.ts';

const DECISIONS = 100_000;
const FINDINGS = ['MONEY_AMOUNT', 'EMAIL_ADDRESS', 'CREDENTIAL', 'PHONE_NUMBER'];

/** A log of as many decided drafts: each is two lines, held and decided. */
async function writeLog(file: string): Promise<void> {
  const stream = createWriteStream(file);
  for (let index = 0; index < DECISIONS; index += 1) {
    const draft = `019a9f1c-6c00-7000-8000-${index.toString(16).padStart(12, '0')}`;
    const findings =
      index % 4 === 0
        ? [{ type: FINDINGS[(index % 16) >> 2] ?? '', severity: 'medium' as const, count: 1 }]
        : [];
    const confidence = index % 3 === 0 ? null : (index % 100) / 100;
    const provenance = {
      disclosure: 'ai-generated' as const,
      model: null,
      prompt: null,
      promptVersion: null,
      confidence,
      sources: [],
    };
    const shared = { draft, findings, provenance };
    const held = sampleEvent({ ...shared, type: 'draft.held', decision: null });
    const decided = sampleEvent({ ...shared, decision: index % 20 === 0 ? 'edit' : 'approve' });
    if (!stream.write(`${JSON.stringify(held)}\n${JSON.stringify(decided)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}

/** Reading a log and trying two policies on it, as `countersign policy replay` does. */
export async function benchPolicy(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-replay-'));
  const file = join(folder, 'log.jsonl');
  try {
    await writeLog(file);
    const start = performance.now();
    const processor = process.cpuUsage();
    const { drafts } = await readPast(file, { errors: async () => {} });
    const result = replay(drafts, Policy.parse(mspServiceDesk), defaultPolicy);
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(processor);
    return [
      {
        name: `replay over ${result.drafts.toLocaleString('en')} decisions, two policies`,
        value: seconds,
        unit: 's',
        budget: 20,
        direction: 'at-most',
        note: `${((user + system) / 1e6).toFixed(1)} s of processor time; ${result.newlyAllowed.toLocaleString('en')} newly allowed, ${result.newlyHeld.toLocaleString('en')} newly held`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
