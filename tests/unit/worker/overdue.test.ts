import { v7 } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { Policy } from '../../../lib/core/model/policy.ts';
import { mspServiceDesk } from '../../../lib/core/policy/ready/mspServiceDesk.ts';
import { createOverdue, type Overdue } from '../../../lib/worker/review/overdue.ts';
import { createReviewStore, type ReviewStore } from '../../../lib/worker/review/reviewStore.ts';
import type { Database } from '../../../lib/worker/store/database.ts';
import { openTestDevice } from '../../support/device.ts';
import { AT, author, decision, payload, verdict } from '../../support/reviews.ts';

// Of its workflows `ticket-reply` promises a decision within 60 minutes, and `ticket-note` nothing.
const policy = Policy.parse(mspServiceDesk);
const MINUTE = 60_000;

let database: Database;
let reviews: ReviewStore;
let overdue: Overdue;
/** Minutes since the first draft was held. */
let minute: number;
let rings: number | null;
let woken: number;

const instant = () => new Date(Date.parse(AT) + minute * MINUTE).toISOString();

beforeEach(async () => {
  const device = await openTestDevice();
  [database, minute, rings, woken] = [device.database, 0, null, 0];
  reviews = createReviewStore({ ...device, newId: v7, onEvents: () => {} });
  overdue = createOverdue({
    ...device,
    policy: () => policy,
    alarm: {
      async setNoLaterThan(at) {
        rings = (at - Date.parse(AT)) / MINUTE;
      },
      async clear() {},
    },
    onEvents: () => {
      woken += 1;
    },
    now: instant,
  });
});

async function hold(composer: string, ofWorkflow = 'ticket-reply') {
  const subject = {
    actor: { id: author.id, roles: [], how: 'host' as const },
    host: { id: 'practice-mail', packVersion: null },
    kind: 'email' as const,
    visibility: 'client' as const,
    account: null,
    record: null,
    provenance: {
      disclosure: 'ai-generated' as const,
      model: null,
      prompt: null,
      promptVersion: null,
      confidence: null,
      sources: [],
    },
    digestKey: 'local',
    drafted: AT,
  };
  const held = { at: instant(), payload: payload(composer), verdict: verdict({ workflow: ofWorkflow }) };
  return (await reviews.hold(composer, 4, subject, held)).stored;
}

const written = async () =>
  (await database.events.toArray()).map(({ event }) => event).filter(({ type }) => type === 'review.overdue');

test('a draft that waits longer than its workflow promises is written down once', async () => {
  const { id, review } = await hold('one');
  await overdue.look();
  expect([await written(), rings]).toEqual([[], 60]);
  minute = 59;
  await overdue.look();
  expect(await written()).toEqual([]);
  minute = 61;
  await overdue.look();
  await overdue.look();
  expect(await written()).toMatchObject([
    {
      at: instant(),
      review: id,
      draft: review.draft,
      workflow: 'ticket-reply',
      actor: { id: author.id },
      decision: null,
      times: { held: AT, decided: null },
    },
  ]);
  expect(woken).toBe(1);
});

test('two looks at once write it down once', async () => {
  await hold('one');
  minute = 61;
  await Promise.all([overdue.look(), overdue.look()]);
  expect(await written()).toHaveLength(1);
});

test('a draft that was put off after it is not written down again', async () => {
  const { id } = await hold('one');
  minute = 61;
  await overdue.look();
  await reviews.apply(id, { type: 'put-off', at: instant() });
  minute = 200;
  await overdue.look();
  expect(await written()).toHaveLength(1);
});

test('a draft that was decided in time is not written down', async () => {
  const { id } = await hold('one');
  await reviews.apply(id, { type: 'decided', at: AT, decision: decision('one'), release: v7() });
  minute = 61;
  await overdue.look();
  expect(await written()).toEqual([]);
});

test('the alarm is set for the next that is not overdue yet', async () => {
  await hold('one');
  minute = 30;
  await hold('two');
  minute = 61;
  await overdue.look();
  expect([(await written()).length, rings]).toEqual([1, 90]);
});

test('a draft of a workflow that promises nothing is never overdue', async () => {
  await hold('one', 'ticket-note');
  minute = 10_000;
  await overdue.look();
  expect([await written(), rings]).toEqual([[], null]);
});
