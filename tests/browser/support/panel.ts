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
}

/** Waits until the panel of this page shows a review, and takes it by its parts. */
export async function panelOf(page: Page): Promise<PanelPage> {
  // The iframe lies in a closed shadow root, where no selector of the page reaches.
  await expect.poll(() => reviewFrame(page) !== null, { message: 'no panel was mounted' }).toBe(true);
  const frame = reviewFrame(page);
  if (frame === null) throw new Error('the panel went away');
  await expectPanelShown(page);
  const button = (name: RegExp) => frame.getByRole('button', { name });
  const heading = frame.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^Held: /);
  return {
    frame,
    heading,
    approve: button(/^Approve/),
    edit: button(/^Edit/),
    reject: button(/^Reject/),
    notNow: button(/^Not now/),
    region: (name) => frame.getByRole('region', { name }),
    async choose(name) {
      await frame
        .getByRole('radiogroup', { name: 'Reason' })
        .or(frame.getByRole('group', { name: /^Reason/ }))
        .getByLabel(name)
        .check();
    },
  };
}

function reviewFrame(page: Page): Frame | null {
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
