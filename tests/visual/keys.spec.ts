import { expect, type Page, test } from '@playwright/test';
import { galleryUrl, settle } from './gallery.ts';

const sent = (page: Page) => page.evaluate(() => window.sent);
const open = async (page: Page, state: string) => {
  await page.goto(galleryUrl('panel', state));
  await settle(page);
};
const reason = (page: Page) => page.getByRole('radiogroup', { name: 'Reason' });

test('the focus begins on the heading, and the parts of the contract are there', async ({ page }) => {
  await open(page, 'email');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Held: account numbers');
  for (const name of ['Request', 'Draft', 'Changes', 'Evidence']) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
  await expect(page.getByText('Nothing has been sent')).toBeVisible();
  const buttons = page.getByRole('region', { name: 'Your decision' }).locator('.acts').getByRole('button');
  await expect(buttons).toHaveText([/^Approve/, /^Edit/, /^Reject/, /^Not now/]);
});

test('a clean low-risk review takes one key', async ({ page }) => {
  await open(page, 'clean');
  await page.keyboard.press('a');
  expect(await sent(page)).toEqual([
    {
      type: 'approve',
      with: { reason: 'correct', note: null, breakGlass: null, attention: expect.any(Number) },
    },
  ]);
});

test('of a low-risk review one line says why; what leaves stands in full, and a key shows the rest', async ({
  page,
}) => {
  await open(page, 'clean');
  const draft = page.getByRole('region', { name: 'Draft', exact: true });
  const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
  await expect(page.getByText('Its writer declared no confidence')).toHaveText(/ reads it first\.$/);
  await expect(page.getByText('Dana Whitfield')).toBeVisible();
  await expect(draft).toContainText('we are here from 28 to 30 December');
  await expect(evidence).toHaveCount(0);
  await page.keyboard.press('s');
  await expect(evidence).toBeVisible();
  await open(page, 'clean');
  await page.keyboard.press('4');
  await expect(evidence).toBeFocused();
});

test('what rests on something that does not bear it is shown in full, with what that is', async ({
  page,
}) => {
  await open(page, 'harm-basis');
  const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
  for (const words of [
    'Declared as kb-77',
    'Guide to scanners, last read on 2026-08-03',
    'Dana Whitfield, 9:41',
  ])
    await expect(evidence).toContainText(words);
});

test('a draft like one that was let out takes one key, and shows all of itself with another', async ({
  page,
}) => {
  await open(page, 'alike');
  const draft = page.getByRole('region', { name: 'Draft', exact: true });
  await expect(page.locator('.alike')).toContainText('dana@haldendental.example');
  const request = page.getByRole('region', { name: 'Request', exact: true });
  await expect(draft).toContainText('we are here from 28 to 30 December');
  await expect(request).toHaveCount(0);
  await page.keyboard.press('s');
  await expect(request).toBeVisible();
  await open(page, 'alike');
  await page.keyboard.press('a');
  expect(await sent(page)).toMatchObject([{ type: 'approve', with: { reason: 'correct' } }]);
  await open(page, 'alike');
  await page.keyboard.press('r');
  await expect(request).toBeVisible();
});

test('approving without a needed reason leads to the reasons and says so; then two more keys sign', async ({
  page,
}) => {
  await open(page, 'email');
  await expect(page.locator('#standing')).toContainText('Approve needs a reason.');
  await page.keyboard.press('a');
  await expect(reason(page).getByRole('radio').first()).toBeFocused();
  await expect(reason(page)).toContainText('Choose one, then approve.');
  await expect(reason(page)).toBeInViewport({ ratio: 1 });
  expect(await sent(page)).toEqual([]);

  await page.keyboard.press('2');
  await expect(page.getByRole('radio', { name: 'The client asked for it' })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'False positive' })).toBeFocused();
  await expect(page.locator('#standing')).toContainText('Reason: False positive');
  await page.keyboard.press('a');
  expect(await sent(page)).toMatchObject([{ type: 'approve', with: { reason: 'false-positive' } }]);
});

test('single letters rest in a text field, and Esc leaves it first', async ({ page }) => {
  await open(page, 'clean');
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await page.keyboard.type('are rev1ewed');
  await expect(note).toHaveValue('are rev1ewed');
  expect(await sent(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(note).not.toBeFocused();
  expect(await sent(page)).toEqual([]);
  await page.keyboard.press('a');
  expect(await sent(page)).toMatchObject([{ type: 'approve', with: { note: 'are rev1ewed' } }]);
});

test('Esc puts it off, V reveals all, a masked item reveals itself', async ({ page }) => {
  await open(page, 'email');
  await page.getByRole('button', { name: 'Reveal IBAN CODE 1' }).click();
  await page.keyboard.press('v');
  await page.keyboard.press('Escape');
  expect(await sent(page)).toEqual([
    { type: 'reveal', with: 'IBAN CODE 1' },
    { type: 'reveal', with: null },
    { type: 'not-now' },
  ]);
});

test('digits lead to the parts, and footnotes lead both ways', async ({ page }) => {
  await open(page, 'email');
  await page.keyboard.press('4');
  await expect(page.getByRole('region', { name: 'Evidence', exact: true })).toBeFocused();
  await expect(page.getByText('contradicted', { exact: true })).toBeInViewport();
  await page.keyboard.press('2');
  await expect(page.getByRole('region', { name: 'Draft' })).toBeFocused();

  await page.getByRole('link', { name: '2, to the words' }).click();
  const inDraft = page.getByRole('region', { name: 'Draft' }).getByRole('link', { name: 'Reason 2' });
  await expect(inDraft).toBeFocused();
  await expect(inDraft).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: '2, to the words' })).toBeFocused();
  expect(page.url()).not.toContain('#');
});

