import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Pack } from '../../../../lib/core/model/pack.ts';
import { packs } from '../../../../lib/hosts/packs/registry.ts';
import { toolSite } from '../support/bundle.ts';
import { test as base, expect, left, panelState, type WorkerEnd } from '../support/fixtures.ts';

const SPECIMENS = join(import.meta.dirname, '../../../specimens');

interface Fixtures {
  /** Opens a page of the tool's specimen: `index.html` where no name is given, with this query. */
  tool(id: string, name?: string): Promise<Page>;
}

/** The gate with a tool's pack, on the tool's specimen. */
export const test = base.extend<Fixtures>({
  tool: async ({ page, worker }, use) => {
    // What the test asks for is there before the page's scripts begin.
    void worker;
    await use(async (id, name = 'index.html') => {
      await page.route(`${toolSite(id)}/**`, async (route) => {
        const request = route.request();
        const { pathname } = new URL(request.url());
        if (request.method() === 'POST') {
          await page.evaluate(
            (body) => Reflect.get(window, 'left').push({ how: 'post', body }),
            request.postData(),
          );
          await route.fulfill({ status: 204 });
          return;
        }
        const isShared = pathname === '/shared.js';
        const file = isShared ? join(SPECIMENS, 'shared.js') : join(SPECIMENS, id, pathname);
        const body = await readFile(file, 'utf8').catch(() => '<p>Here.</p>');
        await route.fulfill({ contentType: isShared ? 'text/javascript' : 'text/html', body });
      });
      await page.goto(`${toolSite(id)}/${name}`);
      return page;
    });
  },
});

export { expect };

/** The built-in pack of a tool. */
export function packOf(id: string): Pack {
  const pack = packs.find((one) => one.id === id);
  if (pack === undefined) throw new Error(`no pack is called ${id}`);
  return pack;
}

/** What the top frame's gate says of itself. */
export async function coverage(worker: WorkerEnd): Promise<{ composers: number; missing: string[] }> {
  return (await worker.tellTop({ type: 'gate.ping' })) as { composers: number; missing: string[] };
}

/** Waits until the gate follows this many composers with nothing missing. */
export async function expectProtected(worker: WorkerEnd, composers: number): Promise<void> {
  await expect.poll(() => coverage(worker)).toEqual({ composers, missing: [] });
}

/** Waits for the held gesture and its panel; the reading that was told with it. */
export async function heldReading(page: Page, worker: WorkerEnd) {
  await expect.poll(() => panelState(page)).toBe('visible');
  await expect.poll(() => worker.lastHeld()).not.toBeNull();
  const held = await worker.lastHeld();
  if (held === null) throw new Error('what was held was not told');
  return { ...held.snapshot.reading, thread: held.snapshot.thread };
}

/** Releases what is held; what leaves fits, leaves once, and is seen to have left. */
export async function leavesOnce(page: Page, worker: WorkerEnd, expected: object): Promise<void> {
  expect(await left(page)).toEqual([]);
  await worker.releaseHeld();
  await expect
    .poll(async () => (await worker.heard('outcome')).map(({ outcome }) => outcome))
    .toEqual(['confirmed']);
  expect(await left(page)).toMatchObject([expected]);
}

/** Every place of a pack whose selectors can stop matching, with a copy of the pack in which they have. */
export function brokenPacks(pack: Pack): { place: string; broken: Pack }[] {
  const found: { place: string; broken: Pack }[] = [];
  walk(pack, []);
  return found;

  function walk(value: unknown, path: (string | number)[]): void {
    if (Array.isArray(value) && value.every((one) => typeof one === 'string') && isSelectors(path)) {
      const broken = structuredClone(pack);
      set(
        broken,
        path,
        value.map(() => '.stopped-matching'),
      );
      found.push({ place: nameOf(pack, path), broken });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      walk(part, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

const SELECTORS = new Set([
  'find',
  'root',
  'area',
  'chips',
  'never',
  'opener',
  'left',
  'text',
  'author',
  'at',
]);

function isSelectors(path: readonly (string | number)[]): boolean {
  return SELECTORS.has(String(path.at(-1)));
}

function set(target: object, path: readonly (string | number)[], value: unknown): void {
  const [last] = path.slice(-1);
  const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, target);
  Reflect.set(parent, last ?? '', value);
}

/** As the gate names a place: by the composer's id instead of its number. */
function nameOf(pack: Pack, path: readonly (string | number)[]): string {
  const [head, index, ...rest] = path;
  const named = head === 'composers' ? [pack.composers[Number(index)]?.id ?? '', ...rest] : [...path];
  if (named.at(-1) === 'find') named.pop();
  return named.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${part}`,
    '',
  );
}
