import type { Page } from '@playwright/test';
import { pickedPort } from '../../support/freePort.ts';
import { startOpenIdProvider } from '../../support/openIdProvider.ts';
import { DESK, ENDPOINT, EXTENSION, PROVIDER_PORT, SIGN_IN_REDIRECT } from '../support/build.ts';
import { type RunningChromium, startChromium } from '../support/chromium.ts';
import { expect, test } from '../support/fixtures.ts';
import { panelOf } from '../support/panel.ts';
import { openPopup } from '../support/popup.ts';

const TICKET = `http://${DESK}/ticket`;

/** Signs in as `login`, from the popup, on the provider's own pages in the window that the browser opens. */
async function signIn({ context }: RunningChromium, page: Page, login: string): Promise<void> {
  const popup = await openPopup(context, page);
  const opened = context.waitForEvent('page');
  await popup.getByRole('button', { name: /^Sign in/ }).click();
  const provider = await opened;
  await provider.locator('[name=login]').fill(login);
  await provider.locator('[name=password]').fill('any');
  await provider.getByRole('button', { name: 'Sign-in' }).click();
  await provider.getByRole('button', { name: 'Continue' }).click();
  await expect(popup.getByText(`${login}@northwind.example`)).toBeVisible();
  await popup.close();
}

async function approveTicket(page: Page): Promise<void> {
  await page.goto(TICKET);
  await page.getByRole('button', { name: 'Save and email' }).click();
  const panel = await panelOf(page);
  await expect(panel.approve).not.toHaveAttribute('aria-disabled', 'true');
  await panel.press('a');
  await expect(page.getByRole('status')).toHaveText('Saved, and mailed to Marek Olsen.');
}

test('two browsers, two people, one endpoint: each event says who, and a revoked device is refused at once', async ({
  chromium,
  desk,
  endpoint,
  page,
}) => {
  test.setTimeout(240_000);
  const provider = await startOpenIdProvider(SIGN_IN_REDIRECT, pickedPort(PROVIDER_PORT));
  const other = await startChromium({
    extension: EXTENSION,
    hosts: { [DESK]: Number(new URL(desk.url).port), [ENDPOINT]: endpoint.port },
  });
  try {
    await other.covered();
    const otherPage = other.context.pages()[0] ?? (await other.context.newPage());
    await page.goto(TICKET);
    await otherPage.goto(TICKET);
    await signIn(chromium, page, 'ada');
    await signIn(other, otherPage, 'omar');
    await approveTicket(page);
    await approveTicket(otherPage);
    const decided = async () => (await endpoint.events()).filter(({ type }) => type === 'review.decided');
    await expect.poll(async () => (await decided()).length).toBe(2);
    const [first, second] = (await decided()).toSorted((one, two) => (one.at < two.at ? -1 : 1));
    expect(first?.actor).toEqual({ id: 'ada@northwind.example', roles: [], how: 'oidc' });
    expect(second?.actor).toEqual({ id: 'omar@northwind.example', roles: [], how: 'oidc' });
    expect(first?.device).not.toBe(second?.device);

    await endpoint.administer('POST', `/v1/devices/${first?.device}/revocation`);
    const before = (await endpoint.events()).filter(({ device }) => device === first?.device).length;
    await approveTicket(page);
    const popup = await openPopup(chromium.context, page);
    await expect(popup.getByText(/The device was revoked/)).toBeVisible();
    await approveTicket(otherPage);
    await expect.poll(async () => (await decided()).length).toBe(3);
    expect((await endpoint.events()).filter(({ device }) => device === first?.device)).toHaveLength(before);
  } finally {
    await other.stop();
    await provider.stop();
  }
});