test('a footnote leads into the reasons that were folded away', async ({ page }) => {
  await open(page, 'reopened');
  const old = page.getByRole('link', { name: '3, to the words' });
  await expect(old).toBeHidden();
  // The draft was seen before, and is folded away too.
  await page.getByRole('region', { name: 'Draft' }).locator('summary').first().click();
  await page.getByRole('region', { name: 'Draft' }).getByRole('link', { name: 'Reason 3' }).click();
  await expect(old).toBeFocused();
});

test('R asks why, and a second R rejects', async ({ page }) => {
  await open(page, 'email');
  await page.keyboard.press('r');
  await expect(reason(page).getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('r');
  await expect(reason(page)).toContainText('Choose why it should not go out, then reject.');
  expect(await sent(page)).toEqual([]);
  await page.keyboard.press('1');
  await page.keyboard.press('a');
  expect(await sent(page)).toEqual([]);
  await page.keyboard.press('r');
  expect(await sent(page)).toMatchObject([{ type: 'reject', with: { reason: 'wrong-facts', note: null } }]);
});

test('Esc goes back from a rejection before it puts anything off', async ({ page }) => {
  await open(page, 'email');
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  expect(await sent(page)).toEqual([]);
  await expect(page.getByRole('radio', { name: 'It is right as it stands' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await sent(page)).toEqual([{ type: 'not-now' }]);
});

test('E turns the draft into an editor, and what is approved is what was typed', async ({ page }) => {
  await open(page, 'email');
  await page.keyboard.press('e');
  expect(await sent(page)).toEqual([{ type: 'begin-edit' }]);
  await page.evaluate(() => {
    const words = { body: 'Hi Dana', subject: 'Re: Charged twice' };
    window.panelInput.edit.value = { base: words, words, newer: null };
  });
  const text = page.getByRole('textbox', { name: 'Text' });
  await expect(text).toBeFocused();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('End');
  const changes = page.getByRole('region', { name: 'Changes' });
  await expect(changes).toContainText('You have changed nothing so far.');
  await page.keyboard.type(', ready?');
  await expect(changes.locator('ins')).toHaveText(', ready?');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Draft' })).toBeFocused();
  await page.keyboard.press('a');
  await expect(reason(page)).toContainText('Choose why you changed it');
  await page.keyboard.press('3');
  await page.keyboard.press('a');
  expect((await sent(page)).slice(1)).toMatchObject([
    { type: 'edit', with: { body: 'Hi Dana, ready?', subject: 'Re: Charged twice', reason: 'tone' } },
  ]);
});

test('Esc leaves an edit, and the text is there when it is taken up again', async ({ page }) => {
  await open(page, 'edit');
  const text = page.getByRole('textbox', { name: 'Text' });
  await text.fill('My own words');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(text).toBeHidden();
  await expect(page.getByText('your edit is kept')).toBeVisible();
  await page.keyboard.press('e');
  await expect(text).toHaveValue('My own words');
  expect((await sent(page)).map(({ type }) => type)).toEqual(['begin-edit']);
});

test('break-glass wants the exact phrase and a reason', async ({ page }) => {
  await open(page, 'break-glass');
  const approve = page.getByRole('button', { name: 'Approve: break glass' });
  await expect(approve).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('a');
  const phrase = page.getByRole('textbox', { name: 'Phrase' });
  await expect(phrase).toBeFocused();
  await phrase.fill('Break glass');
  await expect(approve).toHaveAttribute('aria-disabled', 'true');
  await phrase.fill('break glass');
  await expect(approve).toHaveAttribute('aria-disabled', 'false');
  await approve.click();
  await expect(reason(page)).toContainText('Choose one, then approve.');
  await page.keyboard.press('5');
  await page.keyboard.press('a');
  expect(await sent(page)).toMatchObject([
    { type: 'approve', with: { reason: 'urgent', breakGlass: 'break glass' } },
  ]);
});

test('a press on what is off is answered by its cause', async ({ page }) => {
  await open(page, 'blocked');
  await page.keyboard.press('a');
  await expect(page.locator('.pressing')).toContainText('Policy blocks this as it stands');
  await open(page, 'record');
  await page.keyboard.press('e');
  await expect(page.locator('.pressing')).toContainText('It can’t be edited here.');
  expect(await sent(page)).toEqual([]);
});

test('nothing is decided twice while a decision is being stored', async ({ page }) => {
  await open(page, 'storing');
  for (const key of ['a', 'r', 'e', 'Escape']) await page.keyboard.press(key);
  expect(await sent(page)).toEqual([]);
  await expect(page.locator('#standing')).toContainText('Storing your decision.');
});

test('the panel docks at the other side', async ({ page }) => {
  await open(page, 'email');
  await page.getByRole('button', { name: 'Dock left' }).click();
  expect(await sent(page)).toEqual([{ type: 'dock', with: 'left' }]);
});

test('the popup’s keys do no more than its buttons', async ({ page }) => {
  await page.goto(galleryUrl('popup', 'not-gated'));
  await page.keyboard.press('t');
  await page.keyboard.press('l');
  expect(await page.evaluate(() => Reflect.get(window, 'pressed'))).toEqual([]);
});

test('the popup reloads and tries again by key', async ({ page }) => {
  await page.goto(galleryUrl('popup', 'unreachable'));
  await page.keyboard.press('t');
  await page.keyboard.press('l');
  expect(await page.evaluate(() => Reflect.get(window, 'pressed'))).toEqual(['try-now', 'reload']);
});
