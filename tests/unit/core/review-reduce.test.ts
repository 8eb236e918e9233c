import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../../lib/core/model/review.ts';
import type { Verdict } from '../../../lib/core/model/verdict.ts';
import type { ReviewEvent } from '../../../lib/core/review/events.ts';
import { begin, isOver, reduce } from '../../../lib/core/review/reduce.ts';
import type { Step } from '../../../lib/core/review/step.ts';
import { AT, approver, author, decision, digest, payload, second, verdict } from '../../support/reviews.ts';

function held(over: Partial<Extract<ReviewEvent, { type: 'held' }>> = {}) {
  return {
    type: 'held',
    at: AT,
    review: v7(),
    draft: v7(),
    release: v7(),
    payload: payload('words'),
    verdict: verdict(),
    ...over,
  } as const;
}

/** Feeds events one after the other, and keeps everything that came of them. */
function run(first: Extract<ReviewEvent, { type: 'held' }>, ...events: ReviewEvent[]) {
  let step: Step = begin(first);
  const records = [...step.records];
  const effects = [...step.effects];
  for (const event of events) {
    step = reduce(step.review, event);
    records.push(...step.records);
    effects.push(...step.effects);
  }
  return {
    review: step.review,
    records: records.map(({ type }) => type),
    effects: effects.map(({ type }) => type),
    last: step,
  };
}

function decided(name: string, over: Parameters<typeof decision>[1] = {}): ReviewEvent {
  return { type: 'decided', at: AT, decision: decision(name, over), release: v7() };
}

function releaseOf(review: Review): string {
  if (review.release === null) throw new Error('no release was made');
  return review.release.id;
}

const judgedAs = (name: string, over: Partial<Verdict> = {}, revision = 2) => ({
  payload: payload(name, revision),
  verdict: verdict(over),
});

describe('a gesture is held', () => {
  test('with a verdict that asks: the review is open, and the panel shows', () => {
    const { review, records, effects } = run(held());
    expect(review.phase).toBe('open');
    expect(records).toEqual(['draft.held']);
    expect(effects).toEqual(['show']);
  });

  test('with a verdict that asks someone else: the log says so', () => {
    expect(run(held({ verdict: verdict({ route: 'escalate' }) })).records).toEqual([
      'draft.held',
      'review.escalated',
    ]);
  });

  test('without a verdict: it waits and shows nothing yet', () => {
    const { review, effects } = run(held({ verdict: null }));
    expect(review.phase).toBe('judging');
    expect(effects).toEqual([]);
  });

  test('and a late verdict allows exactly what was pressed: released, no panel', () => {
    const { review, effects } = run(held({ verdict: null }), {
      type: 'judged',
      at: AT,
      judged: judgedAs('words', { route: 'allow' }),
      release: v7(),
    });
    expect(review.phase).toBe('releasing');
    expect(effects).toEqual(['release']);
  });

  test('and a late verdict allows other words than were pressed: nothing leaves by itself', () => {
    const { review, effects } = run(held({ verdict: null }), {
      type: 'judged',
      at: AT,
      judged: judgedAs('other', { route: 'allow' }),
      release: v7(),
    });
    expect(review.phase).toBe('put-off');
    expect(effects).toEqual(['drop']);
  });

  test('and no verdict comes: held, and the panel says so, once', () => {
    const overdue = { type: 'overdue', at: AT } as const;
    const { review, effects } = run(held({ verdict: null }), overdue, overdue);
    expect(review).toMatchObject({ phase: 'judging', overdue: true });
    expect(effects).toEqual(['show']);
  });

  test('and a verdict that comes late ends the overdue state', () => {
    const { review } = run(
      held({ verdict: null }),
      { type: 'overdue', at: AT },
      { type: 'judged', at: AT, judged: judgedAs('words'), release: v7() },
    );
    expect(review).toMatchObject({ phase: 'open', overdue: false });
  });

  test('and the gate let it out because configuration says so: over, and recorded as unjudged', () => {
    const { review, last } = run(held({ verdict: null }), { type: 'left-unjudged', at: AT });
    expect(isOver(review)).toBe(true);
    expect(last.records).toMatchObject([{ type: 'draft.unreviewed', cause: 'unjudged' }]);
  });

  test('once more while the review is open: the panel shows again, with what stands there now', () => {
    const { review, effects } = run(held(), held({ payload: payload('more words', 5) }));
    expect(review.payload).toEqual(payload('more words', 5));
    expect(effects).toEqual(['show', 'show']);
  });
});

