import { expect, type Page, test } from '@playwright/test';
import { ReviewView } from '../../lib/core/review/view.ts';
import { consoleStates } from './consoleStates.ts';
import { expectAccessible, expectTidy, galleryUrl, picture, settle } from './gallery.ts';
import { popupStates } from './popupStates.ts';
import { panelStates } from './states.ts';

const schemes = ['light', 'dark'] as const;
const NOW = new Date('2026-11-20T14:02:00.000Z');
const narrow = { width: 390, height: 844 };

/**
 * What is looked at in the dark as well: each colour once. The layouts are those of the light pictures.
 */
const inDark = {
  panel: [
    'email',
    'alike',
    'look-back',
    'break-glass',
    'record',
    'reopened',
    'edit',
    'reject-ready',
    'blocked',
    'storage-full',
    'worker-lost',
    'waiting',
    'harm-invoice',
  ],
  popup: ['protected', 'degraded', 'config-refused', 'storage-full'],
  console: [
    'policy',
    'policy-built-in',
    'policy-refused',
    'try-done',
    'try-faults',
    'site-found',
    'site-gated',
    'site-no-name',
    'looks',
    'silent',
  ],
};
const shownIn = (scheme: (typeof schemes)[number], names: readonly string[], dark: readonly string[]) =>
  scheme === 'light' ? names : names.filter((name) => dark.includes(name));

/** What each claim and each line is held against lies below the fold: a picture of its own. */
async function pictureOfEvidence(page: Page, name: string): Promise<void> {
  const panel = page.frames().length > 1 ? page.frameLocator('iframe') : page;
  const evidence = panel.getByRole('region', { name: 'Evidence' });
  if ((await evidence.count()) > 0) await evidence.screenshot({ path: picture(name) });
}

for (const scheme of schemes) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    for (const name of shownIn(scheme, Object.keys(panelStates), inDark.panel)) {
      test(`panel: ${name}`, async ({ page }) => {
        const state = panelStates[name]?.state;
        if (state === undefined) throw new Error(`No state of the panel is called ${name}`);
        // Times are told from now on: they are pictures of one moment.
        await page.clock.setFixedTime(NOW);
        if (state.view) ReviewView.parse(state.view);
        await page.goto(galleryUrl('panel', name));
        await settle(page);
        await expectTidy(page);
        await expectAccessible(page);

        await page.setViewportSize(narrow);
        await expectTidy(page);
        // What differs here is the layout.
        if (scheme === 'light') await expectAccessible(page, 'colours');
        await page.screenshot({ path: picture(`${name}-${scheme}-390`) });
        await pictureOfEvidence(page, `${name}-${scheme}-390-evidence`);

        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(galleryUrl('stage', name));
        await settle(page);
        await page.screenshot({ path: picture(`${name}-${scheme}`) });
        await pictureOfEvidence(page, `${name}-${scheme}-evidence`);
      });
    }

    for (const name of shownIn(scheme, Object.keys(popupStates), inDark.popup)) {
      test(`popup: ${name}`, async ({ page }) => {
        await page.clock.setFixedTime(NOW);
        await page.setViewportSize({ width: 360, height: 560 });
        await page.goto(galleryUrl('popup', name));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectTidy(page);
        await expectAccessible(page);
        await page.locator('.popup').screenshot({ path: picture(`popup-${name}-${scheme}`) });
      });
    }

    for (const name of shownIn(scheme, Object.keys(consoleStates), inDark.console)) {
      test(`console: ${name}`, async ({ page }) => {
        for (const viewport of [{ width: 1280, height: 900 }, narrow]) {
          await page.setViewportSize(viewport);
          await page.goto(galleryUrl('console', name));
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectTidy(page);
          await expectAccessible(page, viewport === narrow ? 'colours' : undefined);
          await page.screenshot({
            path: picture(`console-${name}-${scheme}-${viewport.width}`),
            fullPage: true,
          });
        }
      });
    }
  });
}
