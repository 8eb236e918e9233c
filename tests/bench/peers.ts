import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import nlp from 'compromise';
import { OpenRedaction } from 'openredaction';
import { SyncRedactor } from 'redact-pii';
import { detectAll } from '../../lib/core/detectors/registry.ts';
import { emptyContext } from '../../lib/core/model/context.ts';
import { letter } from './letter.ts';
import { p95 } from './percentile.ts';
import { plainMail } from './plainMail.ts';
import type { BenchRow } from './row.ts';

const RUNS = 100;
const WARM_UP = 40;

/** Sentences with one value each, made up: what is found of them, beside what it costs. */
const VALUES: readonly (readonly [sentence: string, value: string])[] = [
  ['Please write to lou@greenquay.example about it.', 'lou@greenquay.example'],
  ['The card 4026 0011 8273 6454 was charged twice.', '4026 0011 8273 6454'],
  ['Pay to DE56 7005 1995 0047 1133 88 by Friday.', 'DE56 7005 1995 0047 1133 88'],
  ['Her social security number is 517-46-3092.', '517-46-3092'],
  ['Call +44 20 7946 0958 after nine.', '+44 20 7946 0958'],
  ['The sign-in came from 2a02:8109:9ac0:1d3c::5e2 at night.', '2a02:8109:9ac0:1d3c::5e2'],
  ['It answers at 84.17.52.113 again.', '84.17.52.113'],
  ['We spoke to Teresa Novak about the lease.', 'Teresa Novak'],
  ['My name is Agnieszka Lindqvist.', 'Agnieszka Lindqvist'],
  ['She lives at 48 Heron Street, Millbrook.', '48 Heron Street'],
  ['The office moves to Lisbon in May.', 'Lisbon'],
  ['She was born on 7 March 1984.', '7 March 1984'],
  ['The steps are at https://help.northgate.example/vpn today.', 'https://help.northgate.example/vpn'],
  ['The password for the guest network is Heron-Lamp-77.', 'Heron-Lamp-77'],
  ['Use postgres://app:tulip-9-canal@db4.northgate.example to connect.', 'tulip-9-canal'],
  ['stripeToken = "Zk7fQ2mX9bR4tW1vLp8s"', 'Zk7fQ2mX9bR4tW1vLp8s'],
];

/** Says where a library finds something: ranges of the text, or the text without what it found. */
type Finder = (
  text: string,
) => Promise<{ ranges: readonly (readonly [number, number])[] } | { redacted: string }>;

const redactPii = new SyncRedactor();
const openRedaction = new OpenRedaction();

const FINDERS: Readonly<Record<string, Finder>> = {
  countersign: async (text) => ({
    ranges: detectAll(plainMail(text), emptyContext).flatMap(({ place }) =>
      place.part === 'body' && 'span' in place ? [[place.span.start, place.span.end] as const] : [],
    ),
  }),
  'redact-pii': async (text) => ({ redacted: redactPii.redact(text) }),
  compromise: async (text) => {
    const read = nlp(text);
    const found = [...read.people().json({ offset: true }), ...read.places().json({ offset: true })];
    return {
      ranges: found.map(({ offset }: { offset: { start: number; length: number } }) => [
        offset.start,
        offset.start + offset.length,
      ]),
    };
  },
  openredaction: async (text) => ({ redacted: (await openRedaction.detect(text)).redacted }),
  secretlint: async (text) => {
    const { messages } = await lintSource({
      source: { filePath: 'draft.txt', content: text, ext: '.txt', contentType: 'text' },
      options: {
        config: {
          rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }],
        },
      },
    });
    return { ranges: messages.map(({ range }) => range) };
  },
};

/** What finding personal data and credentials costs, and what is found, beside other libraries of this language. */
export async function benchPeers(): Promise<BenchRow[]> {
  const text = letter(5000);
  const rows: BenchRow[] = [];
  for (const [name, find] of Object.entries(FINDERS)) {
    const times: number[] = [];
    for (let run = 0; run < RUNS + WARM_UP; run += 1) {
      const start = performance.now();
      await find(text);
      if (run >= WARM_UP) times.push(performance.now() - start);
    }
    let found = 0;
    for (const [sentence, value] of VALUES) if (await isFound(find, sentence, value)) found += 1;
    rows.push({
      name: `${name}, 5 KB, p95`,
      value: p95(times),
      unit: 'ms',
      budget: name === 'countersign' ? 3 : null,
      direction: 'at-most',
      note: `finds ${found} of ${VALUES.length} made-up values`,
    });
  }
  return rows;
}

/** Where a library gives ranges, half of the value has to lie in one; else the value has to be gone. */
async function isFound(find: Finder, sentence: string, value: string): Promise<boolean> {
  const answer = await find(sentence);
  if ('redacted' in answer) return !answer.redacted.includes(value);
  const from = sentence.indexOf(value);
  const to = from + value.length;
  return answer.ranges.some(([start, end]) => Math.min(end, to) - Math.max(start, from) >= value.length / 2);
}