describe('a person looks', () => {
  test('the first showing is recorded, later ones are not', () => {
    const shown = { type: 'shown', at: AT } as const;
    const { review, records } = run(held(), shown, shown);
    expect(records).toEqual(['draft.held', 'review.opened']);
    expect(review.times.opened).toBe(AT);
  });

  test('not now: the draft is dropped as it stands, and the next press opens the same review', () => {
    const { review, effects } = run(held(), { type: 'put-off', at: AT }, held());
    expect(review.phase).toBe('open');
    expect(effects).toEqual(['show', 'close', 'drop', 'show']);
  });

  test('words that change under the review: the panel is refreshed, and nothing is voided yet', () => {
    const { review, effects } = run(held(), {
      type: 'judged',
      at: AT,
      judged: judgedAs('other'),
      release: v7(),
    });
    expect(review).toMatchObject({ phase: 'open', payload: payload('other', 2), reopened: null });
    expect(effects).toEqual(['show', 'refresh']);
  });
});

describe('approve', () => {
  test('stores decision and release in one step, before the gate hears of it', () => {
    const { review, last } = run(held(), decided('words'));
    expect(review.phase).toBe('releasing');
    expect(last.records.map(({ type }) => type)).toEqual(['review.decided', 'draft.released']);
    expect(last.effects).toEqual([{ type: 'release', release: review.release }]);
    expect(review.release?.payload.digest).toBe(digest('words'));
  });

  test.each([
    ['of words that are not on the screen any more', decided('older words'), /has changed/],
    [
      'that speaks of other words than it saw',
      decided('words', { after: digest('other') }),
      /does not speak/,
    ],
  ])('%s is refused', (_name, event, because) => {
    const { review, last } = run(held(), event);
    expect(review.phase).toBe('open');
    expect(last.records).toEqual([]);
    expect(last.effects).toEqual([{ type: 'refuse', because: expect.stringMatching(because) }]);
  });

  test('without a reason, where one is needed, is refused', () => {
    const needs = verdict({ requirements: { ...verdict().requirements, reason: 'required' } });
    expect(run(held({ verdict: needs }), decided('words')).last.effects).toMatchObject([{ type: 'refuse' }]);
    expect(run(held({ verdict: needs }), decided('words', { reason: 'requested' })).review.phase).toBe(
      'releasing',
    );
  });

  test('of a blocked draft is refused, whoever it is', () => {
    const { last } = run(
      held({ verdict: verdict({ route: 'block' }) }),
      decided('words', { actor: approver }),
    );
    expect(last.effects).toMatchObject([{ type: 'refuse', because: expect.stringMatching(/blocks/) }]);
  });

  test('twice: the second is refused, and one release stands', () => {
    const { records, effects } = run(held(), decided('words'), decided('words'));
    expect(effects).toEqual(['show', 'release', 'refuse']);
    expect(records.filter((type) => type === 'review.decided')).toHaveLength(1);
  });
});

