import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { WEBMAIL } from '../support/build.ts';
import { expect, test, WEBMAIL_PORT } from '../support/fixtures.ts';
import { panelOf } from '../support/panel.ts';

/**
 * The same way through a webmail that nobody here wrote: Roundcube, set up by a test bed outside this
 * repository. It sends by `form.submit()` from a button's handler, its editor is TinyMCE in an about:blank
 * iframe, and Save draft takes the same road as Send.
 */
const address = `http://${WEBMAIL}/`;
const folders = [
  process.env.WEBMAIL_DATA,
  join(process.env.TMPDIR ?? '/var/tmp', 'countersign-webmail'),
  join(tmpdir(), 'countersign-webmail'),
].filter((folder) => folder !== undefined);

async function isUp(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${WEBMAIL_PORT}/`)).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Every mail of this user with this subject. */
async function mailsOf(user: string, subject: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    for (const part of ['new', 'cur']) {
      const path = join(folder, 'mail', user, 'Maildir', part);
      const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      for (const name of names) {
        const mail = await readFile(join(path, name), 'utf8');
        if (mail.includes(`Subject: ${subject}`)) found.push(mail);
      }
    }
  }
  return [...new Set(found)];
}

async function compose(page: Page, subject: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Username').fill('alice');
  await page.getByLabel('Password').fill('alice');
  await page.getByRole('button', { name: 'Login' }).click();
  await page.goto(
    `${address}?_task=mail&_action=compose&_to=bob@example.test&_subject=${encodeURIComponent(subject)}`,
  );
  await expect(page.locator('#compose-subject')).toHaveValue(subject);
}

/** What an assistant's sidebar would do: words put in by script, with no key pressed. */
const WORDS = 'Hello Bob, the switch in rack two was replaced this morning and all ports are up.';

const editors = {
  'HTML editor': async (page: Page) => {
    const frame = page.frameLocator('#composebody_ifr');
    await expect(frame.locator('body')).toBeVisible();
    await frame.locator('body').evaluate((body, words) => {
      const paragraph = body.ownerDocument.createElement('p');
      paragraph.textContent = words;
      body.prepend(paragraph);
    }, WORDS);
  },
  'plain text': async (page: Page) => {
    await expect(page.frameLocator('#composebody_ifr').locator('body')).toBeVisible();
    await page.evaluate(() => {
      const { rcmail } = window as unknown as { rcmail: { command(...args: unknown[]): void } };
      rcmail.command('toggle-editor', { id: 'composebody', html: false });
    });
    const text = page.locator('textarea#composebody');
    await expect(text).toBeVisible();
    await text.evaluate((element: HTMLTextAreaElement, words) => {
      element.value = words;
    }, WORDS);
  },
} satisfies Record<string, (page: Page) => Promise<void>>;

test.describe('Roundcube', () => {
  test.beforeAll(async () => {
    test.skip(!(await isUp()), `no webmail answers on 127.0.0.1:${WEBMAIL_PORT}`);
  });

  for (const [name, write] of Object.entries(editors)) {
    test(`${name}: held, approved, and in the recipient's mailbox once`, async ({ page, endpoint }) => {
      const subject = `Rack two ${name} approved ${Date.now()}`;
      await compose(page, subject);
      await write(page);
      await page.locator('button.send').click();
      const panel = await panelOf(page);
      expect(await mailsOf('bob', subject)).toHaveLength(0);
      await expect(panel.region('Draft')).toContainText('rack two was replaced');
      await expect(panel.frame.getByText('bob@example.test').first()).toBeVisible();
      await expect(panel.approve).not.toHaveAttribute('aria-disabled', 'true');
      await panel.press('a');
      await expect
        .poll(() => mailsOf('bob', subject).then((mails) => mails.length), { timeout: 20_000 })
        .toBe(1);
      expect((await mailsOf('bob', subject))[0]).toContain('rack two was replaced');
      await expect
        .poll(async () => (await endpoint.events()).map(({ type }) => type))
        .toEqual(
          expect.arrayContaining(['draft.held', 'review.decided', 'draft.released', 'draft.confirmed']),
        );
      expect(await mailsOf('bob', subject)).toHaveLength(1);
    });

    test(`${name}: rejected, and it stays here`, async ({ page, endpoint }) => {
      const subject = `Rack two ${name} rejected ${Date.now()}`;
      await compose(page, subject);
      await write(page);
      await page.locator('button.send').click();
      const panel = await panelOf(page);
      await panel.reject.click();
      await panel.choose(/facts/i);
      await panel.frame.getByRole('button', { name: /^Reject/ }).click();
      await expect
        .poll(async () => (await endpoint.events()).find(({ type }) => type === 'review.decided')?.decision)
        .toBe('reject');
      expect(await mailsOf('bob', subject)).toHaveLength(0);
    });

    test(`${name}: Save draft is not held`, async ({ page, endpoint }) => {
      const subject = `Rack two ${name} kept ${Date.now()}`;
      await compose(page, subject);
      await write(page);
      await page.locator('#toolbar-menu').getByRole('button', { name: /Save$/ }).click();
      await expect(page.getByText('Message saved to Drafts.')).toBeVisible();
      expect((await endpoint.events()).map(({ type }) => type)).not.toContain('draft.held');
      expect((await endpoint.events()).map(({ type }) => type)).not.toContain('draft.unreviewed');
    });
  }
});
