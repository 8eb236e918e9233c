import { v7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ReviewEvent } from '../../../lib/core/review/events.ts';
import type { ReviewSubject } from '../../../lib/worker/record/subject.ts';
import { createReviewStore, type ReviewStore } from '../../../lib/worker/review/reviewStore.ts';
import type { Database } from '../../../lib/worker/store/database.ts';
import { openTestDevice } from '../../support/device.ts';
import { AT, author, decision, payload, verdict } from '../../support/reviews.ts';

const COMPOSER = '7f0c9d0e-2f43-4a7e-9a3e-1c6f3b0a5d11';
const TAB = 4;

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

let database: Database;
let reviews: ReviewStore;
let woken: number;

beforeEach(async () => {
  const device = await openTestDevice();
  database = device.database;
  woken = 0;
  reviews = createReviewStore({
    database,
    writer: device.writer,
    newId: v7,
    onEvents: () => {
      woken += 1;
    },
  });
});

function holdIt(name = 'words') {
  return reviews.hold(COMPOSER, TAB, subject, { at: AT, payload: payload(name), verdict: verdict() });
}

function approval(name = 'words'): ReviewEvent {
  return { type: 'decided', at: AT, decision: decision(name), release: v7() };
}

const types = async () => (await database.events.toArray()).map(({ event }) => event.type);

describe('a held gesture', () => {
  test('begins a review, stores it with its event and counts it', async () => {
    const { stored, effects } = await holdIt();
    expect(effects).toEqual([{ type: 'show' }]);
    expect(await database.reviews.get(stored.id)).toEqual(stored);
    expect(await types()).toEqual(['draft.held']);
    expect(await database.days.toArray()).toMatchObject([{ held: 1 }]);
    expect(woken).toBe(1);
  });

  test('of the same composer goes on with the review that is open', async () => {
    const first = await holdIt();
    const again = await holdIt();
    expect(again.stored.id).toBe(first.stored.id);
    expect(await database.reviews.count()).toBe(1);
  });

  test('after a rejection begins another', async () => {
    const first = await holdIt();
    const rejection = decision('words', { outcome: 'reject', after: null, reason: 'tone' });
    await reviews.apply(first.stored.id, { type: 'decided', at: AT, decision: rejection, release: v7() });
    const next = await holdIt();
    expect(next.stored.id).not.toBe(first.stored.id);
  });
});

describe('a decision', () => {
  test('and its release stand in the store before the gate is told', async () => {
    const { stored } = await holdIt();
    const step = await reviews.apply(stored.id, approval(), { note: 'Agreed on the phone.' });
    const row = await database.reviews.get(stored.id);
    expect(row?.review.release).toEqual(step?.stored.review.release);
    expect(await types()).toEqual(['draft.held', 'review.decided', 'draft.released']);
    expect(await database.notes.toArray()).toMatchObject([
      { review: stored.id, text: 'Agreed on the phone.' },
    ]);
  });

  test('carries no word of the note into the log', async () => {
    const { stored } = await holdIt();
    await reviews.apply(stored.id, approval(), { note: 'CANARY-NOTE' });
    expect(JSON.stringify(await database.events.toArray())).not.toContain('CANARY');
  });

  test('that is refused stores no note', async () => {
    const { stored } = await holdIt();
    await reviews.apply(stored.id, approval('older words'), { note: 'too late' });
    expect(await database.notes.count()).toBe(0);
  });

  test('that cannot be stored leaves everything as it was, and says what IndexedDB said', async () => {
    const { stored } = await holdIt();
    const before = await database.reviews.get(stored.id);
    // Stands for a full disk: the browser tests fill a real one.
    database.events.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(reviews.apply(stored.id, approval(), { note: 'note' })).rejects.toThrow();
    expect(await database.reviews.get(stored.id)).toEqual(before);
    expect(await types()).toEqual(['draft.held']);
    expect(await database.notes.count()).toBe(0);
  });
});

test('the words of an edit are kept until it is read back, and not longer', async () => {
  const { stored } = await holdIt();
  const change = decision('words', { outcome: 'edit', after: payload('better').digest });
  const edit = { body: 'Better words', subject: null };
  const writing = await reviews.apply(
    stored.id,
    { type: 'decided', at: AT, decision: change, release: v7() },
    { edit },
  );
  expect(writing?.stored.edit).toEqual(edit);
  const back = await reviews.apply(stored.id, {
    type: 'written',
    at: AT,
    ok: true,
    wording: payload('better').digest,
    judged: { payload: payload('better', 2), verdict: verdict() },
    release: v7(),
  });
  expect(back?.stored.edit).toBeNull();
  expect(back?.stored.review.phase).toBe('releasing');
});

test('a tab that closes withdraws what was open in it, and nothing of other tabs', async () => {
  const { stored } = await holdIt();
  await reviews.abandon(AT, TAB + 1);
  expect((await database.reviews.get(stored.id))?.review.phase).toBe('open');
  await reviews.abandon(AT, TAB);
  expect((await database.reviews.get(stored.id))?.review.phase).toBe('withdrawn');
});