describe('someone else must decide', () => {
  const requirements = { ...verdict().requirements, approvers: [approver.id ?? '', second.id ?? ''] };
  const escalated = verdict({ route: 'escalate', requirements });

  test('the author may not, an approver may', () => {
    expect(run(held({ verdict: escalated }), decided('words')).review.phase).toBe('open');
    expect(run(held({ verdict: escalated }), decided('words', { actor: approver })).review.phase).toBe(
      'releasing',
    );
  });

  test('someone who only says who they are may not', () => {
    const claimed = { ...approver, how: 'self-declared' } as const;
    expect(run(held({ verdict: escalated }), decided('words', { actor: claimed })).review.phase).toBe('open');
  });

  test('two approvals are of two people', () => {
    const two = verdict({ route: 'escalate', requirements: { ...requirements, approvals: 2 } });
    const once = run(held({ verdict: two }), decided('words', { actor: approver }));
    expect(once.review.phase).toBe('open');
    expect(once.effects).toEqual(['show', 'refresh']);
    const same = reduce(once.review, decided('words', { actor: approver }));
    expect(same.effects).toMatchObject([{ type: 'refuse' }]);
    expect(reduce(once.review, decided('words', { actor: second })).review.phase).toBe('releasing');
  });

  test('a first approval is void once the words change', () => {
    const two = verdict({ route: 'escalate', requirements: { ...requirements, approvals: 2 } });
    const { review } = run(held({ verdict: two }), decided('words', { actor: approver }), {
      type: 'judged',
      at: AT,
      judged: { payload: payload('other', 3), verdict: two },
      release: v7(),
    });
    expect(review).toMatchObject({ phase: 'open', decisions: [], reopened: 'payload-changed' });
  });

  test('nobody is configured: break-glass lets the author, with a reason', () => {
    const nobody = verdict({
      route: 'escalate',
      requirements: { ...verdict().requirements, approvers: [], breakGlass: true },
    });
    expect(run(held({ verdict: nobody }), decided('words', { breakGlass: true })).review.phase).toBe('open');
    const { review } = run(
      held({ verdict: nobody }),
      decided('words', { breakGlass: true, reason: 'urgent' }),
    );
    expect(review.phase).toBe('releasing');
  });

  describe('break-glass holds for a while', () => {
    const nobody = verdict({
      route: 'escalate',
      requirements: { ...verdict().requirements, approvers: [], breakGlass: true },
    });
    const until = '2026-11-20T09:15:00.000Z';
    const broken = decided('words', { breakGlass: true, reason: 'urgent', until });
    const late = '2026-11-20T09:15:00.001Z';

    test('a release that was not used by then is void, and the next press asks again', () => {
      const { review, last } = run(held({ verdict: nobody }), broken, {
        type: 'reconnected',
        at: late,
        used: [],
      });
      expect(review).toMatchObject({ phase: 'put-off', release: null, decisions: [] });
      expect(last.records).toMatchObject([{ type: 'review.voided', cause: 'expired' }]);
      expect(last.effects).toEqual([{ type: 'close' }, { type: 'drop' }]);
    });

    test('until then it is given again', () => {
      const { last } = run(held({ verdict: nobody }), broken, { type: 'reconnected', at: until, used: [] });
      expect(last.effects).toMatchObject([{ type: 'release' }]);
    });

    test('sending again after it has ended asks again', () => {
      const first = run(held({ verdict: nobody }), broken);
      const release = releaseOf(first.review);
      const { review } = run(
        held({ verdict: nobody }),
        { ...broken, release } as ReviewEvent,
        { type: 'outcome', at: AT, release, outcome: 'unknown' },
        { type: 'again', at: late, yes: true, payload: payload('words'), release: v7() },
      );
      expect(review).toMatchObject({ phase: 'put-off', release: null });
    });
  });

  test('someone is configured: break-glass is refused', () => {
    const { last } = run(
      held({ verdict: escalated }),
      decided('words', { breakGlass: true, reason: 'urgent' }),
    );
    expect(last.effects).toMatchObject([{ type: 'refuse', because: expect.stringMatching(/not offered/) }]);
  });
});

describe('what policy lets be set aside', () => {
  const asked = (override: 'none' | 'false-positive') =>
    held({ verdict: verdict({ requirements: { ...verdict().requirements, override } }) });

  test('nothing: an approval is refused, with whatever reason, and a rejection is not', () => {
    for (const reason of [null, 'correct', 'false-positive'] as const)
      expect(run(asked('none'), decided('words', { reason })).review.phase).toBe('open');
    expect(
      run(asked('none'), decided('words', { outcome: 'reject', reason: 'tone', after: null })).review.phase,
    ).toBe('rejected');
  });

  test('only what is none: any other reason is refused', () => {
    expect(run(asked('false-positive'), decided('words', { reason: 'correct' })).review.phase).toBe('open');
    expect(run(asked('false-positive'), decided('words', { reason: 'false-positive' })).review.phase).toBe(
      'releasing',
    );
  });

  test('an edit that leaves it standing does not get out either', () => {
    const { requirements } = verdict();
    const still = judgedAs('edited', { requirements: { ...requirements, override: 'none' } });
    const edit = decided('words', { outcome: 'edit', after: digest('edited') });
    const wording = digest('edited');
    const written = { type: 'written', at: AT, ok: true, wording, judged: still, release: v7() } as const;
    expect(run(asked('none'), edit, written).review.phase).toBe('open');
  });
});

