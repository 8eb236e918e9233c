import { expect, test } from 'vitest';
import { createShownMessages } from '../../../lib/worker/record/shownMessages.ts';
import { dropExpired } from '../../../lib/worker/store/retention.ts';
import { openTestDevice } from '../../support/device.ts';

const WORDS = 'Hello Dana, the switch was replaced, and all of its ports are up again.';
const DAY = 24 * 3_600_000;

async function open() {
  const { database, writer } = await openTestDevice();
  let at = Date.parse('2026-11-20T09:00:00.000Z');
  let ids = 0;
  const shown = createShownMessages({
    database,
    writer,
    hostOf: (id) => ({ id, packVersion: null }),
    onEvents: () => {},
    key: () => new Uint8Array(32).fill(3),
    now: () => new Date(at).toISOString(),
    newId: () => `id-${++ids}`,
  });
  const lines = async () => (await database.events.toArray()).map(({ event }) => event);
  return {
    shown,
    database,
    lines,
    wait(milliseconds: number) {
      at += milliseconds;
    },
  };
}
const message = (text: string) => ({ author: null, at: null, text });
const figure = (sent: number, reviewed: number) => expect.objectContaining({ site: 'desk', sent, reviewed });

test('what was let out is counted as reviewed once, whoever its author is said to be', async () => {
  const { shown } = await open();
  await shown.left(WORDS, 'desk', true);
  expect(await shown.appeared(message(WORDS), 'desk', false)).toBe(false);
  expect(await shown.appeared(message(WORDS), 'desk', true)).toBe(false);
  expect(await shown.figures()).toEqual([figure(1, 1)]);
  // The same words leave once more.
  await shown.left(WORDS, 'desk', true);
  await shown.appeared(message(WORDS), 'desk', true);
  expect(await shown.figures()).toEqual([figure(2, 2)]);
});

test('an own message that nothing is known of is for the log, once; another’s is nothing', async () => {
  const { shown } = await open();
  await shown.left(WORDS, 'desk', true);
  const changed = `${WORDS} We refund the month.`;
  expect(await shown.appeared(message('Thank you, it works.'), 'desk', false)).toBe(false);
  expect(await shown.appeared(message(changed), 'desk', true)).toBe(true);
  expect(await shown.appeared(message(changed), 'desk', true)).toBe(false);
  expect(await shown.figures()).toEqual([figure(1, 0)]);
});

test('what was seen to leave by itself is counted, and not logged a second time', async () => {
  const { shown } = await open();
  await shown.left(WORDS, 'desk', false);
  expect(await shown.appeared(message(WORDS), 'desk', true)).toBe(false);
  expect(await shown.figures()).toEqual([figure(1, 0)]);
});

test('what left from another tool, or long ago, does not account for it', async () => {
  const { shown, wait } = await open();
  await shown.left(WORDS, 'mail', true);
  expect(await shown.appeared(message(WORDS), 'desk', true)).toBe(true);
  await shown.left('The printer has a new drum.', 'desk', true);
  wait(DAY + 1);
  expect(await shown.appeared(message('The printer has a new drum.'), 'desk', true)).toBe(true);
});

test('no word is stored, prints go after two days, and figures with the decisions', async () => {
  const { shown, database } = await open();
  await shown.left(WORDS, 'desk', true);
  await shown.appeared(message(WORDS), 'desk', true);
  expect(JSON.stringify(await database.departures.toArray())).not.toContain('switch');
  const later = (days: number) => new Date(Date.parse('2026-11-20T09:00:00.000Z') + days * DAY).toISOString();
  await dropExpired(database, later(3), 90);
  expect(await database.departures.count()).toBe(0);
  expect(await shown.figures()).toHaveLength(1);
  await dropExpired(database, later(92), 90);
  expect(await shown.figures()).toEqual([]);
});

test('the amounts of a day are a line of the log once it is over, and only once', async () => {
  const { shown, lines, wait } = await open();
  await shown.left(WORDS, 'desk', true);
  await shown.appeared(message(WORDS), 'desk', true);
  await shown.appeared(message('Another one, that nobody was asked about.'), 'desk', true);
  await shown.tellEnded();
  expect(await lines()).toEqual([]);
  wait(DAY);
  await shown.tellEnded();
  await shown.tellEnded();
  expect(await lines()).toMatchObject([
    { type: 'shown.counted', host: { id: 'desk' }, shown: { day: '2026-11-20', sent: 2, reviewed: 1 } },
  ]);
  expect(JSON.stringify(await lines())).not.toContain('switch');
  // The figures stay for the console.
  expect(await shown.figures()).toEqual([figure(2, 1)]);
});
