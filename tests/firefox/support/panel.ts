import { expect } from '@playwright/test';
import type { Frame, Page } from 'puppeteer-core';

/** The panel in a page, by what a person sees of it and does in it. */
export interface PanelPage {
  frame: Frame;
  /** The words of the panel, with those that only a screen reader says. */
  words(): Promise<string>;
  /** Waits until Approve takes a press: it has been seen for long enough. */
  armed(): Promise<void>;
  /** Presses a key; the browser leads it to what has the focus, and the panel has it. */
  press(key: 'a' | 'e' | 'r' | 'v' | '1' | '2' | '3' | 'Escape'): Promise<void>;
  /** Approves with the keyboard alone, where a reason is asked for: the first press leads to the reasons. */
  approveFor(reason: '1' | '2' | '3'): Promise<void>;
  /** Presses the mouse in the middle of what `selector` finds. */
  click(selector: string): Promise<void>;
}

/** Waits until the panel of this page shows a review with the focus in it. */
export async function panelOf(page: Page): Promise<PanelPage> {
  await expectPanelShown(page);
  // It may be shown before its page has come.
  const isThere = async () => (await panelFrame(page)) !== null;
  await expect.poll(isThere, { message: 'the panel has no page' }).toBe(true);
  const frame = await panelFrame(page);
  if (frame === null) throw new Error('the panel went away');
  const words = () => frame.evaluate(() => document.body.textContent);
  await expect.poll(words).toMatch(/Held: (?!(?:still )?being judged)/);
  await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true);
  const armed = async () => {
    const isArmed = () =>
      frame.evaluate(
        () => document.querySelector('[data-act=approve]')?.getAttribute('aria-disabled') === 'false',
      );
    await expect.poll(isArmed, { message: 'Approve is not armed' }).toBe(true);
  };
  return {
    frame,
    words,
    armed,
    press: (key) => page.keyboard.press(key),
    async approveFor(reason) {
      await armed();
      await page.keyboard.press('a');
      const inReasons = () => frame.evaluate(() => document.activeElement?.closest('.reason') != null);
      await expect.poll(inReasons, { message: 'the press did not lead to the reasons' }).toBe(true);
      await page.keyboard.press(reason);
      await page.keyboard.press('a');
    },
    async click(selector) {
      const inFrame = await frame.evaluate((wanted) => {
        const element = document.querySelector(wanted);
        element?.scrollIntoView({ block: 'nearest' });
        const box = element?.getBoundingClientRect();
        if (box === undefined) throw new Error(`nothing is ${wanted}`);
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, selector);
      const [outside, inside] = await Promise.all([
        page.evaluate(placeOnScreen),
        frame.evaluate(placeOnScreen),
      ]);
      await page.mouse.click(inFrame.x + inside.x - outside.x, inFrame.y + inside.y - outside.y);
    },
  };
}

/** Where a frame's content begins on the screen. Only Firefox says so, and the closed shadow root says nothing. */
function placeOnScreen(): { x: number; y: number } {
  const { mozInnerScreenX: x, mozInnerScreenY: y } = window as unknown as Record<string, number>;
  return { x: x ?? 0, y: y ?? 0 };
}

/** The panel by what it says of itself: Firefox tells its driver `about:blank` as the address of an extension's frame. */
export async function panelFrame(page: Page): Promise<Frame | null> {
  for (const frame of page.frames().slice(1)) {
    if ((await frame.evaluate(() => location.pathname)) === '/review.html') return frame;
  }
  return null;
}

/** The panel is there for the eye, and not only laid out. */
export function expectPanelShown(page: Page): Promise<void> {
  return expect.poll(() => isPanelShown(page), { message: 'the panel is not shown' }).toBe(true);
}

/** Waits until the panel stands in the page, shown or not: what the page holds has been judged, and needs somebody. */
export function expectPanelReady(page: Page): Promise<void> {
  const isThere = () => page.evaluate(() => document.querySelector('html > [popover]:popover-open') !== null);
  return expect.poll(isThere, { message: 'no panel was mounted' }).toBe(true);
}

export function expectPanelHidden(page: Page): Promise<void> {
  return expect.poll(() => isPanelShown(page), { message: 'the panel is still shown' }).toBe(false);
}

/** True where the box that our frame stands in is the one that the page has in its top layer, and is seen. */
function isPanelShown(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html > [popover]:popover-open')].some((box) =>
      box.checkVisibility({ visibilityProperty: true }),
    ),
  );
}
