import { expect, test } from 'vitest';
import { Site } from '../../../lib/core/model/configuration.ts';
import { defaultPolicy } from '../../../lib/core/policy/default.ts';
import { tabStatus } from '../../../lib/worker/status.ts';

const site = Site.parse({ id: 'psa', name: 'Our PSA', matches: ['https://psa.northgate.example/*'] });

const statusOf = (missing: string[]) =>
  tabStatus({
    site,
    waiting: { drafts: 0, overdue: 0, next: null, afterwards: 0 },
    gate: { composers: 1, missing },
    missing: [],
    discarded: false,
    today: { day: '2026-11-21', passed: 0, held: 0, unreviewed: 0 },
    policy: defaultPolicy,
    policySource: 'built-in',
    outbox: { waiting: 0, endpoint: null, problem: null, nextTry: null },
    refused: [],
    withheld: [],
    addressKnown: true,
    storage: null,
    person: { person: null, canSignIn: false, problem: null },
  });

test('a tab whose pack fits is protected', () => {
  expect(statusOf([])).toMatchObject({
    coverage: 'protected',
    because: 'Our PSA. 1 composer is followed.',
  });
});

test('a tab whose pack does not fit any more is degraded, and names what stopped matching', () => {
  const status = statusOf(['note.body: .rich-text', 'note.press[0]: .save']);
  expect(status.coverage).toBe('degraded');
  expect(status.because).toContain('(note.body: .rich-text, and 1 more)');
});
