import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { bareEvent } from '../../../lib/core/audit/bareEvent.ts';
import type { AuditEvent } from '../../../lib/core/model/event.ts';
import { Policy } from '../../../lib/core/model/policy.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { createGatherer } from '../../../lib/core/policy/replay/past.ts';
import { replay } from '../../../lib/core/policy/replay/replay.ts';
import type { Request } from '../../../lib/messages/requests.ts';
import { createPolicyReplay } from '../../../lib/pages/policyReplay.ts';
import { AT, digest } from '../../support/reviews.ts';

const inForce = Policy.parse({ ...defaultPolicy, changes: { secondName: true } });
const milder = {
  ...inForce,
  version: 2,
  gates: { ...inForce.gates, confidence: { auto: 0.7, review: 0.5, undeclared: 0.75 } },
};

/** Machine mails of which each third was rejected. */
function pastEvents(count: number): AuditEvent[] {
  const nobody = { id: 'priya@northgate.example', roles: [], how: 'host' as const };
  const whole = {
    device: 'A'.repeat(43),
    sequence: 1,
    versions: { extension: '0.1.0', browser: 'Chrome/156' },
  };
  return Array.from({ length: count }).flatMap((_, index): AuditEvent[] => {
    const draft = v7();
    return [
      {
        ...bareEvent('draft.held', AT, nobody),
        ...whole,
        id: v7(),
        draft,
        kind: 'email',
        visibility: 'client',
        workflow: 'client-mail',
        route: 'review',
        record: 'ticket:1',
        digests: { key: 'local', before: digest('a'), after: null },
        provenance: {
          disclosure: 'ai-generated',
          model: null,
          prompt: null,
          promptVersion: null,
          confidence: null,
          sources: [],
        },
      },
      {
        ...bareEvent('review.decided', AT, nobody),
        ...whole,
        id: v7(),
        draft,
        decision: index % 3 === 0 ? 'reject' : 'approve',
      },
    ];
  });
}

const fileOf = (text: string) => ({ name: 'next.yaml', size: text.length, text: async () => text });

function bench(events: AuditEvent[], pageSize = 4) {
  const asked: Request[] = [];
  const made = createPolicyReplay({
    inForce: () => inForce,
    send: async (request) => {
      asked.push(request);
      if (request.type !== 'past-events') throw new Error('nothing else is asked');
      const page = events.slice(request.after, request.after + pageSize);
      const end = request.after + page.length;
      return { events: page, next: end < events.length ? end : null };
    },
  });
  return { ...made, asked };
}

test('a document is tried on all decisions, page by page, as the command line does it', async () => {
  const events = pastEvents(9);
  const { state, load, asked } = bench(events);
  await load(fileOf(JSON.stringify(milder)));
  const gatherer = createGatherer();
  for (const event of events) gatherer.add(event);
  const same = replay(gatherer.pastDrafts(), Policy.parse(milder), inForce);
  expect(same).toMatchObject({ drafts: 9, newlyAllowed: 9, newlyMissed: 3 });
  if (state.value.kind !== 'done') throw new Error(state.value.kind);
  expect(state.value.result).toEqual(same);
  expect(asked).toHaveLength(5);
  expect(state.value.facts.get(same.examples.newlyMissed[0] ?? '')).toEqual({
    at: AT,
    kind: 'email',
    record: 'ticket:1',
    workflow: 'client-mail',
    route: 'review',
    decision: 'reject',
  });
});

test('what loosens is said, and that a second name is missing', async () => {
  const { state, load } = bench([]);
  await load(fileOf(JSON.stringify(milder)));
  expect(state.value).toMatchObject({
    kind: 'done',
    changes: [
      { effect: 'looser', place: 'gates.confidence.auto' },
      { effect: 'looser', place: 'gates.confidence.review' },
    ],
    refused: expect.stringMatching(/second name/),
  });
  await load(fileOf(JSON.stringify({ ...milder, author: 'Mei', approvedBy: 'Omar' })));
  expect(state.value).toMatchObject({ kind: 'done', refused: null });
});

test('a document with faults names each with its place, and nothing is asked', async () => {
  const { state, load, asked } = bench([]);
  await load(fileOf('id: desk\nversion: 0\n'));
  expect(state.value).toMatchObject({ kind: 'faults', name: 'next.yaml' });
  if (state.value.kind !== 'faults') throw new Error(state.value.kind);
  expect(state.value.faults).toContainEqual({
    at: { line: 2, column: 10 },
    path: 'version',
    expected: expect.any(String),
  });
  expect(asked).toEqual([]);
  await load({ ...fileOf(''), size: 3_000_000 });
  expect(state.value).toMatchObject({ kind: 'faults', faults: [{ expected: 'at most 2 MB' }] });
});

test('a worker that gives no answer is said', async () => {
  const { state, load } = createPolicyReplay({ inForce: () => inForce, send: async () => null });
  await load(fileOf(JSON.stringify(milder)));
  expect(state.value).toEqual({ kind: 'silent', name: 'next.yaml' });
});
