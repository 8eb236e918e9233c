import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { Policy } from '../../../lib/core/model/policy.ts';
import type { Id, Instant } from '../../../lib/core/model/text.ts';
import type { Verdict } from '../../../lib/core/model/verdict.ts';
import { mspServiceDesk } from '../../../lib/core/policy/ready/mspServiceDesk.ts';
import { createReviewStore } from '../../../lib/worker/review/reviewStore.ts';
import { whatWaits } from '../../../lib/worker/review/waiting.ts';
import { askedOn } from '../../../lib/worker/store/days.ts';
import { openTestDevice } from '../../support/device.ts';
import { payload, verdict } from '../../support/reviews.ts';

const NOON = '2026-11-20T12:00:00.000Z';
const earlier = (hours: number): Instant => new Date(Date.parse(NOON) - hours * 3_600_000).toISOString();

async function device() {
  const { database, writer } = await openTestDevice();
  const reviews = createReviewStore({ database, writer, newId: v7, onEvents: () => {} });
  const hold = async (who: string | null, at: Instant, over: Partial<Verdict> = {}): Promise<Id> => {
    const subject = {
      actor: { id: who, roles: [], how: 'host' as const },
      host: { id: 'desk', packVersion: null },
      kind: 'ticket-reply' as const,
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
      drafted: at,
    };
    const held = { at, payload: payload('words'), verdict: verdict({ workflow: 'ticket-reply', ...over }) };
    return (await reviews.hold(v7(), 4, subject, held)).stored.id;
  };
  return { database, hold };
}

test('interruptions are counted a person and day, without what passed and the one that is judged again', async () => {
  const { database, hold } = await device();
  const one = await hold('priya', earlier(1));
  await hold('priya', earlier(2));
  await hold('robin', earlier(1));
  await hold('priya', earlier(30));
  await hold('priya', earlier(1), { route: 'allow' });
  expect(await askedOn(database, NOON, 'priya', null)).toBe(2);
  expect(await askedOn(database, NOON, 'priya', one)).toBe(1);
  expect(await askedOn(database, NOON, 'robin', null)).toBe(1);
  expect(await askedOn(database, NOON, 'lena', null)).toBe(0);
  expect(await askedOn(database, NOON, null, null)).toBe(3);
});

test('what waits is told with the time of the next, and what is over its time', async () => {
  const { database, hold } = await device();
  const policy = Policy.parse(mspServiceDesk);
  expect(await whatWaits(database, policy, NOON)).toEqual({
    drafts: 0,
    overdue: 0,
    next: null,
    afterwards: 0,
  });
  await hold('priya', earlier(0.5));
  await hold('priya', earlier(2));
  await hold('priya', earlier(3), { workflow: 'ticket-note' });
  await hold('priya', earlier(1), { route: 'allow' });
  expect(await whatWaits(database, policy, NOON)).toMatchObject({
    drafts: 3,
    overdue: 1,
    next: { decideBy: '2026-11-20T11:00:00.000Z' },
  });
});
