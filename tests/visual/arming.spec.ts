import { expect, type Frame, type Page, test } from '@playwright/test';
import { galleryUrl } from './gallery.ts';

/** FACTS-browser, "What happens to a panel that is covered": a click arrives through some overlays, trusted. */
test.use({ viewport: { width: 1280, height: 900 } });

async function openOnStage(page: Page): Promise<Frame> {
  await page.goto(galleryUrl('stage', 'clean'));
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'Approve' })).toBeVisible();
  const frame = page.frames().find((one) => one.url().includes('panel.html'));
  if (!frame) throw new Error('The stage shows no panel.');
  return frame;
}

const approve = (frame: Frame) => frame.getByRole('button', { name: 'Approve' });
const isOff = (frame: Frame, off: boolean) =>
  expect(approve(frame)).toHaveAttribute('aria-disabled', String(off));
/** Presses where the button is; Playwright's own click waits until a button is on. */
async function pressAt(page: Page, frame: Frame): Promise<void> {
  const box = await approve(frame).boundingBox();
  if (!box) throw new Error('Approve is not drawn.');
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
}
const sent = (frame: Frame) => frame.evaluate(() => window.sent);

test('Approve is off at first, says why, and works after half a second in view', async ({ page }) => {
  await page.addInitScript(() => {
    const times: { off?: number; on?: number; said?: string } = {};
    Object.assign(window, { times });
    new MutationObserver(() => {
      const off = document.querySelector<HTMLElement>('[data-act="approve"]')?.ariaDisabled;
      if (off === 'true' && times.off === undefined) {
        times.off = performance.now();
        times.said = document.getElementById('standing')?.textContent ?? '';
      }
      if (off === 'false') times.on ??= performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  const frame = await openOnStage(page);
  await isOff(frame, false);
  const { off, on, said } = await frame.evaluate(() => Reflect.get(window, 'times'));
  expect(said).toContain('in view for half a second');
  expect(on - off).toBeGreaterThanOrEqual(500);
  await approve(frame).click();
  expect(await sent(frame)).toMatchObject([{ type: 'approve' }]);
});

const covers: Record<string, string> = {
  'an overlay that lets pointers pass': 'position:fixed;inset:0;pointer-events:none;background:#0001',
  'a small overlay over the reasons':
    'position:fixed;right:20px;top:120px;width:200px;height:60px;background:#fff',
};
for (const [name, style] of Object.entries(covers)) {
  test(`${name} turns Approve off, and nothing goes through it`, async ({ page }) => {
    const frame = await openOnStage(page);
    await isOff(frame, false);
    await page.evaluate((css) => {
      const overlay = document.createElement('div');
      overlay.id = 'overlay';
      overlay.style.cssText = css;
      document.body.append(overlay);
    }, style);
    await isOff(frame, true);
    await pressAt(page, frame);
    await expect(frame.locator('.pressing')).toContainText('in view for half a second');
    await frame.locator('body').press('a');
    expect(await sent(frame)).toEqual([]);
    await page.evaluate(() => document.getElementById('overlay')?.remove());
    await isOff(frame, false);
  });
}

for (const [name, style] of Object.entries({
  opacity: 'opacity:.01',
  clipping: 'clip-path:inset(80% 0 0 0)',
})) {
  test(`${name} of the frame turns Approve off`, async ({ page }) => {
    const frame = await openOnStage(page);
    await isOff(frame, false);
    await page.evaluate((css) => document.querySelector('iframe')?.setAttribute('style', css), style);
    await isOff(frame, true);
  });
}

test('a frame that is mounted hidden is not armed, and takes no focus', async ({ page }) => {
  await page.goto(galleryUrl('stage', 'clean'));
  // The document that the frame has now would do for whoever looks too soon.
  const loaded = page.waitForEvent('framenavigated', (one) => one.url().includes('again'));
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'composer';
    document.body.prepend(field);
    field.focus();
    const frame = document.querySelector('iframe');
    if (frame) {
      frame.style.visibility = 'hidden';
      frame.src = `${frame.src}&again`;
    }
  });
  const frame = await loaded;
  const panel = page.frameLocator('iframe');
  await expect(panel.locator('h1')).toHaveCount(1);
  await frame.waitForFunction(() => performance.now() > 1200);
  expect(await frame.evaluate(() => document.querySelector('[data-act=approve]')?.ariaDisabled)).toBe('true');
  await expect(page.locator('#composer')).toBeFocused();

  await page.evaluate(() => {
    const shown = document.querySelector('iframe');
    shown?.style.removeProperty('visibility');
    shown?.focus();
  });
  await expect(panel.locator('h1')).toBeFocused();
  await isOff(frame, false);
});

test('other words to approve begin the half second again', async ({ page }) => {
  const frame = await openOnStage(page);
  await isOff(frame, false);
  const seenOff = frame.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const button = document.querySelector('[data-act="approve"]');
        if (!button) return resolve(false);
        new MutationObserver(() => {
          if (button.ariaDisabled === 'true') resolve(true);
        }).observe(button, { attributes: true });
        const view = window.panelState.value.view;
        if (view) window.show({ view: { ...view, body: [{ type: 'text', text: 'Other words' }] } });
      }),
  );
  expect(await seenOff).toBe(true);
  await isOff(frame, false);
});

test('a press made up by a script counts for nothing', async ({ page }) => {
  const frame = await openOnStage(page);
  await isOff(frame, false);
  await frame.evaluate(() => {
    document.querySelector<HTMLButtonElement>('[data-act="approve"]')?.click();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  });
  expect(await sent(frame)).toEqual([]);
});

test('attention counts only while the panel has the focus', async ({ page }) => {
  const frame = await openOnStage(page);
  await isOff(frame, false);
  /** Lets time pass in the page, and says how much. */
  const pass = (milliseconds: number) =>
    frame.evaluate(
      (most) =>
        new Promise<number>((resolve) => {
          const from = performance.now();
          setTimeout(() => resolve(performance.now() - from), most);
        }),
      milliseconds,
    );
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'composer';
    document.body.prepend(field);
  });
  await frame.locator('h1').click();
  const here = await pass(300);
  await page.locator('#composer').focus();
  const away = await pass(700);
  await frame.locator('h1').click();
  await frame.locator('h1').press('a');
  const [attention, total] = await frame.evaluate(() => [
    Reflect.get(window.sent[0]?.with ?? {}, 'attention'),
    performance.now(),
  ]);
  expect(attention).toBeGreaterThanOrEqual(Math.floor(here));
  expect(attention).toBeLessThanOrEqual(total - away);
});
