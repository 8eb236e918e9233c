import { expect, type Frame, type Locator, type Page } from '@playwright/test';

/** The panel in a page, by what a person sees of it. */
export interface PanelPage {
  frame: Frame;
  heading: Locator;
  approve: Locator;
  edit: Locator;
  reject: Locator;
  notNow: Locator;
  region(name: string): Locator;
  /** Chooses a reason by its words. */
  choose(name: RegExp): Promise<void>;
  /** Presses one key where the panel has the focus. */
  press(key: 'a' | 'Escape'): Promise<void>;
}

/** Waits until the panel stands in the page, shown or not: what the page holds has been judged, and needs somebody. */
export function expectPanelReady(page: Page): Promise<void> {
  // The iframe lies in a closed shadow root, where no selector of the page reaches.
  return expect.poll(() => reviewFrame(page) !== null, { message: 'no panel was mounted' }).toBe(true);
}

/** Waits until the panel of this page shows a review, and takes it by its parts. */
export async function panelOf(page: Page): Promise<PanelPage> {
  await expectPanelReady(page);
  const frame = reviewFrame(page);
  if (frame === null) throw new Error('the panel went away');
  await expectPanelShown(page);
  const button = (name: RegExp) => frame.getByRole('button', { name });
  const heading = frame.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^Held: (?!(?:still )?being judged)/);
  return {
    frame,
    heading,
    approve: button(/^Approve/),
    edit: button(/^Edit/),
    reject: button(/^Reject/),
    notNow: button(/^Not now/),
    region: (name) => frame.getByRole('region', { name }),
    press: (key) => pressIn(page, frame, key),
    async choose(name) {
      await frame
        .getByRole('radiogroup', { name: 'Reason' })
        .or(frame.getByRole('group', { name: /^Reason/ }))
        .getByLabel(name)
        .check();
    },
  };
}

const CODES = {
  a: { code: 'KeyA', text: 'a', windowsVirtualKeyCode: 65 },
  Escape: { code: 'Escape', windowsVirtualKeyCode: 27 },
};

/**
 * One key, as a trusted event, to the panel's own process. Playwright's `page.keyboard` asks the browser which
 * process has the focus; with the focus emulation that Playwright turns on in every frame, the browser is not
 * always told that an iframe of another process took it (seen in 1 of 20 runs, also after a click into it).
 */
async function pressIn(page: Page, frame: Frame, key: keyof typeof CODES): Promise<void> {
  const session = await page.context().newCDPSession(frame);
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...CODES[key] });
  // The press may have closed the panel, and its process with it.
  await session
    .send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...CODES[key] })
    .catch((error: Error) => {
      if (!/closed|detached/i.test(error.message)) throw error;
    });
}

export function reviewFrame(page: Page): Frame | null {
  return page.frames().find((frame) => frame.url().endsWith('/review.html')) ?? null;
}

/** The panel is there for the eye, and not only laid out. */
export function expectPanelShown(page: Page): Promise<void> {
  return expect.poll(() => isPanelShown(page), { message: 'the panel is not shown' }).toBe(true);
}

export function expectPanelHidden(page: Page): Promise<void> {
  return expect.poll(() => isPanelShown(page), { message: 'the panel is still shown' }).toBe(false);
}

async function isPanelShown(page: Page): Promise<boolean> {
  const frame = reviewFrame(page);
  if (frame === null) return false;
  return (await frame.frameElement()).isVisible();
}
