import fc from 'fast-check';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Decision } from '../../../lib/core/model/decision.ts';
import type { Release, Review } from '../../../lib/core/model/review.ts';
import type { Verdict } from '../../../lib/core/model/verdict.ts';
import type { ReviewEvent, ReviewRecord } from '../../../lib/core/review/events.ts';
import { begin, reduce } from '../../../lib/core/review/reduce.ts';
import { AT, approver, author, decision, digest, payload, second, verdict } from '../../support/reviews.ts';

/**
 * Any order of events, also those that make no sense: what a page, a panel, a gate and a dying worker can
 * send. A move says what happens; ids of releases that were made before are filled in while it runs.
 */
const words = fc.constantFrom('words', 'other', 'better');
const revision = fc.integer({ min: 1, max: 9 });
const actor = fc.constantFrom(author, approver, second, {
  ...author,
  id: null,
  how: 'self-declared' as const,
});
const finding = fc.record({
  type: fc.constantFrom('CREDENTIAL', 'CREDIT_CARD'),
  severity: fc.constantFrom('info', 'high'),
  count: fc.integer({ min: 1, max: 2 }),
});
const anyVerdict: fc.Arbitrary<Verdict> = fc
  .record({
    route: fc.constantFrom('allow', 'review', 'escalate', 'block'),
    findings: fc.array(finding, { maxLength: 1 }),
    requirements: fc.record({
      reason: fc.constantFrom('optional', 'required'),
      roles: fc.constant<string[]>([]),
      approvers: fc.constantFrom<string[][]>([], [approver.id ?? '', second.id ?? '']),
      approvals: fc.constantFrom(1, 2),
      breakGlass: fc.boolean(),
    }),
  })
  .map((over) => verdict(over));
const judged = fc.record({ words, revision, verdict: anyVerdict }).map((part) => ({
  payload: payload(part.words, part.revision),
  verdict: part.verdict,
}));

type Move = (review: Review, releases: readonly string[]) => ReviewEvent;

const someRelease = fc.nat(3);
const pick = (releases: readonly string[], index: number) =>
  releases[index % Math.max(releases.length, 1)] ?? v7();

const held: fc.Arbitrary<Move> = fc.record({ judged, known: fc.boolean() }).map(
  ({ judged: now, known }): Move =>
    () => ({
      type: 'held',
      at: AT,
      review: v7(),
      draft: v7(),
      release: v7(),
      payload: now.payload,
      verdict: known ? now.verdict : null,
    }),
);

const move: fc.Arbitrary<Move> = fc.oneof(
  held,
  judged.map(
    (now): Move =>
      () => ({ type: 'judged', at: AT, judged: now, release: v7() }),
  ),
  fc.constant<Move>(() => ({ type: 'overdue', at: AT })),
  fc.constant<Move>(() => ({ type: 'shown', at: AT })),
  fc.constant<Move>(() => ({ type: 'put-off', at: AT })),
  fc.constant<Move>(() => ({ type: 'gone', at: AT })),
  fc
    .record({
      outcome: fc.constantFrom('approve', 'edit', 'reject'),
      actor,
      reason: fc.constantFrom(null, 'requested'),
      breakGlass: fc.boolean(),
      sees: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, words),
      after: words,
    })
    .map(
      (part): Move =>
        (review) => ({
          type: 'decided',
          at: AT,
          release: v7(),
          decision: decision('words', {
            outcome: part.outcome,
            actor: part.actor,
            reason: part.reason,
            breakGlass: part.breakGlass,
            before: part.sees === null ? review.payload.digest : digest(part.sees),
            after:
              part.outcome === 'reject'
                ? null
                : part.outcome === 'edit'
                  ? digest(part.after)
                  : part.sees === null
                    ? review.payload.digest
                    : digest(part.sees),
          }),
        }),
    ),
  fc.record({ judged, ok: fc.boolean() }).map(
    ({ judged: now, ok }): Move =>
      () => ({
        type: 'written',
        at: AT,
        ok,
        wording: now.payload.digest,
        judged: now,
        release: v7(),
      }),
  ),
  fc.record({ index: someRelease, outcome: fc.constantFrom('confirmed', 'unknown') }).map(
    ({ index, outcome }): Move =>
      (_review, made) => ({ type: 'outcome', at: AT, release: pick(made, index), outcome }),
  ),
  fc.record({ index: someRelease, judged }).map(
    ({ index, judged: now }): Move =>
      (_review, made) => ({ type: 'changed', at: AT, release: pick(made, index), judged: now }),
  ),
  fc.record({ yes: fc.boolean(), words, revision }).map(
    (part): Move =>
      () => ({
        type: 'again',
        at: AT,
        yes: part.yes,
        payload: payload(part.words, part.revision),
        release: v7(),
      }),
  ),
  fc.record({ index: someRelease, known: fc.boolean() }).map(
    ({ index, known }): Move =>
      (_review, made) => ({ type: 'reconnected', at: AT, used: known ? [pick(made, index)] : [] }),
  ),
);