describe('an approval that adds the line which policy asks for', () => {
  const approved = decided('words', { outcome: 'approve', after: digest('words and line'), addsLine: true });
  const written = (name: string): ReviewEvent => ({
    type: 'written',
    at: AT,
    ok: true,
    wording: digest(name),
    judged: judgedAs(name, {}, 7),
    release: v7(),
  });

  test('is written, read back, and exactly that leaves', () => {
    const { review, records, effects } = run(held(), approved, written('words and line'));
    expect(review.release?.payload).toEqual(payload('words and line', 7));
    expect(records).toEqual(['draft.held', 'review.decided', 'draft.released']);
    expect(effects).toEqual(['show', 'write', 'release']);
  });

  test('opens again where something else stands there', () => {
    const { review } = run(held(), approved, written('other words'));
    expect(review).toMatchObject({ phase: 'open', reopened: 'write-failed', release: null });
  });
});

describe('edit', () => {
  const edited = decided('words', { outcome: 'edit', after: digest('better') });
  const written = (name: string, ok = true, over: Partial<Verdict> = {}): ReviewEvent => ({
    type: 'written',
    at: AT,
    ok,
    wording: digest(name),
    judged: judgedAs(name, over, 7),
    release: v7(),
  });

  test('is written, read back, and exactly that leaves', () => {
    const { review, records, effects } = run(held(), edited, written('better'));
    expect(review.phase).toBe('releasing');
    expect(review.release?.payload).toEqual(payload('better', 7));
    expect(records).toEqual(['draft.held', 'review.decided', 'draft.released']);
    expect(effects).toEqual(['show', 'write', 'release']);
  });

  test.each([
    ['the editor took something else', written('something else')],
    ['the editor took nothing', written('words', false)],
  ])('%s: nothing leaves, and the review opens again', (_name, event) => {
    const { review, effects } = run(held(), edited, event);
    expect(review).toMatchObject({ phase: 'open', reopened: 'write-failed', release: null });
    expect(effects).toEqual(['show', 'write', 'show']);
  });

  test('what it changed is judged: a new finding opens the review again', () => {
    const worse = {
      findings: [{ type: 'CREDENTIAL', severity: 'high', count: 1 }],
    } satisfies Partial<Verdict>;
    const { review } = run(held(), edited, written('better', true, worse));
    expect(review).toMatchObject({ phase: 'open', reopened: 'new-findings' });
  });

  test('of a blocked draft never lets it out while it is blocked', () => {
    const blocked = verdict({ route: 'block' });
    const { review } = run(held({ verdict: blocked }), edited, written('better', true, { route: 'block' }));
    expect(review).toMatchObject({ phase: 'open', reopened: 'edited' });
  });

  test('by the author, where someone else must decide, stands and asks them', () => {
    const requirements = { ...verdict().requirements, approvers: [approver.id ?? ''] };
    const escalated = verdict({ route: 'escalate', requirements });
    const { review } = run(
      held({ verdict: escalated }),
      edited,
      written('better', true, { route: 'escalate', requirements }),
    );
    expect(review).toMatchObject({ phase: 'open', reopened: 'edited', decisions: [] });
  });
});

describe('reject', () => {
  test('needs a reason, drops the gesture and ends the review', () => {
    expect(run(held(), decided('words', { outcome: 'reject', after: null })).effects).toEqual([
      'show',
      'refuse',
    ]);
    const { review, effects } = run(
      held(),
      decided('words', { outcome: 'reject', after: null, reason: 'wrong-facts' }),
    );
    expect(isOver(review)).toBe(true);
    expect(effects).toEqual(['show', 'close', 'drop']);
  });
});

