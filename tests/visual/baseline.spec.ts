import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { galleryUrl, settle } from './gallery.ts';

/**
 * Pictures of a few states, compared pixel by pixel with those in baseline/. Letters are drawn otherwise
 * where other fonts or another Chromium are installed, so the comparison runs only where a line of text is
 * as wide as it was when the pictures were taken. To take them anew: `--update-snapshots`.
 */
const places = fileURLToPath(new URL('./baseline/drawn-with.json', import.meta.url));

const drawnWith = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const canvas = document.createElement('canvas').getContext('2d');
    const widthIn = (font: string) => {
      if (!canvas) return null;
      canvas.font = `13px ${font}`;
      return canvas.measureText('Held: “Œuvre” WAVE fi 0123456789 ••4242 €').width;
    };
    return {
      text: widthIn(style.getPropertyValue('--font')),
      mono: widthIn(style.getPropertyValue('--mono')),
      chromium: /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1] ?? null,
    };
  });

const pictures = [
  { state: 'email', scheme: 'light', width: 460 },
  { state: 'email', scheme: 'dark', width: 460 },
  { state: 'break-glass', scheme: 'light', width: 460 },
  { state: 'record', scheme: 'light', width: 390 },
  { state: 'storage-full', scheme: 'dark', width: 390 },
] as const;

for (const { state, scheme, width } of pictures) {
  test(`${state}, ${scheme}, ${width} px wide, looks as it did`, async ({ page }, { config }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(galleryUrl('panel', state));
    await settle(page);
    const now = await drawnWith(page);
    if (config.updateSnapshots === 'all' || config.updateSnapshots === 'changed') {
      writeFileSync(places, `${JSON.stringify(now, null, 2)}\n`);
    } else {
      const before = existsSync(places) ? JSON.parse(readFileSync(places, 'utf8')) : null;
      test.skip(
        JSON.stringify(before) !== JSON.stringify(now),
        'The pictures were taken with other fonts or another Chromium.',
      );
    }
    await expect(page).toHaveScreenshot(`${state}-${scheme}-${width}.png`, { maxDiffPixelRatio: 0.002 });
  });
}
