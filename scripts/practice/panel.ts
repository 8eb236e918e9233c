import type { Frame, Page } from 'playwright-core';

/**
 * The panel of this page: the iframe from `review.html`. The gate mounts it as soon as a draft would be held,
 * so it also shows that the page is covered. Rejects where none comes up.
 */
export async function mountedPanel(page: Page): Promise<Frame> {
  const isPanel = (frame: Frame) => frame.url().endsWith('/review.html');
  return page.frames().find(isPanel) ?? (await page.waitForEvent('framenavigated', isPanel));
}

/** The panel of this page, once a person can see it and it says why the draft is held. */
export async function shownPanel(page: Page): Promise<Frame> {
  const frame = await mountedPanel(page);
  const element = await frame.frameElement();
  await element.waitForElementState('visible');
  await heading(frame).waitFor();
  return frame;
}

/** Waits until nobody can see the panel any more. */
export async function hiddenPanel(panel: Frame): Promise<void> {
  if (panel.isDetached()) return;
  const element = await panel.frameElement();
  await element.waitForElementState('hidden');
}

const heading = (panel: Frame) => panel.getByRole('heading', { level: 1, name: /^Held: / });

/** Presses a key where the panel has the focus when it opens. */
export async function press(panel: Frame, key: string): Promise<void> {
  await heading(panel).press(key);
}

/** Chooses the first of the reasons that are offered. */
export async function chooseReason(panel: Frame): Promise<void> {
  await panel.getByRole('radiogroup', { name: 'Reason' }).getByRole('radio').first().check();
}

/** Waits until a button of the panel can be pressed: Approve arms a moment after the panel is seen. */
export async function armed(panel: Frame, name: RegExp): Promise<void> {
  await panel.getByRole('button', { name, disabled: false }).waitFor();
}
