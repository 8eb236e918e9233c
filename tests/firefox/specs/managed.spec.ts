import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { AdminSettings, FIREFOX_ID } from '../../../cli/admin/settings.ts';
import { templateFiles } from '../../../cli/admin/templateFiles.ts';
import { type RunningFirefox, startFirefox } from '../../browser/support/marionette.ts';
import { whyNoOwnPolicies, withOwnPolicies } from '../../browser/support/ownPolicies.ts';
import { extensionOf } from '../support/build.ts';
import { servePackedAddon } from '../support/packedAddon.ts';

const FIREFOX = process.env.COUNTERSIGN_FIREFOX ?? '/usr/bin/firefox-esr';

interface Fixtures {
  folder: string;
  /** Starts a Firefox whose `policies.json` installs the add-on by force and carries this configuration. */
  start(configuration: AdminSettings['configuration']): Promise<RunningFirefox>;
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-addon-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const addon = await servePackedAddon(extensionOf(0));
    const running: RunningFirefox[] = [];
    await use(async (configuration) => {
      const settings = AdminSettings.parse({ configuration, firefoxUrl: addon.installUrl });
      const file = templateFiles(settings).find(({ path }) => path === 'firefox/policies.json');
      const policies = join(folder, 'policies');
      await mkdir(policies, { recursive: true });
      await writeFile(join(policies, 'policies.json'), file?.content ?? '');
      const program = await withOwnPolicies(FIREFOX, { policies, place: '/etc/firefox/policies', folder });
      const firefox = await startFirefox(program, folder, {
        // What an organisation has signed for itself; the ESR alone lets go without.
        'xpinstall.signatures.required': false,
      });
      running.push(firefox);
      return firefox;
    });
    for (const firefox of running) await firefox.stop();
    await addon.stop();
  },
});

test.beforeEach(async () => {
  const why = await whyNoOwnPolicies();
  test.skip(why !== null, why ?? '');
});

/** What the console of the installed add-on says, once it is there. */
async function consoleText(firefox: RunningFirefox): Promise<string> {
  const origin = `return WebExtensionPolicy.getByID(${JSON.stringify(FIREFOX_ID)})?.mozExtensionHostname ?? null`;
  await expect.poll(() => firefox.run(origin), { timeout: 60_000 }).not.toBeNull();
  const address = `moz-extension://${await firefox.run(origin)}/console.html`;
  await firefox.open(address);
  const read = async () => String(await firefox.read('return document.body?.innerText ?? ""'));
  await expect.poll(read, { timeout: 20_000 }).toContain('In force since');
  return read();
}

const site = { id: 'psa', name: 'Our PSA', matches: ['https://psa.northgate.example/*'] };

test('what policies.json configures is in force in the add-on that it installs', async ({ start }) => {
  test.setTimeout(180_000);
  const firefox = await start({
    organisation: 'Northgate',
    identities: ['northgate.example'],
    sites: [site],
  });
  const text = await consoleText(firefox);
  expect(text).toContain('Northgate');
  expect(text).toContain('northgate.example');
  expect(text).toContain('https://psa.northgate.example/*');
  expect(text).not.toContain('Refused');
});

test('a key that does not fit is refused by its name, and the others are in force', async ({ start }) => {
  test.setTimeout(180_000);
  const firefox = await start({
    organisation: 'Northgate',
    sites: [site],
    identities: 'northgate.example',
    failure: { afterSeconds: 900 },
    identitys: [],
  });
  const text = await consoleText(firefox);
  for (const path of ['Refused', 'identities', 'identitys', 'failure.afterSeconds', 'Our PSA'])
    expect(text).toContain(path);
  expect(text).toContain('every account on the gated sites');
});
