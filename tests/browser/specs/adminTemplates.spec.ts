import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, chromium, expect } from '@playwright/test';
import type { Browser } from 'wxt/browser';
import { AdminSettings, FIREFOX_ID } from '../../../cli/admin/settings.ts';
import { templateFiles } from '../../../cli/admin/templateFiles.ts';
import { EXTENSION } from '../support/build.ts';
import { startFirefox } from '../support/marionette.ts';
import { whyNoOwnPolicies, withOwnPolicies } from '../support/ownPolicies.ts';
import { copyWithId, servePacked } from '../support/packedExtension.ts';

/** The extension API, as code that runs inside the browser finds it. */
declare const chrome: typeof Browser;

const CHROMIUM = process.env.COUNTERSIGN_CHROMIUM ?? '/usr/bin/chromium';
const PLACE = '/etc/chromium/policies/managed';
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const FIREFOX = '/usr/bin/firefox-esr';

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-templates-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

test.beforeEach(async () => {
  const why = await whyNoOwnPolicies();
  test.skip(why !== null, why ?? '');
});

const configuration = {
  organisation: 'Northgate & Söhne',
  identities: ['northgate.example'],
  sites: [{ id: 'psa', name: 'Our PSA', matches: ['https://psa.northgate.example/*'], kind: 'ticket-reply' }],
  failure: { client: 'hold', internal: 'release', afterSeconds: 5 },
};

/** Writes one of the templates into a folder of its own, under the name that the browser looks for. */
async function writeTemplate(
  folder: string,
  path: string,
  as: string,
  settings: AdminSettings,
): Promise<string> {
  const content = templateFiles(settings).find((file) => file.path === path)?.content ?? '';
  const policies = join(folder, 'policies');
  await mkdir(policies, { recursive: true });
  await writeFile(join(policies, as), content);
  return policies;
}

test('the file for Chromium on Linux installs the extension by force, and Chromium takes every policy of it', async ({
  folder,
}) => {
  test.setTimeout(240_000);
  const served = await servePacked(EXTENSION, folder, CHROMIUM);
  const settings = AdminSettings.parse({ configuration, chromiumId: served.id, updateUrl: served.updateUrl });
  const policies = await writeTemplate(
    folder,
    'linux/chromium/countersign.json',
    'countersign.json',
    settings,
  );
  // By default nothing may look into what was installed by force, and that includes this test.
  await writeFile(join(policies, 'test.json'), JSON.stringify({ DeveloperToolsAvailability: 1 }));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: await withOwnPolicies(CHROMIUM, {
      policies,
      place: '/etc/chromium/policies/managed',
      folder,
    }),
    headless: true,
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
    ],
    args: ARGUMENTS,
  });
  try {
    const page = await context.newPage();
    await expect(async () => {
      await page.goto(`chrome-extension://${served.id}/console.html`, { timeout: 5000 });
      expect(await page.evaluate(() => chrome.runtime.id)).toBe(served.id);
    }).toPass({ timeout: 90_000 });
    await page.goto('chrome://policy');
    for (const name of ['ExtensionSettings', 'IncognitoModeAvailability', 'BrowserGuestModeEnabled'])
      await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
    // Chromium says where it could not take a value.
    await expect(page.getByText(/^(Error|Warning)$/).filter({ visible: true })).toHaveCount(0);
  } finally {
    await context.close();
    await served.stop();
  }
});

test('what the file configures arrives in the extension', async ({ folder }) => {
  test.setTimeout(150_000);
  const { id, unpacked } = await copyWithId(EXTENSION, folder);
  const settings = AdminSettings.parse({ configuration, chromiumId: id });
  const policies = await writeTemplate(
    folder,
    'linux/chromium/countersign.json',
    'countersign.json',
    settings,
  );
  // What a person loads by hand cannot be installed by force as well: that part is the test above.
  const file = join(policies, 'countersign.json');
  const { ExtensionSettings: _, ...rest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(rest));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: await withOwnPolicies(CHROMIUM, { policies, place: PLACE, folder }),
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...ARGUMENTS, `--disable-extensions-except=${unpacked}`, `--load-extension=${unpacked}`],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await expect
      .poll(() => worker.evaluate(() => chrome.storage.managed.get()), { timeout: 90_000 })
      .toMatchObject(configuration);
  } finally {
    await context.close();
  }
});

test('Firefox takes every policy of the file, and has the configuration for the extension', async ({
  folder,
}) => {
  test.setTimeout(180_000);
  const settings = AdminSettings.parse({ configuration, firefoxUrl: 'http://127.0.0.1:9/countersign.xpi' });
  const policies = await writeTemplate(folder, 'firefox/policies.json', 'policies.json', settings);
  const program = await withOwnPolicies(FIREFOX, { policies, place: '/etc/firefox/policies', folder });
  const firefox = await startFirefox(program, folder);
  try {
    expect(await firefox.run('return Services.policies.status === Services.policies.ACTIVE')).toBe(true);
    expect(await firefox.run('return Object.keys(Services.policies.getActivePolicies()).sort()')).toEqual([
      '3rdparty',
      'DisablePrivateBrowsing',
      'ExtensionSettings',
    ]);
    expect(
      await firefox.run(`return Services.policies.getExtensionPolicy(${JSON.stringify(FIREFOX_ID)})`),
    ).toMatchObject(configuration);
    expect(
      await firefox.run(
        `return Services.policies.getExtensionSettings(${JSON.stringify(FIREFOX_ID)}).installation_mode`,
      ),
    ).toBe('force_installed');
  } finally {
    await firefox.stop();
  }
});
