import { describe, expect, test } from 'vitest';
import { lookAlike } from '../../../lib/core/alike/look.ts';
import { keyedDigest } from '../../../lib/core/audit/canonical.ts';
import type { Decision } from '../../../lib/core/model/decision.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { begin, reduce } from '../../../lib/core/review/reduce.ts';
import { type Judgement, judge } from '../../../lib/worker/judge/judge.ts';
import { createLooks, type Looks } from '../../../lib/worker/review/looks.ts';
import { dropExpired } from '../../../lib/worker/store/retention.ts';
import { openTestDevice } from '../../support/device.ts';
import { decision } from '../../support/reviews.ts';
import { mail, NOW } from '../core/specimens.ts';

const KEY = new Uint8Array(32);
const LATER = '2026-11-20T10:00:00.000Z';

function judgedBy(looks: Looks, name: string, address: string): Judgement {
  const body = `Hello ${name},\n\nthe printer works again.\n\nRobin`;
  return judge({
    revision: 1,
    reading: {
      ...mail({ body, recipients: [{ role: 'to', address, name }] }),
      kind: 'email',
      visibility: 'client',
    },
    thread: [],
    threadAtFirst: null,
    known: [],
    evidence: [{ type: 'inserted', characters: body.length, control: 'Help me write' }],
    site: { id: 'practice-desk', name: 'Desk', matches: ['https://desk.example/*'] },
    configuration: {
      identities: ['northgate.example'],
      sites: [],
      failure: { client: 'hold', internal: 'hold', afterSeconds: 5 },
      policyKeys: [],
      evidenceKeys: [],
    },
    policy: defaultPolicy,
    digestKey: KEY,
    askedToday: 0,
    looks: looks.all(),
    now: LATER,
  });
}

/** The review of a judgement once a person approved it. */
function letOut({ verdict, digest, actor }: Judgement, over: Partial<Decision> = {}) {
  const ids = {
    review: '01932f4e-7a10-7c3b-9d52-3f6a1c0e8b01',
    draft: '01932f4e-7a10-7c3b-9d52-3f6a1c0e8b02',
  };
  const payload = { revision: 1, digest };
  const release = '01932f4e-7a10-7c3b-9d52-3f6a1c0e8b03';
  const { review } = begin({ type: 'held', at: NOW, payload, verdict, release, ...ids });
  const approval = decision('x', {
    before: digest,
    after: digest,
    actor,
    reason: 'requested',
    at: NOW,
    ...over,
  });
  return { review: reduce(review, { type: 'decided', at: NOW, decision: approval, release }).review };
}

describe('looks', () => {
  test('a draft like one that was let out is put beside it, also by a worker that started since', async () => {
    const { database } = await openTestDevice();
    const looks = await createLooks({ database, key: () => KEY });
    const first = judgedBy(looks, 'Dana', 'dana@alderfinch.example');
    expect(first.verdict.alike).toBeUndefined();
    await looks.remember(letOut(first), first);

    const started = await createLooks({ database, key: () => KEY });
    const next = judgedBy(started, 'Pavel', 'pavel@alderfinch.example');
    expect(next.verdict.alike).toEqual({ review: letOut(first).review.id, at: NOW });
    expect(next.verdict.route).toBe('review');
    expect(next.differences).toMatchObject({
      reason: 'requested',
      changes: [{ what: 'recipient' }, { what: 'name' }],
    });
    expect(judgedBy(started, 'Pavel', 'pavel@thornhill.example').verdict.alike).toBeUndefined();
  });

  test('a look in one line, and breaking glass, are none for the next', async () => {
    const { database } = await openTestDevice();
    const looks = await createLooks({ database, key: () => KEY });
    const first = judgedBy(looks, 'Dana', 'dana@alderfinch.example');
    await looks.remember(letOut(first, { breakGlass: true }), first);
    expect(looks.all()).toEqual([]);
    await looks.remember(letOut(first), first);
    const next = judgedBy(looks, 'Pavel', 'pavel@alderfinch.example');
    await looks.remember(letOut(next), next);
    expect(looks.all()).toHaveLength(1);
  });

  test('what was read after the approval is none', async () => {
    const { database } = await openTestDevice();
    const looks = await createLooks({ database, key: () => KEY });
    const first = judgedBy(looks, 'Dana', 'dana@alderfinch.example');
    await looks.remember(letOut(first), judgedBy(looks, 'Pavel', 'pavel@alderfinch.example'));
    expect(looks.all()).toEqual([]);
  });

  test('the shape is stored as a keyed digest, and goes with time', async () => {
    const { database } = await openTestDevice();
    const looks = await createLooks({ database, key: () => KEY });
    const first = judgedBy(looks, 'Dana', 'dana@alderfinch.example');
    await looks.remember(letOut(first), first);
    const [stored] = await database.looks.toArray();
    expect(stored?.shape).toBe(keyedDigest(first.likeness?.shape ?? '', KEY));
    expect(JSON.stringify(stored)).not.toContain('printer');
    const asked = {
      shape: stored?.shape ?? '',
      verdict: first.verdict,
      actor: first.actor,
      policy: defaultPolicy,
    };
    expect(lookAlike(looks.all(), { ...asked, now: LATER })).not.toBeNull();
    await dropExpired(database, '2026-11-23T09:00:00.001Z', 365);
    expect(await database.looks.count()).toBe(0);
  });
});
