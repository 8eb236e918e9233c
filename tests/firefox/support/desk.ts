import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';

/** Presses a button of the page with the mouse, by its name. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

/** Puts the caret at the end of what is written, as a person does. */
export async function goToEnd(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="textbox"])`).click();
  await page.keyboard.down('Control');
  await page.keyboard.press('End');
  await page.keyboard.up('Control');
}

export async function pressControlEnter(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}

/** What the page says of the last thing that was sent. */
export function expectStatus(page: Page, words: string): Promise<void> {
  return expect
    .poll(() => page.evaluate(() => document.querySelector('[role=status]')?.textContent))
    .toBe(words);
}