interface History {
  event: ReviewEvent;
  before: Review;
  after: Review;
  records: ReviewRecord[];
  released: Release[];
}

function play(first: Move, moves: Move[]): History[] {
  const start = first(begunAs(), []);
  if (start.type !== 'held') throw new Error('a review begins with a held gesture');
  const opening = begin(start);
  const history: History[] = [
    {
      event: start,
      before: opening.review,
      after: opening.review,
      records: opening.records,
      released: releasesIn(opening),
    },
  ];
  const made: string[] = [];
  let review = opening.review;
  for (const next of moves) {
    if (review.release !== null && !made.includes(review.release.id)) made.push(review.release.id);
    const event = next(review, made);
    const step = reduce(review, event);
    history.push({
      event,
      before: review,
      after: step.review,
      records: step.records,
      released: releasesIn(step),
    });
    review = step.review;
  }
  return history;
}

function begunAs(): Review {
  return begin({
    type: 'held',
    at: AT,
    review: v7(),
    draft: v7(),
    release: v7(),
    payload: payload('words'),
    verdict: verdict(),
  }).review;
}

function releasesIn(step: ReturnType<typeof reduce>): Release[] {
  return step.effects.flatMap((effect) => (effect.type === 'release' ? [effect.release] : []));
}

const sequences = fc.tuple(held, fc.array(move, { minLength: 1, maxLength: 40 }));
const runs = { numRuns: Number(process.env.COUNTERSIGN_SEQUENCES ?? 3000) };

/** Decisions that were taken, in order. */
function taken(history: History[]): Decision[] {
  return history.flatMap(({ event, records }) =>
    event.type === 'decided' && records.some(({ type }) => type === 'review.decided') ? [event.decision] : [],
  );
}

test('no path releases what was not approved', () => {
  fc.assert(
    fc.property(sequences, ([first, moves]) => {
      const history = play(first, moves);
      for (const [index, { released }] of history.entries()) {
        for (const release of released) {
          const past = history.slice(0, index + 1);
          const approved = taken(past).some(
            (one) => one.outcome !== 'reject' && one.after === release.payload.digest,
          );
          const allowed = past.some(
            ({ event }) =>
              (event.type === 'judged' &&
                event.judged.verdict.route === 'allow' &&
                event.judged.payload.digest === release.payload.digest) ||
              (event.type === 'held' &&
                event.verdict?.route === 'allow' &&
                event.payload.digest === release.payload.digest),
          );
          expect(approved || allowed).toBe(true);
        }
      }
    }),
    runs,
  );
});

test('no path lets a person out-decide what policy asks for', () => {
  fc.assert(
    fc.property(sequences, ([first, moves]) => {
      for (const { event, before, released } of play(first, moves)) {
        if (event.type !== 'decided' || released.length === 0 || before.verdict === null) continue;
        expect(before.verdict.route).not.toBe('block');
        if (before.verdict.route !== 'escalate' || event.decision.breakGlass) continue;
        const { approvers, approvals } = before.verdict.requirements;
        const people = new Set([...before.decisions, event.decision].map((one) => one.actor.id));
        expect(approvers).toContain(event.decision.actor.id);
        expect(people.size).toBeGreaterThanOrEqual(approvals);
      }
    }),
    runs,
  );
});

test('none releases twice: a new permission needs a new decision, a new verdict or a yes', () => {
  fc.assert(
    fc.property(sequences, ([first, moves]) => {
      let last: string | null = null;
      for (const { event, released } of play(first, moves)) {
        for (const release of released) {
          if (release.id === last) expect(event.type).toBe('reconnected');
          else expect(['held', 'judged', 'decided', 'written', 'again']).toContain(event.type);
          last = release.id;
        }
        expect(released.length).toBeLessThanOrEqual(1);
      }
    }),
    runs,
  );
});

test('none releases while an earlier release may still be in use', () => {
  fc.assert(
    fc.property(sequences, ([first, moves]) => {
      for (const { before, released } of play(first, moves)) {
        if (before.phase !== 'releasing') continue;
        for (const release of released) expect(release.id).toBe(before.release?.id);
      }
    }),
    runs,
  );
});

test('none loses a decision: each that is taken is recorded once, and each that is not says why', () => {
  fc.assert(
    fc.property(sequences, ([first, moves]) => {
      for (const { event, before, after, records } of play(first, moves)) {
        const lines = records.filter(({ type }) => type === 'review.decided');
        if (event.type !== 'decided') {
          expect(lines).toHaveLength(0);
          continue;
        }
        const refused = after === before;
        expect(lines).toHaveLength(refused ? 0 : 1);
        if (!refused) expect(lines[0]?.decision).toBe(event.decision);
      }
    }),
    runs,
  );
});

test('what is over stays over', () => {
  fc.assert(
    fc.property(sequences, ([first, moves]) => {
      for (const { before, after, records } of play(first, moves)) {
        if (!['left', 'rejected', 'withdrawn'].includes(before.phase)) continue;
        expect(after).toBe(before);
        expect(records).toEqual([]);
      }
    }),
    runs,
  );
});
