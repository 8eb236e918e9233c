import { expect, test } from 'vitest';
import { Policy } from '../../../../lib/core/model/policy.ts';
import { mspServiceDesk } from '../../../../lib/core/policy/ready/mspServiceDesk.ts';
import { serviceLevelOf } from '../../../../lib/core/policy/serviceLevel.ts';
import { standingOf } from '../../../../lib/core/policy/standing.ts';
import { verdict } from '../../../support/reviews.ts';

const from = '2026-11-20T09:00:00.000Z';
const times = { held: from, opened: null, decided: null, released: null, confirmed: null };
const policy = Policy.parse({
  ...mspServiceDesk,
  workflows: mspServiceDesk.workflows.map((one) => ({ ...one, owner: 'lena', backup: 'omar' })),
});

test('a review has the times that its workflow promises, and who answers for it', () => {
  expect(serviceLevelOf(policy, { verdict: verdict({ workflow: 'ticket-reply' }), times })).toEqual({
    from,
    lookBy: '2026-11-20T09:15:00.000Z',
    decideBy: '2026-11-20T10:00:00.000Z',
    owner: 'lena',
    backup: 'omar',
  });
  expect(serviceLevelOf(policy, { verdict: verdict({ workflow: 'ticket-note' }), times })).toBeNull();
  expect(serviceLevelOf(policy, { verdict: null, times })).toBeNull();
});

test.each([
  ['2026-11-20T09:00:00.000Z', 'in-time', 60],
  ['2026-11-20T09:44:59.999Z', 'in-time', 15],
  ['2026-11-20T09:45:00.000Z', 'soon', 15],
  ['2026-11-20T10:00:00.000Z', 'soon', 0],
  ['2026-11-20T10:05:00.000Z', 'overdue', -5],
])('at %s it is %s', (now, state, minutes) => {
  const standing = standingOf({ from, by: '2026-11-20T10:00:00.000Z' }, now);
  expect(standing.state).toBe(state);
  expect(Math.round(standing.left / 60_000)).toBe(minutes);
});
