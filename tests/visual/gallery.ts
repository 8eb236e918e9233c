import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The address of one page of the gallery in one state. */
export function galleryUrl(page: 'panel' | 'popup' | 'console' | 'stage', state: string): string {
  const base = process.env.GALLERY_URL;
  if (!base) throw new Error('GALLERY_URL is not set: run the tests with tests/visual/playwright.config.ts');
  return `${base}${page}.html?state=${state}`;
}

/** Where a picture of a state is written. */
export const picture = (name: string) =>
  fileURLToPath(new URL(`../../test-results/visual/${name}.png`, import.meta.url));

/** Waits until the panel has been seen for long enough, which is when its picture no longer changes. */
export async function settle(page: Page): Promise<void> {
  // Asked in each frame that is drawn: an expectation asks again at times that it knows, and half a second lies between two.
  await page
    .frames()
    .at(-1)
    ?.waitForFunction(() => {
      const standing = document.querySelector('#standing');
      return standing !== null && !standing.textContent?.includes('half a second');
    });
}

/**
 * Every rule of WCAG 2.2 A and AA that axe knows, the size of targets among them, and its best practices. `but` leaves
 * out the colours where they were looked at in another layout: they take most of the time.
 */
export async function expectAccessible(page: Page, but?: 'colours'): Promise<void> {
  // Legacy mode leaves frames of other origins out, which the gallery has none of, and needs no second page: half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: but !== 'colours' } },
  });
  const { violations } = await axe.analyze();
  const said = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`,
  );
  expect(said).toEqual([]);
}

/** Nothing runs out of its box: no sideways scrolling, no cut-off control, no buttons over one another. */
export async function expectTidy(page: Page): Promise<void> {
  const untidy = await page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element) =>
      `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`;
    for (const element of document.querySelectorAll(
      'html, .sheet, .sheet-body, .sheet-bar, .sheet-top, .jump, .popup, .console',
    )) {
      if (element.scrollWidth > element.clientWidth) found.push(`scrolls sideways: ${name(element)}`);
    }
    for (const element of document.querySelectorAll('.button, .tag, .choices label, .mask')) {
      if (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight + 1) {
        found.push(`is cut off: ${name(element)}`);
      }
    }
    const boxes = [...document.querySelectorAll('.acts .button, .sheet-top > *, .popup-acts .button')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    boxes.forEach(({ element, box }, index) => {
      if (box.left < 0 || box.right > innerWidth + 0.5) found.push(`leaves the window: ${name(element)}`);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          box.right <= other.box.left + 0.5 ||
          other.box.right <= box.left + 0.5 ||
          box.bottom <= other.box.top + 0.5 ||
          other.box.bottom <= box.top + 0.5;
        if (!apart) found.push(`lies over ${name(other.element)}: ${name(element)}`);
      }
    });
    return found;
  });
  expect(untidy).toEqual([]);
}
