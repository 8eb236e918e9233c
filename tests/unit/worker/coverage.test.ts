import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../lib/core/audit/bareEvent.ts';
import { Site } from '../../../lib/core/model/configuration.ts';
import { createSessions, type Session } from '../../../lib/worker/review/session.ts';
import { createCoverage, type TabSign } from '../../../lib/worker/setup/coverage.ts';

const site = Site.parse({ id: 'psa', name: 'Our PSA', matches: ['https://psa.northgate.example/*'] });
const LOST = 'note.press[0]: #save';

function setUp(before: string[] = []) {
  const sessions = createSessions();
  const signs: [number, TabSign][] = [];
  const lines: EventDraft[] = [];
  const stored: string[][] = [];
  const coverage = createCoverage({
    sessions,
    degraded: before,
    store: async (degraded) => void stored.push(degraded),
    record: async (events) => void lines.push(...events),
    show: async (tab, sign) => void signs.push([tab, sign]),
    hostOf: ({ id }) => ({ id, packVersion: 'connectwise@3' }),
    now: () => '2026-11-21T09:00:00.000Z',
  });
  const open = (composer: string, tab: number): Session => {
    const session: Partial<Session> = { composer, tab, site, missing: [] };
    sessions.add(session as Session);
    return session as Session;
  };
  return { coverage, open, signs, lines, stored };
}

describe('coverage', () => {
  test('a page that does not fit: a sign on its tab, one line in the log, whatever is read again', async () => {
    const { coverage, open, signs, lines, stored } = setUp();
    const session = open('one', 7);
    await coverage.seen(session, []);
    expect([signs, lines]).toEqual([[], []]);
    await coverage.seen(session, [LOST]);
    await coverage.seen(session, [LOST]);
    expect(signs).toEqual([
      [7, expect.objectContaining({ text: '!', title: expect.stringContaining(LOST) })],
    ]);
    expect(lines).toMatchObject([
      { type: 'coverage.changed', cause: 'degraded', host: { id: 'psa', packVersion: 'connectwise@3' } },
    ]);
    expect(stored).toEqual([['psa']]);
    expect(coverage.missingIn(7)).toEqual([LOST]);
  });

  test('known from before the worker slept: no second line; once it fits everywhere, one more', async () => {
    const { coverage, open, signs, lines, stored } = setUp(['psa']);
    const [one, other] = [open('one', 7), open('other', 8)];
    await coverage.seen(one, [LOST]);
    await coverage.seen(other, []);
    expect(lines).toEqual([]);
    await coverage.seen(one, []);
    expect(signs.at(-1)).toEqual([7, { text: '', title: 'Countersign' }]);
    expect(lines).toMatchObject([{ type: 'coverage.changed', cause: 'protected' }]);
    expect(stored).toEqual([[]]);
  });
});
