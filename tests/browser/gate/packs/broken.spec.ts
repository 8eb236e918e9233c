import type { Page } from '@playwright/test';
import { left, type WorkerEnd } from '../support/fixtures.ts';
import { brokenPacks, coverage, expect, packOf, test } from './toolPage.ts';

/** For each tool: how a specimen is made ready, what is pressed then, and the places that nothing can miss. */
interface Trial {
  id: string;
  page?: string;
  /** The composer that is open; places of the pack's other composers are left alone. */
  composer: string;
  ready(page: Page): Promise<unknown>;
  press(page: Page): Promise<unknown>;
  /** Places that may be missing without anything being wrong: their loss cannot show, and what they read falls back. */
  unseen: readonly string[];
}

const DANA = { name: 'Dana Whitfield', address: 'dana@alderfinch.example' };

const nothing = async () => {};

const trials: Trial[] = [
  {
    id: 'gmail',
    composer: 'compose',
    ready: (page) =>
      page.evaluate(
        (to) =>
          Reflect.get(window, 'compose')('one', { subject: 'The switch', to: [to], body: 'It costs 480.' }),
        DANA,
      ),
    press: (page) => page.getByRole('button', { name: 'Send', exact: true }).click(),
    unseen: [
      'sender',
      'cc.field',
      'cc.chips',
      'bcc.field',
      'bcc.chips',
      'attachments.items',
      'thread.messages',
      'press[1]',
      'press[2]',
      'press[2].opener',
    ],
  },
  {
    id: 'connectwise',
    composer: 'note',
    ready: (page) =>
      page.evaluate(() => Reflect.get(window, 'openNote')('one', 'Replaced it.', ['Internal'])),
    press: (page) => page.getByText('Save', { exact: true }).click(),
    unseen: ['account.name', 'thread.messages'],
  },
  {
    id: 'hubspot',
    composer: 'email',
    ready: (page) => page.evaluate(() => Reflect.get(window, 'openEmail')('one', 'The offer stands.')),
    press: (page) => page.getByRole('button', { name: 'Send', exact: true }).click(),
    unseen: ['account.name'],
  },
  {
    id: 'zendesk',
    composer: 'reply',
    ready: (page) =>
      page.evaluate(() =>
        Reflect.get(window, 'openTicket')(31, { subject: 'Scanner', words: 'It is mended.' }),
      ),
    press: (page) => page.getByRole('button', { name: 'Submit as Open' }).click(),
    // A mark is asked for only when a key is pressed.
    unseen: ['account.name', 'thread.messages', 'press[1]', 'press[1].opener', 'front.mark'],
  },
  {
    id: 'syncro',
    composer: 'comment',
    ready: nothing,
    press: (page) => page.locator('[data-id=shown] [type=submit]').click(),
    unseen: ['account.name', 'never', 'subject'],
  },
  {
    id: 'autotask',
    composer: 'quick-note',
    ready: nothing,
    press: (page) => page.getByText('Save', { exact: true }).click(),
    unseen: ['visibility.rules[1].control'],
  },
  {
    id: 'halopsa',
    composer: 'action',
    ready: nothing,
    press: (page) => page.getByRole('button', { name: 'Save', exact: true }).click(),
    // Its buttons are known by their words alone, so that they prove nothing of a missing editor.
    unseen: ['body', 'visibility.rules[1].control', 'never', 'thread.messages'],
  },
  {
    id: 'outlook',
    composer: 'mail',
    ready: nothing,
    press: (page) => page.locator('[data-id="2"] [role=textbox]').press('Control+Enter'),
    unseen: ['press[1]', 'press[1].opener'],
  },
  {
    id: 'freshdesk',
    composer: 'reply',
    ready: nothing,
    press: (page) => page.getByRole('button', { name: 'Send', exact: true }).click(),
    unseen: ['body', 'visibility.rules[0].control', 'press[1]', 'press[1].opener'],
  },
  {
    id: 'jira',
    composer: 'comment',
    ready: (page) => page.evaluate(() => Reflect.get(window, 'openComment')('Internal note')),
    press: (page) => page.getByRole('button', { name: 'Save', exact: true }).click(),
    unseen: [],
  },
];

for (const { id, page: name, composer, ready, press, unseen } of trials) {
  const isOfTrial = (place: string) => {
    const other = packOf(id).composers.some((one) => one.id !== composer && place.startsWith(`${one.id}.`));
    return !other;
  };
  for (const { place, broken } of brokenPacks(packOf(id)).filter((one) => isOfTrial(one.place))) {
    const isUnseen = unseen.some((one) => place === one || place === `${composer}.${one}`);
    test(`${id}: ${place} stops matching: ${isUnseen ? 'held all the same' : 'the tab names it, and it is held all the same'}`, async ({
      tool,
      worker,
    }) => {
      const page = await tool(id, name);
      await ready(page);
      await expect.poll(() => coverage(worker)).toMatchObject({ missing: [] });
      await worker.usePack(broken);
      if (!isUnseen) await named(worker, place);
      await press(page);
      await expect.poll(() => worker.lastHeld()).not.toBeNull();
      expect(await left(page)).toEqual([]);
    });
  }
}

async function named(worker: WorkerEnd, place: string): Promise<void> {
  await expect
    .poll(async () => (await coverage(worker)).missing)
    .toContainEqual(expect.stringContaining(`${place}: .stopped-matching`));
}
