import { expect, test } from '@playwright/test';
import { ReviewView } from '../../lib/core/review/view.ts';
import { consoleStates } from './consoleStates.ts';
import { expectAccessible, expectTidy, galleryUrl, picture, settle } from './gallery.ts';
import { popupStates } from './popupStates.ts';
import { panelStates } from './states.ts';

const schemes = ['light', 'dark'] as const;
const narrow = { width: 390, height: 844 };

for (const scheme of schemes) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    for (const [name, { state }] of Object.entries(panelStates)) {
      test(`panel: ${name}`, async ({ page }) => {
        if (state.view) ReviewView.parse(state.view);
        await page.goto(galleryUrl('panel', name));
        await settle(page);
        await expectTidy(page);
        await expectAccessible(page);

        await page.setViewportSize(narrow);
        await expectTidy(page);
        // The colours were looked at above; what differs here is the layout.
        if (scheme === 'light') await expectAccessible(page);
        await page.screenshot({ path: picture(`${name}-${scheme}-390`) });

        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(galleryUrl('stage', name));
        await settle(page);
        await page.screenshot({ path: picture(`${name}-${scheme}`) });
      });
    }

    for (const name of Object.keys(popupStates)) {
      test(`popup: ${name}`, async ({ page }) => {
        await page.setViewportSize({ width: 360, height: 560 });
        await page.goto(galleryUrl('popup', name));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectTidy(page);
        await expectAccessible(page);
        await page.locator('.popup').screenshot({ path: picture(`popup-${name}-${scheme}`) });
      });
    }

    for (const name of Object.keys(consoleStates)) {
      test(`console: ${name}`, async ({ page }) => {
        for (const viewport of [{ width: 1280, height: 900 }, narrow]) {
          await page.setViewportSize(viewport);
          await page.goto(galleryUrl('console', name));
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectTidy(page);
          await expectAccessible(page);
          await page.screenshot({
            path: picture(`console-${name}-${scheme}-${viewport.width}`),
            fullPage: true,
          });
        }
      });
    }
  });
}
