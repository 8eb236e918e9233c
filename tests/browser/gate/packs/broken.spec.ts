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
  /** Where the loss of a place shows: another sort of composer of the tool takes what it was. */
  shows?: Readonly<Record<string, string>>;
  /** Places that may be missing without anything being wrong: their loss cannot show, and what they read falls back. */
  unseen: readonly string[];
}

const DANA = { name: 'Dana Whitfield', address: 'dana@alderfinch.example' };

/** Has the specimen open a composer: the name of its way, and what that takes. */
const opens =
  (way: string, ...given: unknown[]) =>
  (page: Page) =>
    page.evaluate(([way, given]) => Reflect.get(window, way)(...given), [way, given] as const);

const trials: Trial[] = [
  {
    id: 'gmail',
    composer: 'compose',
    ready: opens('compose', 'one', { subject: 'The switch', to: [DANA], body: 'It costs 480.' }),
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
    ready: opens('openNote', 'one', 'Replaced it.', ['Internal']),
    press: (page) => page.getByText('Save', { exact: true }).click(),
    unseen: ['account.name', 'thread.messages'],
  },
  {
    id: 'hubspot',
    composer: 'email',
    ready: opens('openEmail', 'one', 'The offer stands.'),
    press: (page) => page.getByRole('button', { name: 'Send', exact: true }).click(),
    unseen: ['account.name'],
  },
  {
    id: 'zendesk',
    composer: 'reply',
    ready: opens('openTicket', 31, { subject: 'Scanner', words: 'It is mended.' }),
    press: (page) => page.getByRole('button', { name: 'Submit as Open' }).click(),
    // A mark is asked for only when a key is pressed.
    unseen: ['account.name', 'thread.messages', 'press[1]', 'press[1].opener', 'front.mark'],
  },
  {
    id: 'syncro',
    composer: 'comment',
    ready: opens('openComment', 'shown', 'The words.'),
    press: (page) => page.locator('[data-id=shown] [type=submit]').click(),
    unseen: ['account.name', 'never', 'subject'],
  },
  {
    id: 'autotask',
    composer: 'quick-note',
    ready: opens('openNote', 'one', 'The words.'),
    press: (page) => page.getByText('Save', { exact: true }).click(),
    unseen: [],
  },
  {
    id: 'halopsa',
    composer: 'action',
    ready: opens('openAction', 'one', 'The words.'),
    press: (page) => page.getByRole('button', { name: 'Save', exact: true }).click(),
    // Its buttons are known by their words alone, so that they prove nothing of a missing editor.
    unseen: ['body', 'never', 'thread.messages'],
  },
  {
    id: 'outlook',
    composer: 'mail',
    ready: async (page) => {
      await opens('openMail', '1', 'The words.')(page);
      await opens('openMail', '2', 'The words.')(page);
    },
    press: (page) => page.locator('[data-id="2"] [role=textbox]').press('Control+Enter'),
    unseen: ['press[1]', 'press[1].opener'],
  },
  {
    id: 'freshdesk',
    composer: 'reply',
    ready: opens('openReply', 'one', 'The words.'),
    press: (page) => page.getByRole('button', { name: 'Send', exact: true }).click(),
    unseen: ['body', 'visibility.rules[0].control', 'press[1]', 'press[1].opener'],
  },
  {
    id: 'jira',
    composer: 'comment',
    ready: opens('openComment', 'one', 'The words.', 'Internal note'),
    press: (page) => page.getByRole('button', { name: 'Save', exact: true }).click(),
    unseen: [],
  },
  {
    id: 'gmail',
    composer: 'inline-reply',
    ready: opens('reply', 'one', { subject: '', to: [DANA], body: 'It costs 480.' }),
    press: (page) => page.getByRole('button', { name: 'Send', exact: true }).click(),
    unseen: [
      'sender',
      'subject',
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
    composer: 'time-entry',
    ready: opens('openTime', 'one', 'Replaced it.', ['Internal']),
    press: (page) => page.getByText('Save', { exact: true }).click(),
    unseen: ['account.name', 'thread.messages'],
  },
  {
    id: 'hubspot',
    composer: 'note',
    ready: opens('openNote', 'one', 'She called.'),
    press: (page) => page.getByRole('button', { name: 'Save note' }).click(),
    unseen: ['account.name'],
  },
  {
    id: 'hubspot',
    composer: 'conversation',
    ready: opens('openConversation', 'one', 'The offer stands.'),
    press: (page) => page.getByRole('button', { name: 'Send', exact: true }).click(),
    unseen: ['account.name'],
  },
  {
    id: 'hubspot',
    composer: 'properties',
    ready: opens('changeProperties', 'She called.'),
    press: (page) => page.getByRole('button', { name: 'Save', exact: true }).click(),
    unseen: ['account.name'],
  },
  {
    id: 'hubspot',
    composer: 'campaign',
    ready: opens('openCampaign'),
    press: (page) => page.getByRole('button', { name: 'Send or publish' }).click(),
    unseen: ['account.name', 'action.target', 'action.parameters[0]', 'never'],
  },
  {
    id: 'autotask',
    composer: 'note-form',
    ready: opens('openForm', 'one', 'The words.'),
    press: (page) => page.getByRole('button', { name: 'Save & Close' }).click(),
    unseen: ['subject'],
  },
  {
    id: 'jira',
    composer: 'description',
    ready: opens('openDescription', 'one', 'The words.'),
    press: (page) => page.getByRole('button', { name: 'Save', exact: true }).click(),
    shows: { root: 'comment.visibility.rules[0].control: [data-testid=' },
    unseen: [],
  },
  {
    id: 'servicenow',
    page: 'workspace.html',
    composer: 'workspace',
    ready: (page) => page.evaluate("openCompose('The words.')"),
    press: (page) => page.getByRole('button', { name: 'Post', exact: true }).click(),
    unseen: ['record.id', 'record.title', 'account.name', 'thread.messages'],
  },
  {
    id: 'servicenow',
    page: 'workspace.html',
    composer: 'workspace-record',
    ready: (page) => page.getByLabel('Short description').fill('Scanner replaced'),
    press: (page) => page.getByRole('button', { name: 'Save', exact: true }).click(),
    unseen: ['left'],
  },
];

for (const [index, { id, page: name, composer, ready, press, shows, unseen }] of trials.entries()) {
  const others = packOf(id).composers.filter((one) => one.id !== composer);
  // What the composers of a tool share is broken once.
  const isFirst = trials.findIndex((trial) => trial.id === id) === index;
  const isOfTrial = (place: string) =>
    place.startsWith(`${composer}.`) || (isFirst && !others.some((one) => place.startsWith(`${one.id}.`)));
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
      const shown = shows?.[place.slice(composer.length + 1)];
      if (!isUnseen) await named(worker, shown ?? `${place}: .stopped-matching`);
      await press(page);
      await expect.poll(() => worker.lastHeld()).not.toBeNull();
      expect(await left(page)).toEqual([]);
    });
  }
}

async function named(worker: WorkerEnd, line: string): Promise<void> {
  await expect
    .poll(async () => (await coverage(worker)).missing)
    .toContainEqual(expect.stringContaining(line));
}

test('hubspot: where the subject of a mail is called otherwise, it is not read as a note that stays in the house', async ({
  tool,
  worker,
}) => {
  const page = await tool('hubspot');
  await opens('openEmail', 'one', 'The offer stands.')(page);
  // Its root is told by the same field: both are gone at once.
  await worker.usePack(
    JSON.parse(JSON.stringify(packOf('hubspot')).replaceAll('email-subject-input', 'another-name')),
  );
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(async () => (await worker.lastHeld())?.snapshot.reading.visibility).toBe('client');
});
