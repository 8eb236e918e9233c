import { expect, test } from 'vitest';
import { dropExpired } from '../../../lib/worker/store/retention.ts';
import { writeSetting } from '../../../lib/worker/store/settings.ts';
import { openTestDevice, storeEvents } from '../../support/device.ts';
import { AT } from '../../support/reviews.ts';

const laterBy = (days: number) => new Date(Date.parse(AT) + days * 24 * 60 * 60 * 1000).toISOString();

test('what the endpoint has not acknowledged is never dropped, and the last acknowledged event stays', async () => {
  const { database, writer } = await openTestDevice();
  await storeEvents(database, writer, 5);
  await writeSetting(database, 'acknowledged', { sequence: 3 });
  await dropExpired(database, laterBy(400), 365);
  expect(await database.events.toCollection().primaryKeys()).toEqual([3, 4, 5]);
});

test('what is younger than policy asks stays', async () => {
  const { database, writer } = await openTestDevice();
  await storeEvents(database, writer, 5);
  await writeSetting(database, 'acknowledged', { sequence: 5 });
  await dropExpired(database, laterBy(300), 365);
  expect(await database.events.count()).toBe(5);
});

test('a note goes with its time', async () => {
  const { database } = await openTestDevice();
  await database.notes.add({ decision: 'd', review: 'r', text: 'note', at: AT });
  await dropExpired(database, laterBy(366), 365);
  expect(await database.notes.count()).toBe(0);
});
