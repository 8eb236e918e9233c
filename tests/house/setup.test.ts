import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import { dependenciesArePresent } from '../../scripts/setup/dependencies.mjs';
import { ensureFirefox } from '../../scripts/setup/firefox.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-setup-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('finding a Firefox', () => {
  it('takes the one that COUNTERSIGN_FIREFOX names', async () => {
    const mine = join(folder, 'mine');
    await writeFile(mine, '');
    expect(await ensureFirefox({ PATH: '/nowhere', COUNTERSIGN_FIREFOX: mine })).toBe(mine);
  });

  it('says so where that is no file', async () => {
    const missing = join(folder, 'missing');
    await expect(ensureFirefox({ COUNTERSIGN_FIREFOX: missing })).rejects.toThrow(
      `COUNTERSIGN_FIREFOX: expected the path of a Firefox, found no file at ${missing}`,
    );
  });
});

describe('finding a Chromium', () => {
  const nothing = async () => null;
  const program = async (name: string) => {
    const path = join(folder, name);
    await writeFile(path, '');
    await chmod(path, 0o755);
    return path;
  };

  it('takes the one that COUNTERSIGN_CHROMIUM names, before any other', async () => {
    await program('chromium');
    const mine = await program('mine');
    expect(await findChromium({ PATH: folder, COUNTERSIGN_CHROMIUM: mine }, nothing)).toBe(mine);
  });

  it('says so where that is no file', async () => {
    const missing = join(folder, 'missing');
    await expect(findChromium({ COUNTERSIGN_CHROMIUM: missing }, nothing)).rejects.toThrow(
      `COUNTERSIGN_CHROMIUM: expected the path of a Chromium, found no file at ${missing}`,
    );
  });

  it('looks along PATH, and passes by Google Chrome, which loads no unpacked extension', async () => {
    await program('google-chrome');
    await program('google-chrome-stable');
    const PATH = ['/nowhere', folder].join(delimiter);
    expect(await findChromium({ PATH }, nothing)).toBeNull();
    const chromium = await program('chromium');
    expect(await findChromium({ PATH }, nothing)).toBe(chromium);
  });

  it('takes the one that Playwright has downloaded last', async () => {
    expect(await findChromium({ PATH: folder }, async () => '/downloaded/chrome')).toBe('/downloaded/chrome');
  });
});

describe('whether the dependencies are present', () => {
  const lock = async (path: string, packages: Record<string, unknown>) => {
    await mkdir(join(folder, 'node_modules'), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify({ packages }));
  };
  const wanted = {
    '': { name: 'root' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/mac': { version: '1.0.0', optional: true },
  };

  it('is no on a fresh clone', async () => {
    await lock('package-lock.json', wanted);
    expect(dependenciesArePresent(folder)).toBe(false);
  });

  it('is yes where all but the optional ones are there', async () => {
    await lock('package-lock.json', wanted);
    await lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(dependenciesArePresent(folder)).toBe(true);
  });

  it.each([
    ['one is missing', {}],
    ['the lock has moved on', { 'node_modules/a': { version: '0.9.0' } }],
  ])('is no where %s', async (_, present) => {
    await lock('package-lock.json', wanted);
    await lock('node_modules/.package-lock.json', present);
    expect(dependenciesArePresent(folder)).toBe(false);
  });
});