describe('a release', () => {
  function released() {
    return run(held(), decided('words')).review;
  }

  test('is confirmed by what the host did', () => {
    const review = released();
    const step = reduce(review, {
      type: 'outcome',
      at: AT,
      release: releaseOf(review),
      outcome: 'confirmed',
    });
    expect(step.review).toMatchObject({ phase: 'left', times: { confirmed: AT } });
    expect(step.records).toMatchObject([{ type: 'draft.confirmed', outcome: 'confirmed' }]);
  });

  test('is void where the gate found other words: the review opens again', () => {
    const review = released();
    const step = reduce(review, {
      type: 'changed',
      at: AT,
      release: releaseOf(review),
      judged: judgedAs('other'),
    });
    expect(step.review).toMatchObject({
      phase: 'open',
      reopened: 'payload-changed',
      release: null,
      decisions: [],
    });
    expect(step.records).toMatchObject([{ type: 'review.voided', cause: 'payload-changed' }]);
  });

  test('an answer about another release changes nothing', () => {
    const review = released();
    expect(reduce(review, { type: 'outcome', at: AT, release: v7(), outcome: 'confirmed' }).review).toBe(
      review,
    );
  });

  test('that the gate never heard of is told again after the worker died, under the same id', () => {
    const review = released();
    const step = reduce(review, { type: 'reconnected', at: AT, used: [] });
    expect(step.effects).toEqual([{ type: 'release', release: review.release }]);
  });

  test('that the gate has used is not told again', () => {
    const review = released();
    expect(reduce(review, { type: 'reconnected', at: AT, used: [releaseOf(review)] }).effects).toEqual([]);
  });

  test('of a composer that went away is unknown, never a success', () => {
    const step = reduce(released(), { type: 'gone', at: AT });
    expect(step.review.phase).toBe('unknown');
    expect(step.records).toMatchObject([{ type: 'draft.unconfirmed', outcome: 'unknown' }]);
  });

  describe('with an unknown outcome', () => {
    function unknown() {
      const review = released();
      return reduce(review, { type: 'outcome', at: AT, release: releaseOf(review), outcome: 'unknown' })
        .review;
    }

    test('the next press asks', () => {
      expect(reduce(unknown(), held()).effects).toEqual([{ type: 'ask-again' }]);
    });

    test('a yes sends once more under a new id', () => {
      const before = unknown();
      const step = reduce(before, {
        type: 'again',
        at: AT,
        yes: true,
        payload: payload('words'),
        release: v7(),
      });
      expect(step.review.phase).toBe('releasing');
      expect(step.review.release?.id).not.toBe(releaseOf(before));
      expect(step.records).toMatchObject([{ type: 'draft.released', cause: 'sent-again' }]);
    });

    test('a no drops the gesture', () => {
      const step = reduce(unknown(), {
        type: 'again',
        at: AT,
        yes: false,
        payload: payload('words'),
        release: v7(),
      });
      expect(step.effects).toEqual([{ type: 'drop' }]);
    });

    test('a yes to other words is refused', () => {
      const step = reduce(unknown(), {
        type: 'again',
        at: AT,
        yes: true,
        payload: payload('other'),
        release: v7(),
      });
      expect(step.effects).toMatchObject([{ type: 'refuse' }]);
    });

    test('a press with other words is a question of its own', () => {
      const step = reduce(unknown(), held({ payload: payload('other') }));
      expect(step.review).toMatchObject({ phase: 'open', release: null });
    });

    test('a late confirmation closes it', () => {
      const before = unknown();
      const step = reduce(before, {
        type: 'outcome',
        at: AT,
        release: releaseOf(before),
        outcome: 'confirmed',
      });
      expect(step.review.phase).toBe('left');
    });
  });
});

describe('a composer that goes away', () => {
  test('before a decision withdraws the review', () => {
    const { review, effects } = run(held(), { type: 'gone', at: AT });
    expect(review.phase).toBe('withdrawn');
    expect(effects).toEqual(['show', 'close']);
  });

  test('while an edit is being written loses no decision', () => {
    const { records } = run(
      held(),
      decided('words', { outcome: 'edit', after: digest('better'), actor: author }),
      {
        type: 'gone',
        at: AT,
      },
    );
    expect(records).toContain('review.decided');
  });
});
