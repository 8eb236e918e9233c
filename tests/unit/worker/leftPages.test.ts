import { expect, test } from 'vitest';
import { Site } from '../../../lib/core/model/configuration.ts';
import type { LeftThread, ToGate } from '../../../lib/messages/composerPort.ts';
import { createLeftPages } from '../../../lib/worker/record/leftPages.ts';

const site = (id: string) => Site.parse({ id, name: id, matches: [`https://${id}.example/*`] });
const DESK = site('desk');
const thread = (...texts: string[]): LeftThread => ({
  address: 'https://desk.example/1',
  texts,
  grows: null,
  sentAgo: 400,
});

function open() {
  let at = 1000;
  const pages = createLeftPages(() => at);
  return {
    left: pages.left,
    /** What a composer is told that comes now. */
    told(tab: number, frame: number, of = DESK): ToGate[] {
      const told: ToGate[] = [];
      pages.tell({ tab, frame, site: of, send: (message) => told.push(message) });
      return told;
    },
    wait: (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

test('the page that takes the place of another is told of its thread, for half an hour', () => {
  const { left, told, wait } = open();
  const top = { tab: 1, frame: 0, site: DESK };
  expect(told(1, 0)).toEqual([]);
  left(top, thread('a'));
  left(top, thread('a', 'b'));
  wait(5000);
  expect(told(1, 0)).toEqual([{ type: 'before', thread: { ...thread('a', 'b'), sentAgo: 5400 } }]);
  wait(1_800_000);
  expect(told(1, 0)).toEqual([]);
});

test('another tab, and another site in the same tab, hear nothing of it', () => {
  const { left, told } = open();
  left({ tab: 1, frame: 0, site: DESK }, thread('a'));
  expect(told(2, 0)).toEqual([]);
  expect(told(1, 0, site('mail'))).toEqual([]);
});

test('a frame goes on from the one of its number, or from the last one where its page was loaded anew', () => {
  const { left, told } = open();
  left({ tab: 1, frame: 7, site: DESK }, thread('a'));
  left({ tab: 1, frame: 9, site: DESK }, thread('b'));
  expect(told(1, 7)).toMatchObject([{ thread: { texts: ['a'] } }]);
  expect(told(1, 12)).toMatchObject([{ thread: { texts: ['b'] } }]);
  expect(told(1, 0)).toEqual([]);
});
