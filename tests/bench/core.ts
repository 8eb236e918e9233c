import { v7 } from 'uuid';
import { detectAll } from '../../lib/core/detectors/registry.ts';
import { diffText } from '../../lib/core/diff/diffText.ts';
import { type Context, emptyContext } from '../../lib/core/model/context.ts';
import type { Draft } from '../../lib/core/model/draft.ts';
import { Policy } from '../../lib/core/model/policy.ts';
import type { Situation } from '../../lib/core/model/situation.ts';
import { decide } from '../../lib/core/policy/decide.ts';
import { defaultPolicy } from '../../lib/core/policy/default.ts';
import { reduceProvenance } from '../../lib/core/provenance/reduce.ts';
import { buildView } from '../../lib/core/review/buildView.ts';
import { letter } from './letter.ts';
import { p95 } from './percentile.ts';
import type { BenchRow } from './row.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const RUNS = 200;
const WARM_UP = 40;

const HOSTILE = [
  'a@',
  '1 ',
  '12 34 56 78 ',
  '4111 ',
  '(1)',
  '+1',
  'password is ',
  'password:',
  'eyJaaaaaaaaaaaa.',
  'a://a:b',
  'sk-',
  '$',
  'one hundred and ',
  '-----BEGIN PRIVATE KEY-----',
  '\u200b',
  'call 030 901820\n',
  // Deep nesting.
  '(',
  '{"a":[',
  '<a>',
  'Ab, ',
  'token=Zk7fQ2mX9b',
];

const context: Context = {
  ...emptyContext,
  thread: [
    { author: 'Dana Whitfield', at: '12 Nov', text: letter(2000) },
    { author: 'Robin Vale', at: '13 Nov', text: 'We look into it. The credit of $1,284.00 is booked.' },
  ],
  ownIdentities: ['northgate.example'],
};

function mail(body: string): Draft {
  return {
    kind: 'email',
    visibility: 'client',
    sender: { address: 'robin.vale@northgate.example', name: 'Robin Vale' },
    recipients: [{ role: 'to', address: 'dana.whitfield@alderfinch.example', name: 'Dana Whitfield' }],
    subject: 'Re: Backup',
    body,
    links: [],
    attachments: [],
    record: null,
    account: null,
    fields: [],
    action: null,
  };
}

const situation: Situation = {
  now: NOW,
  actor: { id: 'robin.vale@northgate.example', name: 'Robin Vale', roles: [], how: 'host' },
  host: 'bench',
  workflow: null,
  history: { askedToday: 0 },
};
const provenance = reduceProvenance(
  [{ type: 'inserted', characters: 5000, control: 'Help me write' }],
  'x'.repeat(5000),
);

/** The built-in rules and as many of an organisation's own as make 200. */
const longPolicy: Policy = Policy.parse({
  ...defaultPolicy,
  rules: [
    ...defaultPolicy.rules,
    ...Array.from({ length: 200 - defaultPolicy.rules.length }, (_, index) => ({
      id: `own-${index}`,
      gate: 'impact' as const,
      route: 'review' as const,
      because: 'A rule of the organisation’s own.',
      when: `draft.host != "host-${index}" && draft.recipients.exists(r, !r.endsWith("@org-${index}.example"))`,
      finding: `finding.type == "TYPE_${index}" && finding.severity >= MEDIUM`,
    })),
  ],
});

/** What the pure core costs: scanning, deciding, comparing, and making a view. */
export async function benchCore(): Promise<BenchRow[]> {
  const five = mail(letter(5000));
  const ten = mail(letter(10_000));
  const findings = detectAll(five, context);
  const judged = { draft: five, provenance, findings, situation };
  const hostile = HOSTILE.map((piece) => {
    const draft = mail(piece.repeat(Math.ceil(10_000 / piece.length)));
    return { piece, value: p95(timed(() => detectAll(draft, context), 40)) };
  }).sort((a, b) => b.value - a.value)[0];
  const long = letter(200_000);
  const edited = long
    .replace('nightly', 'weekly')
    .replace(/three new/, 'four new')
    .concat(' And one line more.');
  const other = long.split('\n\n').reverse().join('\n\n').toUpperCase();
  const row = (name: string, value: number, budget: number | null, note?: string): BenchRow => ({
    name,
    value,
    unit: 'ms',
    budget,
    direction: 'at-most',
    ...(note === undefined ? {} : { note }),
  });
  return [
    row(
      'scan, 5 KB, p95',
      p95(timed(() => detectAll(five, context))),
      3,
      `${findings.length} findings, a thread beside it`,
    ),
    row('scan, 10 KB, p95', p95(timed(() => detectAll(ten, context))), 8),
    row(
      'scan, hostile 10 KB, p95',
      hostile?.value ?? 0,
      50,
      `the worst of ${HOSTILE.length}: ${JSON.stringify(hostile?.piece)}`,
    ),
    row('decide, built-in policy, p95', p95(timed(() => decide({ ...judged, policy: defaultPolicy }))), null),
    row('decide, 200 rules, p95', p95(timed(() => decide({ ...judged, policy: longPolicy }))), 2),
    row('diff, 200 KB, three edits, p95', p95(timed(() => diffText(long, edited), 40)), null),
    row('diff, 200 KB, nothing alike, p95', p95(timed(() => diffText(long, other), 40)), null),
    row(
      'view, 5 KB, p95',
      p95(timed(viewOf(five, five.body.replace('Hello', 'Dear')))),
      null,
      'with the machine’s wording to compare',
    ),
    row(
      'view, 200 KB, p95',
      p95(timed(viewOf(mail(long), edited), 40)),
      60,
      'with the machine’s wording to compare; the panel’s own drawing comes on top',
    ),
  ];
}

/** Makes the view of a held draft. */
function viewOf(draft: Draft, machineText: string): () => unknown {
  const findings = detectAll(draft, context);
  const verdict = decide({ draft, provenance, findings, policy: defaultPolicy, situation });
  return () =>
    buildView({
      review: {
        id: v7(),
        draft: v7(),
        phase: 'open',
        payload: { revision: 1, digest: '0'.repeat(64) },
        verdict,
        overdue: false,
        decisions: [],
        release: null,
        reopened: null,
        times: { held: NOW, opened: null, decided: null, released: null, confirmed: null },
      },
      draft,
      thread: context.thread,
      context,
      provenance,
      findings,
      verdict,
      previous: null,
      machineText,
      revealed: new Set(),
      viewer: situation.actor,
      notices: [],
      undeclaredConfidence: 0.75,
    });
}

/** What each of `runs` calls takes, in milliseconds, after a warm-up. */
function timed(call: () => unknown, runs = RUNS): number[] {
  for (let run = 0; run < Math.min(WARM_UP, runs); run += 1) call();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
}
