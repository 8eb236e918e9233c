import { v7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { detectAll } from '../../../lib/core/detectors/registry.ts';
import { emptyContext } from '../../../lib/core/model/context.ts';
import { type AfterLook, type LeftWords, looksBackFirst } from '../../../lib/core/review/afterLook.ts';
import { leftWords } from '../../../lib/core/review/leftWords.ts';
import { passedEvents } from '../../../lib/worker/record/passedEvents.ts';
import type { ReviewSubject } from '../../../lib/worker/record/subject.ts';
import { type AfterLooks, createAfterLooks } from '../../../lib/worker/review/afterLooks.ts';
import { createReviewStore, type ReviewStore } from '../../../lib/worker/review/reviewStore.ts';
import type { Database } from '../../../lib/worker/store/database.ts';
import { dropExpired } from '../../../lib/worker/store/retention.ts';
import { openTestDevice } from '../../support/device.ts';
import { AT, author, decision, payload, verdict } from '../../support/reviews.ts';
import { mail } from '../core/specimens.ts';

const subject: ReviewSubject = {
  actor: { id: author.id, roles: [], how: 'host' },
  host: { id: 'practice-mail', packVersion: null },
  kind: 'email',
  visibility: 'client',
  account: null,
  record: null,
  provenance: {
    disclosure: 'ai-generated',
    model: null,
    prompt: null,
    promptVersion: null,
    confidence: null,
    sources: [],
  },
  digestKey: 'local',
  drafted: AT,
};

const glass = { validMinutes: 15, lookWithinHours: 8, notify: ['lena@northgate.example'] };
const nobody = verdict({
  route: 'escalate',
  requirements: { ...verdict().requirements, approvers: [], breakGlass: true, glass },
});
const draft = mail({ body: 'Pay it to 4111 1111 1111 1111.' });
const left: LeftWords = leftWords(draft, detectAll(draft, emptyContext));

let database: Database;
let reviews: ReviewStore;
let looks: AfterLooks;

beforeEach(async () => {
  const device = await openTestDevice();
  database = device.database;
  const onEvents = () => {};
  reviews = createReviewStore({ database, writer: device.writer, newId: v7, onEvents });
  looks = createAfterLooks({ database, writer: device.writer, onEvents, now: () => AT });
});

const events = async () => (await database.events.toArray()).map(({ event }) => event);

async function breakGlass(actor = author) {
  const { stored } = await reviews.hold('7f0c9d0e-2f43-4a7e-9a3e-1c6f3b0a5d11', 4, subject, {
    at: AT,
    payload: payload('words'),
    verdict: nobody,
  });
  const taken = decision('words', { actor, breakGlass: true, reason: 'urgent' });
  await reviews.apply(stored.id, { type: 'decided', at: AT, decision: taken, release: v7() }, { left });
  return stored.review;
}

describe('breaking glass', () => {
  test('gives notice to those whom policy names, as an event, and leaves a look in the same step', async () => {
    const review = await breakGlass();
    expect((await events()).map(({ type }) => type)).toEqual([
      'draft.held',
      'review.escalated',
      'review.decided',
      'breakglass.used',
      'draft.released',
    ]);
    const lookBy = '2026-11-20T17:00:00.000Z';
    expect((await events())[3]).toMatchObject({
      review: review.id,
      actor: { id: author.id },
      reasonCode: 'urgent',
      breakGlass: true,
      notice: { people: ['lena@northgate.example'], lookBy },
    });
    expect(await looks.all()).toMatchObject([{ id: review.draft, why: 'break-glass', lookBy }]);
  });

  test('that is refused leaves nothing', async () => {
    const { stored } = await reviews.hold('7f0c9d0e-2f43-4a7e-9a3e-1c6f3b0a5d11', 4, subject, {
      at: AT,
      payload: payload('words'),
      verdict: nobody,
    });
    const taken = decision('older words', { breakGlass: true, reason: 'urgent' });
    await reviews.apply(stored.id, { type: 'decided', at: AT, decision: taken, release: v7() }, { left });
    expect(await looks.all()).toEqual([]);
  });

  test('is looked back at by the same person first, and waits however long that takes', async () => {
    const review = await breakGlass();
    const [look] = await looks.all();
    expect(looksBackFirst(await looks.all(), author.id, null)).toEqual(look);
    expect(looksBackFirst(await looks.all(), author.id, review.id)).toBeNull();
    expect(looksBackFirst(await looks.all(), 'lena@northgate.example', null)).toBeNull();
    await dropExpired(database, '2030-01-01T00:00:00.000Z', 1);
    expect(await looks.all()).toHaveLength(1);
  });
});

describe('a look afterwards', () => {
  const allowed = verdict({ route: 'allow', after: 'sample' });

  async function letOut(): Promise<AfterLook> {
    const held = { at: AT, payload: payload('words'), verdict: allowed };
    await reviews.hold('7f0c9d0e-2f43-4a7e-9a3e-1c6f3b0a5d12', 4, subject, held, { left });
    const [look] = await looks.all();
    if (look === undefined) throw new Error('a look is stored');
    return look;
  }

  test('is stored masked, with what left', async () => {
    const look = await letOut();
    expect(look).toMatchObject({
      why: 'sample',
      lookBy: null,
      words: { to: ['dana.whitfield@alderfinch.example'] },
    });
    expect(JSON.stringify(look)).not.toContain('4111');
    const [event] = await events();
    expect(event).toMatchObject({ type: 'draft.allowed', after: 'sample', draft: look.id });
  });

  test('is left by what passes untouched as well, under the name that its event has', () => {
    const findings = detectAll(draft, emptyContext);
    const id = v7();
    const sampled = passedEvents(subject, { draft, findings, verdict: allowed }, AT, id);
    expect(sampled.events).toMatchObject([{ type: 'draft.allowed', draft: id, after: 'sample' }]);
    expect(sampled.later).toMatchObject({ id, why: 'sample', actor: subject.actor, words: left });
    const plain = passedEvents(subject, { draft, findings, verdict: verdict({ route: 'allow' }) }, AT, v7());
    expect(plain).toMatchObject({ events: [{ type: 'draft.allowed', draft: null }], later: null });
  });

  test('is an event with who looked, once, and no word of it', async () => {
    const look = await letOut();
    const lena = { id: 'lena@northgate.example', roles: [], how: 'oidc' as const };
    const answer = { look: look.id, outcome: 'wrong' as const, reason: 'wrong-facts' as const };
    expect(await looks.looked(answer, lena)).toMatchObject({ id: look.id });
    expect(await looks.looked(answer, lena)).toBeNull();
    expect(await looks.all()).toEqual([]);
    const looked = (await events()).filter(({ type }) => type === 'draft.looked');
    expect(looked).toMatchObject([
      { draft: look.id, actor: lena, decision: 'reject', reasonCode: 'wrong-facts', after: 'sample' },
    ]);
    expect(JSON.stringify(looked)).not.toMatch(/Pay|Dana|Duplicate/);
  });

  test('goes with the time that policy keeps decisions', async () => {
    await letOut();
    await dropExpired(database, '2026-11-22T09:00:00.001Z', 2);
    expect(await looks.all()).toEqual([]);
  });
});
