import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { AuditEvent } from '../../lib/core/model/event.ts';
import type { Policy } from '../../lib/core/model/policy.ts';
import { createGatherer, type PastDraft } from '../../lib/core/policy/replay/past.ts';
import { parseLine } from '../answerLines.ts';
import type { Streams } from '../processStreams.ts';
import { readLines } from '../readLines.ts';
import { DecideRequest, decideLine } from './decideLine.ts';

/** A line of a set of drafts of which it is known whether they should leave as they stand. */
const GoldLine = DecideRequest.extend({ expected: z.enum(['ordinary', 'harmful']) });

/**
 * Drafts of the past from a file of JSON Lines: events of the audit log, or drafts with what is `expected`
 * of them. A line that is neither is said on stderr with its number, and left out.
 */
export async function readPast(
  file: string,
  streams: Pick<Streams, 'errors'>,
): Promise<{ drafts: PastDraft[]; refused: number }> {
  const gatherer = createGatherer();
  const gold: PastDraft[] = [];
  let refused = 0;
  for await (const line of readLines(createReadStream(file))) {
    const isGold = 'text' in line && /"expected"\s*:/.test(line.text);
    if (isGold) {
      const read = parseLine(line, GoldLine);
      if ('asked' in read) gold.push(goldDraft(read.asked));
      else refused += await refuse(file, line.number, read.faults, streams);
    } else {
      const read = parseLine(line, AuditEvent);
      if ('asked' in read) gatherer.add(read.asked);
      else refused += await refuse(file, line.number, read.faults, streams);
    }
  }
  return { drafts: [...gatherer.pastDrafts(), ...gold], refused };
}

function goldDraft(line: z.infer<typeof GoldLine>): PastDraft {
  return {
    id: String(line.id),
    route: null,
    harmful: line.expected === 'harmful',
    judge: (policy: Policy) => ({ route: decideLine(line, policy).route, unsure: false }),
  };
}

async function refuse(
  file: string,
  number: number,
  faults: readonly string[],
  { errors }: Pick<Streams, 'errors'>,
): Promise<number> {
  await errors(faults.map((fault) => `${file}:${number}: ${fault}\n`).join(''));
  return 1;
}
